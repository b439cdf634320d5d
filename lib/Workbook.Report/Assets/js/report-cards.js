// Cards that say what a claim's id, its square or a word of the glossary stands for, on hover and on focus. They stay while the pointer is on them, and Escape closes them (WCAG 1.4.13).
(() => {
  "use strict";
  const wait = 180;
  const card = Object.assign(document.createElement("div"), { id: "card", className: "card" });
  card.setAttribute("role", "tooltip");
  card.popover = "manual";
  let owner = null;
  let pending = 0;
  let asked = null;
  let pointer = null;

  const isSquare = link => link.matches(".squares a");
  const claimOf = link => (isSquare(link) || link.matches("a.chip") ? /^C\d+/.exec(link.textContent.trim() || link.ariaLabel)?.[0] : undefined);
  // Their cards say the same, and can be rested on.
  for (const link of document.querySelectorAll(".squares a")) link.removeAttribute("title");

  async function wordsFor(link) {
    const { claims, terms } = await besidePage.data("assets/cards");
    const line = (className, text) => Object.assign(document.createElement("p"), { className, textContent: text });
    const claim = claims[claimOf(link)];
    if (claim) return [...(isSquare(link) ? [line("card-term", claimOf(link))] : []), line("", claim[0]), line(`standing ${claim[2]}`, claim[1])];
    const term = terms[`${link.pathname.split("/").pop()}${link.hash}`];
    return term ? [line("card-term", term[0]), line("", term[1])] : null;
  }

  // Of a link over two lines, the one that is pointed at.
  function lineOf(link) {
    const lines = [...link.getClientRects()];
    return lines.find(line => pointer !== null && line.top <= pointer && pointer <= line.bottom) ?? lines.at(-1);
  }

  // The card touches its link: however slowly a pointer goes from one to the other, it is never between them.
  function place(link) {
    const at = lineOf(link);
    const width = Math.min(352, window.innerWidth - 16);
    card.style.width = `${width}px`;
    card.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`;
    card.style.top = `${at.bottom + card.offsetHeight > window.innerHeight && at.top > card.offsetHeight + 8 ? at.top - card.offsetHeight : at.bottom}px`;
  }

  function hide() {
    clearTimeout(pending);
    asked = null;
    owner?.removeAttribute("aria-describedby");
    owner = null;
    if (card.isConnected && card.matches(":popover-open")) card.hidePopover();
  }

  async function show(link) {
    asked = link;
    const words = await wordsFor(link).catch(() => null);
    if (!words || asked !== link || owner === link) return; // or it was left while its words came
    hide();
    owner = link;
    if (!card.isConnected) document.body.append(card);
    card.replaceChildren(...words);
    card.showPopover();
    place(link);
    if (!isSquare(link)) link.setAttribute("aria-describedby", card.id); // a square's name says it all
  }

  const linkOf = event => event.target.closest?.("a.chip, a.term, .squares a");
  const later = action => { clearTimeout(pending); pending = setTimeout(action, wait); };
  document.addEventListener("pointerover", event => {
    const link = linkOf(event);
    if (link && event.pointerType !== "touch") {
      pointer = event.clientY;
      later(() => show(link));
    } else if (owner && card.contains(event.target)) clearTimeout(pending);
    else if (owner) later(hide);
    else {
      clearTimeout(pending);
      asked = null;
    }
  });
  document.addEventListener("focusin", event => {
    const link = linkOf(event);
    pointer = null;
    if (link) show(link);
    else hide();
  });
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
  document.addEventListener("scroll", () => { if (owner) place(owner); }, { passive: true });
})();
