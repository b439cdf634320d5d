// A chart's words that would stand on a mark, a line or other words go to the nearest place where they do not: a name around its own mark, a note along the line
// that it is about. Only the browser knows how long words and how far apart marks are.
const chartNames = (() => {
  "use strict";
  const sides = ["top center", "bottom center", "middle right", "middle left", "top right", "bottom right", "top left", "bottom left"];
  const touch = (a, b, by) => a.left < b.right - by && b.left + by < a.right && a.top < b.bottom - by && b.top + by < a.bottom;
  const boxOf = element => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  };
  const moved = (box, [x, y]) => ({ left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y });
  const boxesOf = (chart, what) => [...chart.querySelectorAll(what)].map(boxOf).filter(box => box.right > box.left && box.bottom > box.top);

  // Of the points of a chart, with the places in its data.
  const drawn = (chart, what) => [...chart.querySelectorAll(`.scatterlayer .trace ${what}`)].map(element => ({
    element, trace: element.closest(".trace").__data__[0].trace.index, point: (element.__data__ ?? element.parentNode.__data__).i, said: element.textContent, box: boxOf(element),
  }));

  // A line as the places that it goes through, near enough to one another for words not to pass between.
  function placesOf(line) {
    const [length, at] = [line.getTotalLength(), line.getScreenCTM()];
    return Array.from({ length: length > 0 ? Math.min(3000, Math.ceil(length / 3)) : 0 }, (_, i) => {
      const { x, y } = line.getPointAtLength(3 * i);
      const [left, top] = [x * at.a + at.e, y * at.d + at.f];
      return { left: left - 1, right: left + 1, top: top - 1, bottom: top + 1 };
    });
  }

  // What words may not stand on. Edges of regions are no such lines: names stand over them on a ground of their own.
  function obstaclesOf(chart) {
    const along = what => [...chart.querySelectorAll(what)].filter(line => !/[zZ]/.test(line.getAttribute("d"))).flatMap(placesOf);
    return {
      marks: drawn(chart, ".points > path.point"),
      bars: boxesOf(chart, ".bars .point path"),
      lines: along(".scatterlayer .lines path.js-line"),
      references: along(".shapelayer path"),
    };
  }

  // Beside its own mark, ever farther away.
  function aroundMark(name, mark) {
    const [width, height] = [name.right - name.left, name.bottom - name.top];
    return [1, 6, 11].flatMap(gap => sides.map(side => {
      const away = (mark.right - mark.left) / 1.6 + gap;
      const [up, along] = side.split(" ");
      const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
      const left = along === "right" ? x + away : along === "left" ? x - away - width : x - width / 2;
      const top = up === "bottom" ? y + away : up === "top" ? y - away - height : y - height / 2;
      return [left - name.left, top - name.top];
    }));
  }

  // Along its line, on either side of it; of a distance between two places around the line that shows it.
  function alongLine(note, box, room) {
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    const steps = (from, to) => Array.from({ length: Math.max(0, Math.floor((to - from) / 4) + 1) }, (_, i) => from + 4 * i);
    const [up, across] = [note.yref === "paper", note.xref === "paper"];
    const far = 44;
    const xs = up ? [0, -(width + 2 * (note.xshift ?? 0) + 2)] : across ? steps(room.left - box.left + 2, room.right - box.right - 2) : steps(-far - width / 2, far + width / 2);
    const ys = across ? [0, (note.yanchor === "bottom" ? 1 : -1) * (height + 6)] : up ? steps(room.top - box.top + 2, room.bottom - box.bottom - 2) : steps(-far, far);
    return xs.flatMap(x => ys.map(y => [x, y])).sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
  }

  // Gives whether a place without fault was found.
  function settle(word, places, faults) {
    const [fewest, place] = [[0, 0], ...places].reduce((best, next) => {
      if (best[0] === 0) return best;
      const found = faults(moved(word.box, next));
      return found < best[0] ? [found, next] : best;
    }, [Infinity, [0, 0]]);
    if (place[0] || place[1]) word.element.style.translate = `${place[0].toFixed(1)}px ${place[1].toFixed(1)}px`;
    word.box = moved(word.box, place);
    return fewest === 0;
  }

  // Of the annotations of a chart the first few are its notes; the others are names of rows and ends of lines, which have places of their own.
  function free(chart, noteCount) {
    const shown = chart.querySelector(".nsewdrag") && boxesOf(chart, ".nsewdrag");
    if (!shown) return;
    const room = { left: Math.min(...shown.map(box => box.left)), right: Math.max(...shown.map(box => box.right)), top: Math.min(...shown.map(box => box.top)), bottom: Math.max(...shown.map(box => box.bottom)) };
    const names = drawn(chart, ".textpoint text").filter(name => name.said.trim());
    for (const name of names) [name.element.style.translate, name.element.style.display] = ["", ""];
    for (const name of names) name.box = boxOf(name.element);
    const notes = [...chart.querySelectorAll(".annotation")].map(element => ({ element, note: chart.layout.annotations[Number(element.dataset.index)] }))
      .filter(({ element, note }) => Number(element.dataset.index) < noteCount && (note.xref !== "paper" || note.yref !== "paper"))
      .map(({ element, note }) => ({ note, element: element.querySelector(".annotation-text-g"), box: boxOf(element.querySelector("text")) }));
    if (names.length + notes.length === 0) return;
    const { marks, bars, lines, references } = obstaclesOf(chart);
    const others = [...chart.querySelectorAll("svg text")].filter(text => text.textContent.trim() && !text.closest(".textpoint") && !notes.some(({ element }) => element.contains(text))).map(boxOf).filter(box => box.right > box.left);
    const place = boxOf(chart);
    const outside = box => box.left < room.left || box.right > room.right || box.top < room.top ? 1 : 0;
    const cutOff = box => box.left < place.left || box.right > place.right ? 50 : 0;
    const count = (boxes, box, by) => boxes.filter(one => touch(box, one, by)).length;

    const kept = [];
    for (const name of names) {
      const own = marks.find(mark => mark.trace === name.trace && mark.point === name.point);
      if (!own) continue;
      const foreign = marks.filter(mark => mark !== own).map(mark => mark.box);
      const rivals = names.filter(other => other !== name && other.element.style.display === "").map(other => other.box);
      const faults = box => count(foreign, box, 1) + 3 * count(rivals, box, -3) + 3 * count(others, box, 0) + outside(box) + cutOff(box);
      // A name with no free place is none: it is said on hover and in the table.
      if (settle(name, aroundMark(name.box, own.box), faults) || count(foreign, name.box, 2) + count(kept, name.box, 1) + cutOff(name.box) === 0) kept.push(name.box);
      else name.element.style.display = "none";
    }

    for (const note of notes) {
      const rivals = [...others, ...kept, ...notes.filter(other => other !== note).map(other => other.box)];
      const points = marks.map(mark => mark.box);
      // Notes of several lines side by side stay on the same side of theirs.
      const crossed = note.note.yref === "paper" ? lines : [...lines, ...references];
      const faults = box => cutOff(box) + count(crossed, box, 0) + 5 * count([...points, ...bars], box, 1) + 20 * count(rivals, box, -3);
      settle(note, alongLine(note.note, note.box, room), faults);
    }
  }

  return { free };
})();
