// Cards that say what a claim's id or a word of the glossary stands for, on hover and on focus. They stay while the pointer is on them, and Escape closes them (WCAG 1.4.13).
(() => {
  "use strict";
  const wait = 180;
  const card = Object.assign(document.createElement("div"), { id: "card", className: "card" });
  card.setAttribute("role", "tooltip");
  card.popover = "manual";
  let owner = null;
  let pending = 0;

  const claimOf = link => (link.matches("a.chip") && /^C\d+$/.test(link.textContent.trim()) ? link.textContent.trim() : null);

  async function wordsFor(link) {
    const { claims, terms } = await besidePage.data("assets/cards");
    const line = (className, text) => Object.assign(document.createElement("p"), { className, textContent: text });
    const claim = claims[claimOf(link)];
    if (claim) return [line("", claim[0]), line(`standing ${claim[2]}`, claim[1])];
    const term = terms[`${link.pathname.split("/").pop()}${link.hash}`];
    return term ? [line("card-term", term[0]), line("", term[1])] : null;
  }

  function place(link) {
    const at = link.getBoundingClientRect();
    const width = Math.min(352, window.innerWidth - 16);
    card.style.width = `${width}px`;
    card.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - width - 8))}px`;
    card.style.top = `${at.bottom + 4 + card.offsetHeight > window.innerHeight && at.top > card.offsetHeight + 8 ? at.top - card.offsetHeight - 4 : at.bottom + 4}px`;
  }

  function hide() {
    clearTimeout(pending);
    owner?.removeAttribute("aria-describedby");
    owner = null;
    if (card.isConnected && card.matches(":popover-open")) card.hidePopover();
  }

  async function show(link) {
    const words = await wordsFor(link).catch(() => null);
    if (!words || owner === link) return;
    hide();
    owner = link;
    if (!card.isConnected) document.body.append(card);
    card.replaceChildren(...words);
    card.showPopover();
    place(link);
    link.setAttribute("aria-describedby", card.id);
  }

  const linkOf = event => event.target.closest?.("a.chip, a.term");
  const later = action => { clearTimeout(pending); pending = setTimeout(action, wait); };
  document.addEventListener("pointerover", event => {
    const link = linkOf(event);
    if (link && event.pointerType !== "touch") later(() => show(link));
    else if (owner && card.contains(event.target)) clearTimeout(pending);
    else if (owner) later(hide);
    else clearTimeout(pending);
  });
  document.addEventListener("focusin", event => {
    const link = linkOf(event);
    if (link) show(link);
    else hide();
  });
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
  document.addEventListener("scroll", () => { if (owner) place(owner); }, { passive: true });
})();
