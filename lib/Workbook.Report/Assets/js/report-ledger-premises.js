// Chooses otherwise what the verdicts rest on, and shows which flip: looked up in the flip tables. The address keeps the setting.
(() => {
  "use strict";
  for (const box of document.querySelectorAll(".ledger-premises")) {
    const choices = JSON.parse(box.querySelector(".choices").textContent);
    const labels = JSON.parse(box.querySelector(".standings").textContent);
    const choice = box.querySelector("[name=choice]");
    const value = box.querySelector("[name=value]");
    const rows = new Map([...box.parentElement.querySelectorAll(".ledger tr[id]")].map(row => [row.querySelector(".chip").textContent, row]));
    const option = (text, words) => Object.assign(document.createElement("option"), { value: text, textContent: words ?? text });

    function move(id, memo, now) {
      const row = rows.get(id);
      if (!row || (row.dataset.memo === memo && row.dataset.now === now)) return null;
      row.classList.add("flips");
      const item = document.createElement("li");
      const link = Object.assign(document.createElement("a"), { href: `#${row.id}`, textContent: id, className: "chip" });
      const parts = [];
      if (row.dataset.memo !== memo) parts.push(`at the memo “${labels[row.dataset.memo]}” becomes “${labels[memo]}”`);
      if (row.dataset.now !== now) parts.push(`now “${labels[row.dataset.now]}” becomes “${labels[now]}”`);
      item.append(link, ` ${row.querySelector(".words").textContent} — ${parts.join("; ")}.`);
      return item;
    }

    function show() {
      for (const row of rows.values()) row.classList.remove("flips");
      const entries = choices[choice.value].values[value.value] ?? [];
      const moved = entries.map(entry => move(...entry)).filter(Boolean);
      box.querySelector(".flipped").replaceChildren(...moved);
      box.querySelector(".answer").textContent = value.value === "" ? "As chosen: the ledger below."
        : `Verdicts that rest on it: ${entries.length}. Of these flip: ${moved.length}.`;
    }

    function offer() {
      box.querySelector(".chosen").textContent = choices[choice.value].chosen;
      const { values, words } = choices[choice.value];
      value.replaceChildren(option("", "as chosen"), ...Object.keys(values).map(text => option(text, words[text])));
    }

    const keep = () => settingAddress.keep(box.id, { choice: choice.value, value: value.value });

    function read() {
      const asked = settingAddress.read(box.id);
      if (!asked || !(asked.get("choice") in choices)) return;
      choice.value = asked.get("choice");
      offer();
      value.value = asked.get("value") ?? "";
      if (value.selectedIndex < 0) value.value = "";
      show();
      box.scrollIntoView({ block: "start", behavior: "instant" });
    }

    choice.addEventListener("input", () => { offer(); show(); keep(); });
    value.addEventListener("input", () => { show(); keep(); });
    box.querySelector(".reset").addEventListener("click", () => { value.value = ""; show(); keep(); });
    settingAddress.onCopy(box, keep);
    window.addEventListener("hashchange", read);
    offer();
    show();
    read();
  }
})();
