// Draws the maps of arguments. Their colours stand in the style sheet: neither another theme nor paper needs another drawing.
(() => {
  "use strict";
  const maps = [...document.querySelectorAll(".map")];
  if (maps.length === 0) return;
  const size = 14; // of the letters, in pixels
  const smallest = 11.5; // to which a wide map may shrink before its boxes are made narrower
  const tiniest = 11; // to which a narrow one may before it scrolls
  const letters = getComputedStyle(document.documentElement).getPropertyValue("--sans").trim();
  const wide = { nodeSpacing: 28, rankSpacing: 40, padding: 12, wrappingWidth: 220 };
  // No narrower than the longest word, which would be broken.
  const narrow = source => ({ diagramPadding: 2, nodeSpacing: 4, rankSpacing: 30, padding: 3, wrappingWidth: Math.ceil(Math.max(60, ...wordsOf(source).map(widthOfWord))) });
  const wordsOf = source => [...source.matchAll(/[[({|]+"?([^\])}|"]+)/g)].flatMap(label => label[1].split(/<br ?\/?>|\s+/));
  const pen = document.createElement("canvas").getContext("2d");
  const widthOfWord = word => {
    pen.font = `${size}px ${letters}`;
    return pen.measureText(word).width + 2;
  };
  const settle = spaces => mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    theme: "base",
    htmlLabels: false,
    fontFamily: letters,
    themeVariables: { fontSize: `${size}px` },
    flowchart: { htmlLabels: false, useMaxWidth: false, curve: "basis", ...spaces },
  });

  // Each box no wider than its own longest word, or what makes so many lines of it.
  function narrowed(source, rows) {
    const lines = label => {
      const words = label.split(/<br ?\/?>|\s+/);
      const width = Math.max(210 / rows, widthOfWord(label) / rows, ...words.map(widthOfWord));
      return words.reduce((text, word) => {
        const longer = `${text.split("<br>").at(-1)} ${word}`;
        return text && widthOfWord(longer) <= width ? `${text} ${word}` : text ? `${text}<br>${word}` : word;
      }, "");
    };
    return source.replace(/^\s*acc(?:Title|Descr)\s*(?::.*|\{[^}]*\})|([[({|]")([^"]+)"/gm, (all, opening, label) => opening ? `${opening}${lines(label)}"` : all);
  }

  const downwards = source => source.replace(/^(\s*(?:flowchart|graph)\s+)(?:LR|RL)\b/m, "$1TD");
  const widthOf = svg => svg.viewBox.baseVal.width;
  const leastOf = (svg, letter) => widthOf(svg) * letter / size;

  async function drawing(map, source) {
    const place = map.querySelector(".drawing");
    // Measured in its place, where the page's style sheet holds for it.
    place.innerHTML = (await mermaid.render(`map-${maps.indexOf(map)}-svg`, source, place)).svg;
    return place.querySelector("svg");
  }

  function fit(map, svg, room) {
    const place = map.querySelector(".drawing");
    svg.removeAttribute("height");
    svg.style.width = `${Math.max(Math.min(widthOf(svg), room), leastOf(svg, tiniest))}px`;
    // One picture to a screen reader; the words below say what it shows.
    svg.setAttribute("role", "img");
    svg.removeAttribute("aria-roledescription");
    if (!svg.hasAttribute("aria-labelledby")) svg.setAttribute("aria-labelledby", `${map.id}-name`);
    if (place.scrollWidth > place.clientWidth) {
      place.tabIndex = 0;
      place.setAttribute("role", "region");
      place.setAttribute("aria-labelledby", `${map.id}-name`);
    }
  }

  async function draw(map) {
    const source = map.querySelector(".map-source").textContent;
    const room = map.clientWidth;
    try {
      settle(wide);
      let svg = await drawing(map, source);
      if (leastOf(svg, smallest) > room) {
        settle(narrow(source));
        for (const rows of [3.5, 8]) if (leastOf(svg, tiniest) > room || rows === 3.5) svg = await drawing(map, downwards(narrowed(source, rows)));
      }
      fit(map, svg, room);
      map.setAttribute("data-drawn", "");
    } catch (error) {
      const note = document.createElement("p");
      note.className = "map-fault";
      note.textContent = `This map could not be drawn (${String(error.message ?? error).split("\n")[0].replace(/[.:]+$/, "")}). Its source stands below.`;
      map.querySelector(".drawing").replaceChildren(note);
      map.querySelector("details").open = true;
    }
  }

  // Those of a page that is not shown have no width yet.
  const drawAll = async () => { for (const map of maps) if (map.clientWidth > 0) await draw(map); };
  let width = window.innerWidth;
  let last = drawAll();
  document.addEventListener("pageturn", () => { last = last.then(drawAll); });
  window.addEventListener("resize", () => {
    if (window.innerWidth === width) return; // a phone's address bar changes the height only
    width = window.innerWidth;
    last = last.then(drawAll);
  });
})();
