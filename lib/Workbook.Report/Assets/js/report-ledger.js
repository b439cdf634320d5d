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

    filters.hidden = false;
    filters.addEventListener("input", narrow);
    narrow();
  }
})();
