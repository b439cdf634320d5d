// A report of one file: the address names a page and a place in it, and the page is shown alone. With ?pages=all all are shown, for paper.
(() => {
  "use strict";
  const root = document.documentElement;
  const pages = [...document.querySelectorAll(".page")];
  const links = [...document.querySelectorAll(".pages a, .masthead nav > a")];

  // The place that the address names, without a setting that may stand behind it.
  const asked = () => document.getElementById(decodeURIComponent(location.hash.slice(1)).split("?")[0]);

  function show(place) {
    const page = place?.closest(".page") ?? pages[0];
    const turned = !page.classList.contains("now");
    for (const one of pages) one.classList.toggle("now", one === page);
    document.title = page.dataset.title;
    for (const link of links) {
      if (link.hash === `#${page.id}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (turned) document.dispatchEvent(new CustomEvent("pageturn"));
    return turned ? page : null;
  }

  window.addEventListener("hashchange", () => {
    document.querySelector("details.pages").open = false;
    const place = asked();
    if (location.hash && !place?.closest(".page")) return; // a place of every page, such as the content
    const page = show(place);
    if (!page) return;
    page.focus({ preventScroll: true });
    if (place && place !== page) place.scrollIntoView();
    else window.scrollTo(0, 0);
  });

  // Entries of the search lead within the file.
  for (const entry of window.reportSearch) {
    const [file, place] = entry.address.split("#");
    entry.address = `#${file.replace(/\.html$/, "")}${place ? `/${place}` : ""}`;
  }

  // So do the words that a card explains, which are known by their address.
  const cards = window.reportData?.["assets/cards"];
  if (cards) {
    const here = location.pathname.split("/").pop();
    cards.terms = Object.fromEntries(Object.entries(cards.terms).map(([address, words]) => [`${here}#${address.replace(/\.html#/, "/")}`, words]));
  }

  // Files that pages offer are carried in the page, packed.
  const carried = JSON.parse(document.querySelector("script.carried").textContent);
  for (const link of document.querySelectorAll("[data-file]")) {
    link.addEventListener("click", async event => {
      event.preventDefault();
      const packed = Uint8Array.from(atob(carried[link.dataset.file]), letter => letter.charCodeAt(0));
      const content = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).blob();
      const saved = document.createElement("a");
      saved.href = URL.createObjectURL(content);
      saved.download = link.dataset.file.split("/").pop();
      saved.click();
      setTimeout(() => URL.revokeObjectURL(saved.href), 10000);
    });
  }

  if (new URLSearchParams(location.search).get("pages") === "all") root.classList.add("all-pages");
  show(asked());
  asked()?.scrollIntoView();
})();
