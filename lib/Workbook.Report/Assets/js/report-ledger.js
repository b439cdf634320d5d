// Narrows the ledger of claims.
(() => {
  "use strict";
  for (const ledger of document.querySelectorAll(".ledger")) {
    const filters = ledger.querySelector(".filters");
    const rows = [...ledger.querySelectorAll("tbody tr[id]")];
    const shown = filters.querySelector(".shown");

    const narrow = () => {
      const asked = [...filters.querySelectorAll("select")].filter(select => select.value);
      const changed = filters.querySelector("[name=changed]").checked;
      for (const row of rows) {
        row.hidden = !asked.every(select => row.dataset[select.name] === select.value) || (changed && row.dataset.memo === row.dataset.now);
      }

      for (const section of ledger.querySelectorAll(".claims > tbody")) section.hidden = ![...section.querySelectorAll("tr[id]")].some(row => !row.hidden);
      const count = rows.filter(row => !row.hidden).length;
      shown.textContent = count === rows.length ? `All ${rows.length} claims` : `${count} of ${rows.length} claims`;
    };

    // What is asked for stands in the address, so that a narrowed ledger can be sent to somebody.
    const fields = [...filters.querySelectorAll("select, input")];
    const keep = () => settingAddress.keep(ledger.id, fields.filter(field => (field.type === "checkbox" ? field.checked : field.value)).map(field => [field.name, field.type === "checkbox" ? "yes" : field.value]));
    const read = () => {
      const asked = settingAddress.read(ledger.id);
      if (!asked) return;
      for (const field of fields) {
        if (field.type === "checkbox") field.checked = asked.has(field.name);
        else field.value = asked.get(field.name) ?? "";
        if (field.selectedIndex < 0) field.value = "";
      }

      narrow();
      filters.scrollIntoView({ block: "start", behavior: "instant" });
    };

    filters.addEventListener("input", () => { narrow(); keep(); });
    window.addEventListener("hashchange", read);
    narrow();
    read();
  }
})();
