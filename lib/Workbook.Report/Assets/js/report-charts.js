// Draws each chart from its data, which lie beside the page: the notebook decides the data, this page decides colours, fonts and room.
(() => {
  "use strict";
  const [narrow, narrowest] = [560, 300];
  // Without a pointer that hovers, the buttons would lie over the figure all the time.
  const canHover = window.matchMedia("(hover: hover)").matches;
  const drawn = new Set();
  const figures = new Map();
  const charts = [...document.querySelectorAll(".chart")];
  let printing = false;

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const isObject = value => value !== null && typeof value === "object" && !Array.isArray(value);

  // Lines break between words, not in a bracket that fits in a line, nor at a space that joins.
  const wordsOf = (text, width) => String(text).split(/[ \n]+(?![^()]*\))/).flatMap(part => part.length <= width ? [part] : part.split(/[ \n]+/));

  function wrap(text, width) {
    const lines = [""];
    for (const word of wordsOf(text, width)) {
      const line = lines[lines.length - 1];
      if (line && (line + " " + word).length > width) lines.push(word);
      else lines[lines.length - 1] = line ? line + " " + word : word;
    }
    return lines.join("<br>");
  }

  const titleOf = axis => (isObject(axis.title) ? axis.title.text : axis.title) ?? "";

  // A page's themes may give a colour of the charts another value, in a variable that is named by the colour.
  const hexOf = parts => parts.map(part => Number(part).toString(16).padStart(2, "0")).join("");
  function inTheme(value) {
    const mixed = /^rgba?\((\d+), ?(\d+), ?(\d+)(?:, ?([\d.]+))?\)$/.exec(value);
    const hex = /^#[\da-f]{6}$/i.test(value) ? value.slice(1).toLowerCase() : mixed ? hexOf(mixed.slice(1, 4)) : "";
    const own = hex === "ffffff" ? colour("--paper") : hex ? colour(`--hex-${hex}`) : "";
    if (!/^#[\da-f]{6}$/i.test(own)) return value;
    const opacity = mixed ? mixed[4] ?? "1" : "1";
    return opacity === "1" ? own : `rgba(${[1, 3, 5].map(i => parseInt(own.slice(i, i + 2), 16)).join(",")},${opacity})`;
  }

  // The ground of words that stand over marks and lines.
  const shade = opacity => `rgba(${[1, 3, 5].map(i => parseInt(colour("--paper").slice(i, i + 2), 16)).join(",")},${opacity})`;

  function recolour(part) {
    for (const [key, value] of Object.entries(part)) {
      if (/color$/.test(key)) part[key] = Array.isArray(value) ? value.map(one => typeof one === "string" ? inTheme(one) : one) : typeof value === "string" ? inTheme(value) : value;
      else if (isObject(value)) recolour(value);
    }
  }

  // The page has the vertical axis's title, where there is one plot.
  function nameYAxis(chart, layout) {
    if (chart.closest("figure").querySelector(".axis-title") && layout.yaxis) layout.yaxis.title = { text: "" };
  }

  // Of a colour that cannot be read on the page (WCAG 1.4.3) words take the page's own.
  const lightOf = hex => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0.05);
  function inkOf(value) {
    const ink = inTheme(value ?? "");
    if (!/^#[\da-f]{6}$/i.test(ink)) return ink || colour("--ink");
    const [dark, light] = [lightOf(ink), lightOf(colour("--paper"))].sort((a, b) => a - b);
    return light / dark >= 4.5 ? ink : colour("--ink");
  }

  // On a bar the one of the page's two colours that is read better.
  function inkOn(ground) {
    const [ink, paper] = [colour("--ink"), colour("--paper")];
    if (!/^#[\da-f]{6}$/i.test(ground ?? "")) return ink;
    const distance = value => Math.abs(Math.log(lightOf(value) / lightOf(ground)));
    return distance(ink) > distance(paper) ? ink : paper;
  }

  // In the page's own font, which the still picture's estimate cannot know.
  function widthOf(text, font) {
    const context = document.createElement("canvas").getContext("2d");
    context.font = font;
    return Math.ceil(context.measureText(text).width);
  }

  // With room, few lines are named where they end; the names' places were computed with the still picture.
  function nameEnds(chart, data, layout, width) {
    const ends = JSON.parse(chart.dataset.ends ?? "[]");
    if (ends.length === 0 || width < narrow) return;
    for (const trace of data) if (trace.type !== "bar" && /lines/.test(trace.mode ?? "lines") && !trace.fill && trace.stackgroup === undefined) trace.showlegend = false;
    layout.margin.r = 14 + Math.max(...ends.flatMap(([text]) => text.split("<br>")).map(line => widthOf(line, `700 12.5px ${layout.font.family}`)));
    layout.annotations.push(...ends.map(([text, ink, y, up]) => ({
      text: `<b>${text}</b>`, font: { color: inkOf(ink), size: 12.5 }, showarrow: false, align: "left",
      xref: "paper", x: 1, xanchor: "left", xshift: 8, yref: "y", y, yanchor: "middle", yshift: up,
    })));
  }

  function style(axis, width, isX) {
    const text = titleOf(axis);
    axis.gridcolor = colour("--grid");
    axis.zerolinecolor = colour("--axis");
    axis.linecolor = colour("--axis");
    axis.tickcolor = colour("--axis");
    axis.automargin = true;
    axis.exponentformat ??= "none";
    axis.tickfont = { ...axis.tickfont, color: colour("--muted"), size: width < narrow ? 11 : 12 };
    if (text) {
      axis.title = { ...(isObject(axis.title) ? axis.title : {}), text: wrap(text, isX ? Math.max(20, width / (width < narrow ? 10 : 8)) : 46) };
      axis.title.font = { ...axis.title.font, color: colour("--muted"), size: 12.5 };
    } else {
      delete axis.title;
    }
    if (width < narrow && axis.type !== "category" && axis.nticks === undefined && axis.dtick === undefined) axis.nticks = isX ? 5 : 6;
  }

  const traceOn = (trace, key) => (trace[key[0] + "axis"] ?? key[0]) === key.replace("axis", "");

  // Between powers of ten Plotly writes bare digits, too small to read: here every tick is a whole number of its own.
  function tickLogarithm(data, axis, key) {
    if (axis.type !== "log") return;
    const values = data.filter(trace => traceOn(trace, key)).flatMap(trace => trace[key[0]] ?? []).filter(value => value > 0).map(Math.log10);
    const [from, to] = axis.range ?? [Math.min(...values), Math.max(...values)];
    if (!Number.isFinite(to - from)) return;
    const steps = to - from > 3 ? [1] : to - from > 1.5 ? [1, 3] : [1, 2, 5];
    const every = Math.ceil((to - from) / 8);
    const powers = Array.from({ length: Math.ceil(to) - Math.floor(from) + 1 }, (_, i) => Math.floor(from) + i).filter(power => power % every === 0);
    axis.tickmode = "array";
    axis.tickvals = powers.flatMap(power => steps.map(step => Number(`${step}e${power}`)));
    axis.ticktext = powers.flatMap(power => steps.map(step => Math.abs(power) > 5 ? `10<sup>${power}</sup>` : Number(`${step}e${power}`).toLocaleString("en")));
  }

  function namesOn(data, axis, letter) {
    if (axis.tickvals || axis.type === "date") return [];
    const own = data.filter(trace => traceOn(trace, letter + "axis") && Array.isArray(trace[letter]));
    const names = axis.categoryarray ?? [...new Set(own.flatMap(trace => trace[letter]).filter(name => name !== null))];
    return names.every(name => typeof name === "string" && !/^[-\d.:T]+$/.test(name)) ? names : [];
  }

  // Every row has room for the lines of the longest name; legend and axis stand below.
  const heightOfBars = (data, names) =>
    names.length * (10 + 14 * Math.max(...names.map(name => name.split("<br>").length))) + 70 + 20 * data.filter(trace => trace.showlegend !== false).length;

  // Names along an axis need no grid, and long ones would leave no room for the plot on a phone: there they stand
  // above their rows, or wrapped where a bar fills the row.
  function placeNames(data, layout, letter, width) {
    const axis = layout[letter + "axis"];
    const names = namesOn(data, axis, letter);
    if (names.length === 0) return;
    if (letter === "x") axis.showgrid = false;
    if (width >= narrow) return;
    if (letter === "x" || data.some(trace => trace.type === "bar")) {
      axis.tickmode = "array";
      axis.tickvals = names;
      axis.ticktext = names.map(name => wrap(name, letter === "x" ? Math.min(16, width / names.length / 7.5) : 16));
      if (letter === "y") layout.height = Math.max(layout.height, heightOfBars(data, axis.ticktext));
      else axis.tickangle = 0;
      return;
    }
    axis.showticklabels = false;
    axis.ticks = "";
    if (axis.range?.[1] > axis.range?.[0]) axis.range = [axis.range[0], axis.range[1] + 0.7]; // room for the topmost name
    layout.height = Math.max(layout.height, names.length * 42 + 110);
    layout.annotations.push(...names.map(name => ({
      xref: "paper", x: 0, xanchor: "left", xshift: 3, yref: "y", y: name, yanchor: "bottom", yshift: 7, text: wrap(name, width / 6.2), align: "left", showarrow: false, font: { color: colour("--muted") },
    })));
  }

  function themed(chart, figure) {
    const width = chart.clientWidth;
    const layout = structuredClone(figure.layout ?? {});
    const data = structuredClone(figure.data ?? []);
    const axes = Object.keys(layout).filter(key => /^[xy]axis\d*$/.test(key));
    for (const key of ["xaxis", "yaxis"]) {
      if (!axes.includes(key)) { layout[key] = {}; axes.push(key); }
    }
    delete layout.title;
    delete layout.width;
    layout.height = figure.height;
    layout.autosize = true;
    layout.paper_bgcolor = layout.plot_bgcolor = "rgba(0,0,0,0)";
    layout.font = { ...layout.font, family: getComputedStyle(chart).fontFamily, size: 13, color: colour("--ink") };
    nameYAxis(chart, layout);
    for (const trace of data) {
      const ground = trace.insidetextfont && /^#[\da-f]{6}$/i.test(trace.marker?.color ?? "") ? colour(`--on-${trace.marker.color.slice(1).toLowerCase()}`) : "";
      recolour(trace);
      if (ground) trace.insidetextfont.color = ground;
      else if (trace.type === "bar") trace.insidetextfont = { ...trace.insidetextfont, color: inkOn(trace.marker?.color) };
      // Words beside marks have no room on a phone, where the legend says the same.
      if (width < narrow && trace.meta === "words") trace.mode = "markers";
    }
    for (const part of [...(layout.shapes ?? []), ...(layout.annotations ?? [])]) recolour(part);
    for (const key of axes) {
      style(layout[key], width, key.startsWith("x"));
      tickLogarithm(data, layout[key], key);
    }
    layout.annotations = [...(layout.annotations ?? [])];
    placeNames(data, layout, "x", width);
    placeNames(data, layout, "y", width);
    layout.margin = { l: 8, r: 16, t: 12, b: 8, ...(axes.length > 2 ? { t: 36 } : {}) };
    nameEnds(chart, data, layout, width);
    layout.modebar = { bgcolor: "rgba(0,0,0,0)", color: colour("--muted"), activecolor: colour("--accent") };
    layout.hoverlabel = { bgcolor: colour("--panel"), bordercolor: colour("--axis"), font: { color: colour("--ink"), size: 12.5 }, align: "left", namelength: -1 };
    const below = { orientation: "h", x: 0, xanchor: "left", xref: "container", y: 0, yanchor: "bottom", yref: "container" };
    const above = { orientation: "h", x: 0, xanchor: "left", y: 1.02, yanchor: "bottom" };
    layout.legend = { ...layout.legend, ...(width < narrow ? below : above), bgcolor: "rgba(0,0,0,0)", font: { color: colour("--ink"), size: 12.5 } };
    layout.annotations = layout.annotations.map(note => ({
      bgcolor: shade(0.8),
      ...note,
      arrowcolor: note.arrowcolor ?? colour("--muted"),
      font: { size: width < narrowest ? 10 : width < narrow ? 11 : 12, color: colour("--ink"), ...note.font },
    }));
    layout.shapes = (layout.shapes ?? []).map(shape => ({ ...shape, line: { color: colour("--muted"), ...shape.line } }));
    return { data, layout };
  }

  async function load(chart) {
    const { plotly } = await besidePage.data(chart.dataset.of);
    figures.set(chart, { ...plotly, height: parseInt(chart.parentElement.style.getPropertyValue("--height"), 10) || 420 });
    reserve(chart);
  }

  // A phone's charts are higher than their still pictures: the room is made before anything is drawn in it.
  function reserve(chart) {
    if (!figures.has(chart) || chart.clientWidth === 0) return; // its data are not there, or it is in a page that is not shown
    const height = chart.clientWidth < narrow ? themed(chart, figures.get(chart)).layout.height : 0;
    if (height) chart.parentElement.style.minHeight = `${height}px`;
    else chart.parentElement.style.removeProperty("min-height");
  }

  function draw(chart) {
    drawn.add(chart);
    const { data, layout } = themed(chart, figures.get(chart));
    // The whole chart is one picture to a screen reader; its numbers are in the table.
    return Plotly.react(chart, data, layout, { responsive: false, displaylogo: false, displayModeBar: canHover ? "hover" : false, modeBarButtonsToRemove: ["select2d", "lasso2d", "toImage", "autoScale2d"] })
      .then(() => drawn.has(chart) && chartNames.free(chart, figures.get(chart).layout?.annotations?.length ?? 0))
      .then(() => {
        if (!drawn.has(chart)) return; // it was given back meanwhile
        chinese.markDrawing(chart);
        chartWords.letRest(chart);
        chart.setAttribute("data-drawn", "");
      });
  }

  async function show(chart) {
    try {
      if (!figures.has(chart)) await load(chart);
      if (!drawn.has(chart)) await draw(chart);
    } catch (error) {
      if (figures.has(chart)) throw error;
      chart.textContent = chart.parentElement.querySelector(".still") ? "" : `The chart needs ${error.message}, which is not beside this page.`;
    }
  }

  if (charts.length === 0) return;
  const seen = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      seen.unobserve(entry.target);
      show(entry.target);
    }
  }, { rootMargin: "400px 0px" });
  // A chart that is scrolled far away is given back, so that a long page stays light: its still picture stands in its place.
  const left = new IntersectionObserver(entries => {
    for (const entry of entries) if (!entry.isIntersecting) giveBack(entry.target);
  }, { rootMargin: "1000px 0px" });
  const needsDrawing = charts.filter(chart => !chart.parentElement.querySelector(".still"));
  for (const chart of charts) {
    seen.observe(chart);
    if (!needsDrawing.includes(chart)) left.observe(chart);
  }

  function giveBack(chart) {
    if (printing || !drawn.delete(chart)) return;
    chart.removeAttribute("data-drawn");
    Plotly.purge(chart);
    seen.observe(chart);
  }

  // What stands in a page that is not shown is drawn again when it comes.
  function redraw() {
    for (const chart of drawn) {
      if (chart.clientWidth > 0) draw(chart);
      else {
        drawn.delete(chart);
        seen.observe(chart);
      }
    }
  }

  document.addEventListener("themechange", redraw);
  document.addEventListener("pageturn", () => charts.forEach(reserve));
  let width = window.innerWidth;
  let pending = 0;
  window.addEventListener("resize", () => {
    if (printing || window.innerWidth === width) return; // a phone's address bar changes the height only
    width = window.innerWidth;
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(() => { charts.forEach(reserve); redraw(); });
  });
  // Print has the still pictures; what has none is drawn for it, and its data must be there by then.
  for (const chart of needsDrawing) load(chart).catch(() => { /* said when it is scrolled to */ });
  window.addEventListener("beforeprint", () => { printing = true; for (const chart of needsDrawing) if (figures.has(chart) && chart.clientWidth > 0) draw(chart); });
  window.addEventListener("afterprint", () => { printing = false; redraw(); });
})();
