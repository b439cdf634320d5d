// Contents, anchors, printing.
(() => {
  "use strict";
  const wide = window.matchMedia("(min-width: 66rem)");
  for (const contents of document.querySelectorAll(".contents details")) {
    const fit = () => { contents.open = wide.matches; contents.dataset.fits = ""; };
    fit();
    wide.addEventListener("change", fit);

    const links = new Map([...contents.querySelectorAll("a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
    const mark = () => {
      if (contents.offsetParent === null) return; // a page that is not shown
      const above = headings.filter(heading => heading.getBoundingClientRect().top < 120);
      const current = above[above.length - 1];
      for (const [id, link] of links) {
        if (current?.id === id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    document.addEventListener("scroll", mark, { passive: true });
    mark();
  }

  // The list of pages closes when it is left.
  const pages = document.querySelector("details.pages");
  if (pages) {
    document.addEventListener("click", event => { if (!pages.contains(event.target)) pages.open = false; });
    pages.addEventListener("focusout", event => { if (event.relatedTarget && !pages.contains(event.relatedTarget)) pages.open = false; });
    pages.addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      pages.open = false;
      pages.querySelector("summary").focus();
    });
  }

  // Paper leaves out code, tables and what is folded: it has what a reader unfolded, or everything where the address ends in ?print=all.
  for (const summary of document.querySelectorAll("details > summary")) {
    summary.addEventListener("click", () => summary.parentElement.classList.add("asked"));
  }
  if (new URLSearchParams(location.search).get("print") === "all") {
    document.documentElement.classList.add("print-all");
    for (const details of document.querySelectorAll("details:not(.pages)")) {
      details.open = true;
      details.classList.add("asked");
    }
  }
})();
