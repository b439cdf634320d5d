// Search on the first page, over an index that the page carries.
(() => {
  "use strict";
  const finder = document.querySelector(".finder");
  if (!finder) return;
  const entries = JSON.parse(finder.querySelector(".search-entries").textContent);
  const input = finder.querySelector("input");
  const found = finder.querySelector(".found");
  const list = finder.querySelector(".results");
  const most = 12;
  const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const searchable = entries.map(entry => ({ ...entry, words: plain(`${entry.kind} ${entry.text} ${entry.where}`) }));

  function item(entry) {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = entry.address;
    link.textContent = entry.text;
    const detail = document.createElement("span");
    detail.className = "detail";
    detail.textContent = entry.where ? `${entry.kind} · ${entry.where}` : entry.kind;
    line.append(link, detail);
    return line;
  }

  function search() {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    const hits = words.length ? searchable.filter(entry => words.every(word => entry.words.includes(word))) : [];
    list.replaceChildren(...hits.slice(0, most).map(item));
    found.textContent = !words.length ? "" : hits.length > most ? `${hits.length} found, the first ${most} shown`
      : hits.length === 1 ? "1 found" : `${hits.length} found`;
  }

  finder.hidden = false;
  input.addEventListener("input", search);
})();
