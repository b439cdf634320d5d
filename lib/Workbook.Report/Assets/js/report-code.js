// Light colouring of C#, once a reader sees it: comments, strings, numbers, keywords and directives. Every character of the source stays.
(() => {
  "use strict";
  const keywords = "abstract|and|as|async|await|base|bool|break|byte|case|catch|char|class|const|continue|decimal|default|do|double|else|enum|false|finally|float|for|foreach|from|get|if|in|init|int|interface|internal|is|let|lock|long|namespace|new|not|null|object|or|orderby|out|override|params|partial|private|protected|public|readonly|record|ref|required|return|sealed|select|static|string|struct|switch|this|throw|true|try|typeof|using|var|virtual|void|when|where|while|with|yield";
  const token = new RegExp([
    String.raw`(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S])))`,
    String.raw`(?<string>\$*(?<quotes>"{3,})[\s\S]*?(?:\k<quotes>|$(?![\s\S]))|(?:\$@|@\$|@)"(?:[^"]|"")*"?|\$?"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])+')`,
    String.raw`(?<directive>^[ \t]*#[!A-Za-z][^\n]*)`,
    String.raw`(?<number>\b\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?[A-Za-z]*\b)`,
    String.raw`(?<keyword>\b(?:${keywords})\b)`,
  ].join("|"), "gm");
  const kinds = ["comment", "string", "directive", "number", "keyword"];

  function colour(code) {
    const source = code.textContent;
    const parts = [];
    let plain = 0;
    for (const match of source.matchAll(token)) {
      const span = document.createElement("span");
      span.className = `c-${kinds.find(kind => match.groups[kind] !== undefined)}`;
      span.append(...chinese.parts(match[0]));
      parts.push(...chinese.parts(source.slice(plain, match.index)), span);
      plain = match.index + match[0].length;
    }

    code.replaceChildren(...parts, ...chinese.parts(source.slice(plain)));
    code.classList.replace("csharp", "coloured");
  }

  const seen = within => { for (const code of within.querySelectorAll("code.csharp")) if (!code.closest("details:not([open])")) colour(code); };
  seen(document);
  // One switch for the code of the whole site, remembered.
  const button = document.querySelector(".code-switch button");
  const folds = [...document.querySelectorAll("details.code")];
  const key = "code";
  const remembered = () => { try { return localStorage.getItem(key) === "shown"; } catch { return false; } }; // storage may be refused for files
  const turn = shown => {
    for (const fold of folds) fold.open = shown || fold.hasAttribute("data-open");
    button.setAttribute("aria-pressed", String(shown));
    button.textContent = shown ? "Fold all code" : "Show all code";
  };
  for (const fold of folds) if (fold.open) fold.dataset.open = ""; // open from the start, before anything is remembered
  if (button) {
    turn(remembered());
    button.addEventListener("click", () => {
      const shown = button.getAttribute("aria-pressed") !== "true";
      try { localStorage.setItem(key, shown ? "shown" : "folded"); } catch { /* the choice then lasts for this page */ }
      turn(shown);
    });
  }

  document.addEventListener("toggle", event => { if (event.target.open) seen(event.target); }, true);
})();
