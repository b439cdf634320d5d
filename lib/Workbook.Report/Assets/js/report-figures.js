// What a reader can do with a figure: copy its address, save a picture, cite it, embed it. Nothing leaves the page.
(() => {
  "use strict";
  const scale = 2;
  const pad = 20;
  const addressOf = figure => `${location.href.split("#")[0]}#${figure.id}`;
  const text = (figure, selector) => figure.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const titleOf = figure => text(figure, ".figure-title").replace(text(figure, ".figure-number"), "").trim();
  const sourcesOf = figure => text(figure, "figcaption .sources p") || text(figure, "figcaption .sources");
  const escaped = words => words.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`);

  function say(figure, what, copied) {
    const output = figure.querySelector(".tools output");
    const code = document.createElement("code");
    code.textContent = copied ?? "";
    output.replaceChildren(`${what} `, ...(copied ? [code] : []));
  }

  async function copy(figure, what, words) {
    try {
      await navigator.clipboard.writeText(words);
      say(figure, `${what} copied:`, words);
    } catch {
      say(figure, `${what}, to be copied:`, words); // a browser may refuse the clipboard: the words stand there, and one click selects them
    }
  }

  const cite = figure => {
    const number = text(figure, ".figure-number");
    return `“${titleOf(figure)}.” ${number} of “${document.title}”. ${addressOf(figure)}. ${sourcesOf(figure)}`.trim();
  };

  function embed(figure) {
    const picture = new URL(`figures/${figure.id}.svg`, location.href).href;
    const alternative = figure.querySelector(".picture").getAttribute("aria-label");
    return `<a href="${escaped(addressOf(figure))}"><img src="${escaped(picture)}" width="800" alt="${escaped(alternative)}"></a>`;
  }

  function lines(context, words, width) {
    const found = [""];
    for (const word of words.split(" ")) {
      const longer = found[found.length - 1] ? `${found[found.length - 1]} ${word}` : word;
      if (context.measureText(longer).width > width && found[found.length - 1]) found.push(word);
      else found[found.length - 1] = longer;
    }
    return found;
  }

  // The still picture in the colours that it has on the page; what has none is drawn by plotly.js.
  function address(figure, style) {
    const still = figure.querySelector(".still");
    if (!still) return Plotly.toImage(figure.querySelector(".chart"), { format: "svg", width: 760, height: figure.querySelector(".picture").clientHeight });
    const copy = still.cloneNode(true);
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("font-family", "system-ui, sans-serif");
    const markup = copy.outerHTML.replace(/var\((--[a-z0-9-]+),([^)]*)\)/g, (_, name, other) => style.getPropertyValue(name).trim() || other);
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  }

  async function png(figure) {
    const style = getComputedStyle(document.documentElement);
    const picture = new Image();
    picture.src = await address(figure, style);
    await picture.decode();
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    const titleFont = "700 17px system-ui, sans-serif", sourceFont = "11px system-ui, sans-serif";
    context.font = titleFont;
    const title = lines(context, titleOf(figure), picture.width);
    context.font = sourceFont;
    const sources = lines(context, `${sourcesOf(figure)} ${addressOf(figure)}`, picture.width);
    canvas.width = (picture.width + 2 * pad) * scale;
    canvas.height = (picture.height + 2 * pad + title.length * 22 + sources.length * 15 + 12) * scale;
    context.scale(scale, scale);
    context.fillStyle = style.getPropertyValue("--paper");
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = style.getPropertyValue("--ink");
    context.font = titleFont;
    title.forEach((line, i) => context.fillText(line, pad, pad + 15 + i * 22));
    const top = pad + title.length * 22 + 6;
    context.drawImage(picture, pad, top);
    context.fillStyle = style.getPropertyValue("--muted");
    context.font = sourceFont;
    sources.forEach((line, i) => context.fillText(line, pad, top + picture.height + 18 + i * 15));
    const blob = await new Promise(done => canvas.toBlob(done, "image/png"));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${figure.id}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    say(figure, `Saved as ${link.download}.`);
  }

  const tools = {
    link: figure => copy(figure, "Link", addressOf(figure)),
    cite: figure => copy(figure, "Citation", cite(figure)),
    embed: figure => copy(figure, "Code for a page of your own", embed(figure)),
    png,
  };
  for (const button of document.querySelectorAll(".tools button")) {
    button.addEventListener("click", () => tools[button.dataset.tool](button.closest("figure")));
  }
})();
