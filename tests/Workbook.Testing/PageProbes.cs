namespace Workbook.Testing;

/// <summary>Scripts that run in a page and tell what is wrong with it.</summary>
internal static class PageProbes
{
    /// <summary>Runs before the page's own scripts.</summary>
    public const string Record =
        """
        window.policyViolations = [];
        document.addEventListener("securitypolicyviolation", e => window.policyViolations.push(`${e.violatedDirective}: ${e.blockedURI}`));
        window.shifts = [];
        new PerformanceObserver(list => {
          for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifts.push({ size: shift.value, what: shift.sources[0]?.node?.className ?? "" });
        }).observe({ type: "layout-shift", buffered: true });
        """;

    /// <summary>Runs before the page's own scripts: says when the first still picture of a figure has been painted.</summary>
    public const string RecordFirstPicture =
        """
        const look = () => requestAnimationFrame(() => {
          if (document.querySelector("figure .still")?.getBoundingClientRect().height > 0) requestAnimationFrame(() => { window.firstPicture = performance.now(); });
          else look();
        });
        look();
        """;

    /// <summary>Of a chart that is drawn, and its number: gives a list of texts.</summary>
    public const string ChartFaults =
        """
        (chart, number) => {
          const faults = [];
          const say = fault => faults.push(`chart ${number} ${fault}`);
          const points = (chart.calcdata ?? []).flat().filter(p => p && (p.x !== undefined || p.y !== undefined || p.s !== undefined || p.v !== undefined));
          if (!chart.classList.contains("js-plotly-plot") || points.length === 0) say("has no data");
          if (!chart.closest("[aria-label]")) say("has no alternative text");
          if (chart.querySelector(".main-svg")?.getBoundingClientRect().width > chart.clientWidth + 1) say("is wider than its place");
          const room = chart.getBoundingClientRect();
          const texts = [...chart.querySelectorAll("svg text")].map(text => ({ text, said: text.textContent, size: parseFloat(getComputedStyle(text).fontSize), box: text.getBoundingClientRect() }))
            .filter(text => text.said.trim() && text.box.width > 0);
          if (texts.length === 0) say("has no words");
          for (const text of texts) {
            if (text.size < 10) say(`has text too small to read: ${text.said}`);
            if (text.box.left < room.left - 1 || text.box.right > room.right + 1) say(`cuts off: ${text.said}`);
          }
          const names = [...chart.querySelectorAll("svg .ytick text")].map(text => ({ said: text.textContent, box: text.getBoundingClientRect() })).sort((a, b) => a.box.top - b.box.top);
          names.slice(1).forEach((name, j) => {
            if (name.box.top < names[j].box.bottom - 3 && name.box.left < names[j].box.right && names[j].box.left < name.box.right) say(`has names over one another: ${names[j].said}, ${name.said}`);
          });

          const touch = (a, b) => a.left < b.right - 2 && b.left + 2 < a.right && a.top < b.bottom - 2 && b.top + 2 < a.bottom;
          const words = texts.map(text => ({ ...text, inBar: text.text.closest(".bars") !== null, isNote: text.text.closest(".annotation") !== null }));
          words.forEach((one, j) => words.slice(j + 1).forEach(other => { if (touch(one.box, other.box)) say(`has words over one another: ${one.said}, ${other.said}`); }));
          const filled = what => [...chart.querySelectorAll(what)].map(mark => mark.getBoundingClientRect()).filter(mark => mark.width > 1 && mark.height > 1);
          const marks = { mark: filled(".scatterlayer .points > path.point"), bar: filled(".bars .point path") };
          for (const [kind, boxes] of Object.entries(marks)) {
            for (const { said, box, inBar } of words) if (!inBar && boxes.some(mark => touch(box, mark))) say(`has words on a ${kind}: ${said}`);
          }

          // A name may stand over an edge of a region or a bar of uncertainty that its mark is in, on a ground of its own; a note has other places. A row's name, above its row on a phone, may stand over a reference that crosses all rows.
          for (const line of chart.querySelectorAll(".scatterlayer .lines path.js-line")) {
            const at = line.getScreenCTM();
            const plot = chart.querySelector(`.draglayer > .${line.closest(".subplot")?.classList[1] ?? "xy"} .nsewdrag`)?.getBoundingClientRect();
            const places = Array.from({ length: Math.min(4000, Math.ceil(line.getTotalLength() / 2)) || 0 }, (_, i) => line.getPointAtLength(2 * i)).map(({ x, y }) => [x * at.a + at.e, y * at.d + at.f])
              .filter(([x, y]) => !plot || (x >= plot.left && x <= plot.right && y >= plot.top && y <= plot.bottom));
            for (const { said, box, isNote } of words) {
              if (isNote && places.some(([x, y]) => x > box.left + 1 && x < box.right - 1 && y > box.top + 2 && y < box.bottom - 2)) say(`has a note on a line: ${said}`);
            }
          }

          // What axe does not look into: words against what they stand on, bars or the page (WCAG 1.4.3).
          const channels = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
          const page = channels(getComputedStyle(document.body).backgroundColor);
          const inside = (box, place) => place.left <= (box.left + box.right) / 2 && (box.left + box.right) / 2 <= place.right && place.top <= (box.top + box.bottom) / 2 && (box.top + box.bottom) / 2 <= place.bottom;
          const bars = [...chart.querySelectorAll(".bars .point path")];
          let compared = 0;
          for (const { text, said, box } of texts) {
            const bar = text.closest(".bars") ? bars.find(one => inside(box, one.getBoundingClientRect())) : null;
            const ground = bar ? channels(getComputedStyle(bar).fill) : page;
            const ratio = contrast(channels(getComputedStyle(text).fill), ground);
            compared += 1;
            if (!(ratio >= 4.5)) say(`has words hard to read (${ratio.toFixed(2)}:1): ${said}`);
          }
          if (compared === 0) say("has no words whose contrast could be measured");
          return faults;
        }
        """;

    /// <summary>Gives a list of texts.</summary>
    public const string Shifts =
        """
        () => {
          const shift = window.shifts.reduce((sum, one) => sum + one.size, 0);
          return shift < 0.02 ? [] : [`the page shifts by ${shift.toFixed(3)} while it is read: ${window.shifts.sort((a, b) => b.size - a.size)[0].what}`];
        }
        """;

    /// <summary>Of a page without scripts, in colours that the system sets and without motion: gives a list of texts.</summary>
    public const string BareFaults =
        """
        () => {
          const faults = [];
          const root = document.documentElement;
          const all = [...document.querySelectorAll("body *")];
          const seen = e => e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && e.getBoundingClientRect().width > 0;
          const say = (what, e) => faults.push(`${what}: ${e.outerHTML.slice(0, 120)}`);
          if (!matchMedia("(forced-colors: active)").matches || root.classList.contains("js")) faults.push("the page is not looked at without scripts in the system's colours");
          if (root.scrollWidth > root.clientWidth) faults.push(`the page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
          if (getComputedStyle(root).scrollBehavior !== "auto") faults.push("the page glides though nothing is to move");

          // Without scripts: nothing that only they make work, and words or a picture for what only they draw.
          for (const e of all.filter(e => e.matches("button, select, input, dialog") && seen(e))) say("does nothing without scripts", e);
          for (const e of document.querySelectorAll(".picture")) if (!seen(e.querySelector(".still") ?? e) || e.clientHeight < 40) say("has no picture without scripts", e);
          for (const e of document.querySelectorAll(".map")) if (![...e.querySelectorAll("figcaption p, .map-source")].some(seen)) say("has no words without scripts", e);

          for (const e of all) {
            const style = getComputedStyle(e);
            if (style.animationName !== "none" || parseFloat(style.transitionDuration) > 0) say("moves", e);
            // In the system's colours: what keeps its own has a ground of its own, and what is told by a ground alone is told by a border.
            const clear = style.backgroundColor === "rgba(0, 0, 0, 0)";
            const outside = e.matches(".still, .chart, .map svg");
            if (outside && (style.forcedColorAdjust !== "none" || clear)) say("stands on the system's ground in its own colours", e);
            const box = e.getBoundingClientRect();
            const empty = e.childNodes.length === 0 && !outside && box.width >= 4 && box.height >= 4 && !e.closest("svg") && !/^(IMG|BR|HR|INPUT|TEXTAREA|TD|TH|COL|IFRAME)$/.test(e.tagName);
            if (empty && !clear && seen(e) && parseFloat(style.borderTopWidth) < 1) say("is told by its ground alone", e);
          }

          return faults;
        }
        """;

    /// <summary>Gives a list of texts.</summary>
    public const string Faults =
        """
        () => {
          const faults = window.policyViolations.map(v => `content security policy: ${v}`);
          const root = document.documentElement;
          if (root.scrollWidth > root.clientWidth) {
            const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest(".scroll, pre"));
            faults.push(`the page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}, first ${wide[0]?.outerHTML.slice(0, 120)}`);
          }
          document.querySelectorAll(".map").forEach((map, i) => {
            const svg = map.querySelector("svg");
            const drawing = map.querySelector(".drawing");
            if (drawing && drawing.scrollWidth > drawing.clientWidth) faults.push(`map ${i + 1} scrolls sideways: ${drawing.scrollWidth} > ${drawing.clientWidth}`);
            const labels = [...map.querySelectorAll("svg text")].filter(text => text.textContent.trim());
            if (labels.length === 0) faults.push(`map ${i + 1} has no text`);
            if (svg && !(svg.getAttribute("role") === "img" && svg.getAttribute("aria-labelledby") && svg.getAttribute("aria-describedby"))) faults.push(`map ${i + 1} has no alternative text`);
            const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
            for (const text of labels) if (parseFloat(getComputedStyle(text).fontSize) * scale < 11) faults.push(`map ${i + 1} has text too small to read: ${text.textContent}`);
          });
          const elements = document.querySelectorAll("*").length;
          if (elements > 6000) faults.push(`${elements} elements once every chart has been drawn, of at most 6000`);
          const ids = [...document.querySelectorAll("[id]")].map(e => e.id).filter(id => id);
          for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) if (!document.getElementById(id).closest("svg")) faults.push(`id "${id}" is used twice`);
          for (const link of document.querySelectorAll('a[href^="#"]')) if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) faults.push(`link leads nowhere: ${link.hash}`);
          return faults;
        }
        """;
}
