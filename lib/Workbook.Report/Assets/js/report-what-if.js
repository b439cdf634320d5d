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
    let answers;
    const controls = [...box.querySelectorAll("select, input")];
    const answer = box.querySelector(".answer");
    const status = box.querySelector("[role=status]");
    const valuesOf = control => control.dataset.values?.split("|") ?? [...control.options].map(option => option.text);
    const textOf = control => valuesOf(control)[control.value];

    // The answers lie beside the page, and come when the question is near or the address asks it.
    const load = () => besidePage.data(box.dataset.of).then(packed => {
      answers = whole(packed);
      box.dataset.ready = "";
      show();
    }).catch(error => { status.textContent = `Other answers need ${error.message}, which is not beside this page.`; });

    const show = () => {
      if (!answers) {
        load();
        return;
      }

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

    const keep = () => settingAddress.keep(box.id, controls.map(control => [control.name, textOf(control)]));
    const changed = () => {
      status.textContent = "";
      show();
      keep();
    };

    const read = () => {
      const asked = settingAddress.read(box.id);
      if (!asked) return;
      for (const control of controls) {
        const at = valuesOf(control).indexOf(asked.get(control.name));
        if (at >= 0) control.value = at;
      }

      show();
      box.scrollIntoView({ block: "center", behavior: "instant" });
    };

    box.querySelector(".others").remove();
    box.addEventListener("input", changed);
    box.querySelector(".reset").addEventListener("click", () => {
      for (const control of controls) control.value = control.dataset.start;
      changed();
    });
    settingAddress.onCopy(box, keep);
    window.addEventListener("hashchange", read);
    new IntersectionObserver((entries, near) => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      near.disconnect();
      show();
    }, { rootMargin: "600px 0px" }).observe(box);
    read();
  }
})();
