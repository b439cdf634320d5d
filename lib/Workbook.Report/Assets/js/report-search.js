// Search over the whole report. Its index is a script of its own, loaded when the search is first opened.
(() => {
  "use strict";
  const finder = document.querySelector("dialog.finder");
  const button = document.querySelector("button.search");
  if (!finder || !button) return;
  const input = finder.querySelector("input");
  const found = finder.querySelector(".found");
  const list = finder.querySelector(".results");
  const most = 20;
  const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  let index;

  function made() {
    const made = new MiniSearch({
      fields: ["title", "text", "where"],
      storeFields: ["kind", "title", "where", "address"],
      // A Chinese word has no spaces around it: each of its signs is a term.
      tokenize: text => text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [],
      processTerm: plain,
      searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: term => (term.length > 4 ? 0.2 : false), combineWith: "AND" },
    });
    made.addAll(window.reportSearch);
    return made;
  }

  function load() {
    index ??= window.reportSearch ? Promise.resolve(made()) : besidePage.script("assets/search.js").then(made);
    return index;
  }

  function item(entry) {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = entry.address;
    link.append(...chinese.parts(entry.title));
    link.addEventListener("click", () => finder.close());
    const detail = document.createElement("span");
    detail.className = "detail";
    detail.textContent = entry.where ? `${entry.kind} · ${entry.where}` : entry.kind;
    line.append(link, detail);
    return line;
  }

  async function search() {
    let hits = [];
    try {
      hits = input.value.trim() ? (await load()).search(input.value) : [];
    } catch (error) {
      found.textContent = `The search needs ${error.message}, which is not beside this page.`;
      return;
    }

    list.replaceChildren(...hits.slice(0, most).map(item));
    settingAddress.keep("search", { q: input.value });
    found.textContent = !input.value.trim() ? "" : hits.length > most ? `${hits.length} found, the first ${most} shown` : `${hits.length} found`;
  }

  function open() {
    finder.showModal();
    input.focus();
    load().catch(() => { /* said when something is looked for */ });
  }

  // The address keeps what is looked for, so that a search can be sent to somebody.
  function read() {
    const asked = settingAddress.read("search");
    if (!asked) return;
    input.value = asked.get("q") ?? "";
    open();
    search();
  }

  button.addEventListener("click", open);
  finder.querySelector("button.close").addEventListener("click", () => finder.close());
  finder.addEventListener("close", () => { if (settingAddress.read("search")) history.replaceState(null, "", location.href.split("#")[0]); });
  input.addEventListener("input", search);
  window.addEventListener("hashchange", read);
  read();
  finder.addEventListener("click", event => { if (event.target === finder) finder.close(); });
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      open();
    }
  });
})();
