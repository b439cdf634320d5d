// Marks what is Chinese among English, as the pages do, in what scripts write: it is read aloud as Chinese and set in a Chinese font.
const chinese = {
  // The text in parts, each run of Chinese in an element of its own.
  parts(text) {
    return String(text).split(/(\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef·0-9 ]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef])?)/u)
      .map((part, i) => (i % 2 ? Object.assign(document.createElement("span"), { lang: "zh", textContent: part }) : part)).filter(part => part !== "");
  },

  // Texts of a drawing that have Chinese in them.
  markDrawing(drawing) {
    for (const text of drawing.querySelectorAll("svg text")) if (/\p{Script=Han}/u.test(text.textContent)) text.setAttribute("lang", "zh");
  },
};
