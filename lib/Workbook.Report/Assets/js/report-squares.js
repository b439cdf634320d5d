// The claim of the square that is pointed at or focused stands below the squares.
(() => {
  "use strict";
  const squares = document.querySelector(".squares");
  const says = document.querySelector(".square-says");
  if (!squares || !says) return;
  for (const link of squares.querySelectorAll("a")) link.removeAttribute("title");
  const show = event => {
    const link = event.target.closest("a");
    if (link) says.textContent = link.getAttribute("aria-label");
  };
  squares.addEventListener("pointerover", show);
  squares.addEventListener("focusin", show);
})();
