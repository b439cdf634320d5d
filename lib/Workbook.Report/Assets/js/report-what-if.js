// Questions with controls. Every answer was computed by the notebook; this looks them up. The address keeps what was chosen.
(() => {
  "use strict";

  // An answer is a sentence, or the words in which it differs from the one before, each after its place.
  function whole(packed) {
    let words = [];
    return packed.map(entry => {
      if (typeof entry === "string") words = entry.split(" ");
      else for (let i = 0; i < entry.length; i += 2) words[entry[i]] = entry[i + 1];
      return words.join(" ");
    });
  }

  for (const box of document.querySelectorAll(".what-if:not(.ledger-premises)")) {
    const answers = whole(JSON.parse(box.querySelector(".answers").textContent));
    const controls = [...box.querySelectorAll("select, input")];
    const answer = box.querySelector(".answer");
    const buttons = box.querySelector(".buttons");
    const status = buttons.querySelector("[role=status]");
    const valuesOf = control => control.dataset.values?.split("|") ?? [...control.options].map(option => option.text);
    const textOf = control => valuesOf(control)[control.value];

    const show = () => {
      let place = 0;
      for (const control of controls) {
        place = place * valuesOf(control).length + Number(control.value);
        const chosen = control.parentElement.querySelector(".chosen");
        if (!chosen) continue;
        chosen.textContent = textOf(control);
        control.setAttribute("aria-valuetext", textOf(control));
      }

      answer.textContent = answers[place];
    };

    const address = () => `#${box.id}?${new URLSearchParams(controls.map(control => [control.name, textOf(control)]))}`;
    const changed = () => {
      show();
      status.textContent = "";
      history.replaceState(null, "", address());
    };

    const read = () => {
      const [id, query] = location.hash.slice(1).split("?");
      if (id !== box.id || query === undefined) return;
      const asked = new URLSearchParams(query);
      for (const control of controls) {
        const at = valuesOf(control).indexOf(asked.get(control.name));
        if (at >= 0) control.value = at;
      }

      show();
      box.scrollIntoView({ block: "center", behavior: "instant" });
    };

    box.querySelector(".others").remove();
    box.addEventListener("input", changed);
    buttons.querySelector(".reset").addEventListener("click", () => {
      for (const control of controls) control.value = control.dataset.start;
      changed();
    });
    buttons.querySelector(".copy").addEventListener("click", async () => {
      history.replaceState(null, "", address());
      try {
        await navigator.clipboard.writeText(location.href);
        status.textContent = "Copied.";
      } catch {
        status.textContent = "The address of this page now keeps the setting.";
      }
    });
    window.addEventListener("hashchange", read);
    show();
    read();
  }
})();
