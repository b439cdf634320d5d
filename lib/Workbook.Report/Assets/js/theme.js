// Runs before the page is painted, so that a dark page never flashes white.
(() => {
  "use strict";
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const forced = window.matchMedia("(forced-colors: active)");

  function remembered() {
    try { return localStorage.getItem("theme"); } catch { return null; } // storage may be refused for files
  }

  function apply() {
    // Where the system sets the colours, what keeps its own goes with them.
    const chosen = forced.matches ? null : remembered();
    const dark = (chosen ?? (system.matches ? "dark" : "light")) === "dark";
    root.classList.toggle("dark", dark);
    const button = document.querySelector("button.theme");
    if (button) button.textContent = dark ? "Light" : "Dark";
    document.dispatchEvent(new CustomEvent("themechange"));
  }

  root.classList.add("js");
  apply();
  for (const query of [system, forced]) query.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("button.theme");
    button.addEventListener("click", () => {
      const next = root.classList.contains("dark") ? "light" : "dark";
      try { localStorage.setItem("theme", next); } catch { /* the choice then lasts for this page */ }
      root.classList.toggle("dark", next === "dark");
      button.textContent = next === "dark" ? "Light" : "Dark";
      document.dispatchEvent(new CustomEvent("themechange"));
    });
    apply();
  });
})();
