// A name beside a mark that would stand on another mark or name goes to a side of its own mark where it does not. Only the browser knows how long names and how far apart marks are.
const chartNames = (() => {
  "use strict";
  const sides = ["top center", "bottom center", "middle right", "middle left", "top right", "bottom right", "top left", "bottom left"];
  const touch = (a, b, by) => a.left < b.right - by && b.left + by < a.right && a.top < b.bottom - by && b.top + by < a.bottom;
  const boxOf = element => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  };

  // Of the points of a chart, with the places in its data.
  const drawn = (chart, what) => [...chart.querySelectorAll(`.scatterlayer .trace ${what}`)].map(element => ({
    element, trace: element.closest(".trace").__data__[0].trace.index, point: (element.__data__ ?? element.parentNode.__data__).i, said: element.textContent, box: boxOf(element),
  }));

  function moved(name, mark, side) {
    const [width, height, away] = [name.right - name.left, name.bottom - name.top, (mark.right - mark.left) / 1.6 + 1];
    const [up, along] = side.split(" ");
    const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
    const left = along === "right" ? x + away : along === "left" ? x - away - width : x - width / 2;
    const top = up === "bottom" ? y + away : up === "top" ? y - away - height : y - height / 2;
    return { left, right: left + width, top, bottom: top + height };
  }

  // Gives whether anything moved.
  async function freeOnce(chart) {
    const names = drawn(chart, ".textpoint text").filter(name => name.said.trim());
    const room = chart.querySelector(".nsewdrag")?.getBoundingClientRect();
    if (names.length === 0 || !room) return false;
    const marks = drawn(chart, ".points > path.point");
    const positions = new Map();
    for (const name of names) {
      const own = marks.find(mark => mark.trace === name.trace && mark.point === name.point);
      if (!own) continue;
      const faults = box => marks.filter(mark => mark !== own && touch(box, mark.box, 1)).length + 3 * names.filter(other => other !== name && touch(box, other.box, -3)).length
        + (box.left < room.left || box.right > room.right || box.top < room.top ? 1 : 0);
      if (faults(name.box) === 0) continue;
      const [fewest, side] = sides.map(side => [faults(moved(name.box, own.box, side)), side]).reduce((best, next) => next[0] < best[0] ? next : best);
      if (fewest >= faults(name.box)) continue;
      name.box = moved(name.box, own.box, side);
      const { textposition, x } = chart.data[name.trace];
      if (!positions.has(name.trace)) positions.set(name.trace, Array.isArray(textposition) ? [...textposition] : x.map(() => textposition));
      positions.get(name.trace)[name.point] = side;
    }

    if (positions.size > 0) await Plotly.restyle(chart, { textposition: [...positions.values()] }, [...positions.keys()]);
    return positions.size > 0;
  }

  // Where they then stand is measured again: Plotly's distances are not to the pixel those computed here.
  async function free(chart) {
    for (let round = 0; round < 3 && await freeOnce(chart); round++);
    // Two names over one another are none: one stays, the other is said on hover and in the table.
    const kept = [];
    for (const name of drawn(chart, ".textpoint text").filter(name => name.said.trim())) {
      if (kept.some(other => touch(name.box, other.box, 1))) name.element.style.display = "none";
      else kept.push(name);
    }
  }

  return { free };
})();
