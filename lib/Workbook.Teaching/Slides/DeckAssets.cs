namespace Workbook.Teaching.Slides;

/// <summary>How slides look and turn.</summary>
internal static class DeckAssets
{
    public const string Style = """
        /* 22 pixels at 1280 by 720, more on a larger screen; 16 at least, and then a slide that is too long scrolls. */
        html, body { margin: 0; height: 100%; background: #fff; color: #1b2530; font: max(16px, min(1.72vw, 3.056vh))/1.4 system-ui, sans-serif; }
        .slide { display: none; box-sizing: border-box; height: 100vh; padding: 3vh 5vw 8vh; flex-direction: column; overflow-y: auto; } .slide > * { flex-shrink: 0; }
        .slide.now { display: flex; } h1 { font-size: 2.4em; line-height: 1.15; margin: auto 0 .5em; } h2 { font-size: 1.5em; line-height: 1.2; margin: 0 0 .4em; }
        .big { font-size: 1.3em; margin: 0 0 .6em; } h1 ~ .big:last-of-type { margin-bottom: auto; } .task { font-size: 1.3em; max-width: 42em; } .code { font: .9em/1.45 ui-monospace, monospace; background: #f2f4f6; padding: .7em 1em; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; } .quiet, .source { color: #5b6773; font-size: .7em; margin: .4em 0 0; }
        .slide > .chart { flex: 1 1 0; min-height: 0; } .chart > svg { width: 100%; height: 100% !important; } li p { margin: .3em 0; } aside { display: none; font-size: .75em; line-height: 1.35; background: #fff8e1; padding: .6em 1em; margin-top: auto; max-height: 32vh; overflow: auto; flex-shrink: 0; }
        body.notes aside { display: block; } aside p { margin: .2em 0; } a { color: #0a6268; } ul, .contents { margin: .3em 0; padding-left: 1.2em; font-size: 1.1em; } .contents { columns: 2; column-gap: 2em; }
        .verdicts { width: 100%; border-collapse: collapse; font-size: .95em; } .verdicts :is(th, td) { text-align: left; vertical-align: top; padding: .5em 1em .5em 0; border-bottom: 1px solid #d9dde1; font-weight: 400; } .verdicts :is(thead th, td) { font-weight: 650; } .verdicts th:first-child { width: 56%; }
        .supported { color: #17683a; } .supported-under-stated-reading { color: #7a5600; } .contradicted { color: #a5281b; } .overtaken-by-events { color: #5d3fa3; } .open { color: #2f5f94; } .not-testable-here { color: #5f666d; }
        nav { position: fixed; bottom: 1vh; right: 2vw; font-size: .7em; background: #fffd; } nav button { font: inherit; font-size: 1.4em; border: 0; background: none; color: inherit; min-width: 2em; min-height: 2em; cursor: pointer; }
        @media (max-width: 50rem) { .contents { columns: 1; } .slide { padding: 2vh 4vw 9vh; } .slide > .chart { min-height: 45vh; } }
        /* On a telephone a figure keeps the size at which it can be read, and scrolls. */
        @media (max-width: 30rem) { .slide > .chart { overflow: auto hidden; } .chart > svg { min-width: 44rem; } }
        @media print { @page { size: 297mm 167mm; margin: 0; } html, body { height: auto; } nav { display: none; }
          .slide { display: flex; width: 297mm; height: 166mm; padding: 8mm 14mm; page-break-after: always; break-after: page; break-inside: avoid; overflow: hidden; } .slide:last-of-type { page-break-after: auto; break-after: auto; } body { font-size: 14.5pt; } }
        """;

    // What has no still picture is drawn at once, so that printing has it, and fitted when its slide comes.
    public const string Script = """
        const slides = [...document.querySelectorAll(".slide")];
        const config = { displayModeBar: false, responsive: false };
        const fit = slide => slide.querySelectorAll("[data-chart]").forEach(place =>
          Plotly.relayout(place, { width: place.clientWidth, height: place.clientHeight }));
        document.querySelectorAll("[data-chart]").forEach(place => {
          const { data, layout } = charts[place.dataset.chart];
          Plotly.newPlot(place, data, { ...layout, width: 1100, height: 520, font: { ...(layout.font ?? {}), size: 16 }, paper_bgcolor: "#fff", plot_bgcolor: "#fff" }, config);
        });
        let now = Math.min(Math.max((parseInt(location.hash.slice(1)) || 1) - 1, 0), slides.length - 1);
        const show = place => {
          now = Math.min(Math.max(place, 0), slides.length - 1);
          slides.forEach((slide, i) => slide.classList.toggle("now", i === now));
          document.getElementById("place").textContent = `${now + 1} of ${slides.length}`;
          try { history.replaceState(null, "", `#${now + 1}`); } catch { }
          slides[now].scrollTop = 0;
          fit(slides[now]);
        };
        // A slide that is higher than the window is read to its end before it is turned.
        const scrolled = way => {
          const slide = slides[now], before = slide.scrollTop;
          slide.scrollBy({ top: way * slide.clientHeight * .8, behavior: "instant" });
          return Math.abs(slide.scrollTop - before) > 1;
        };
        const keys = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
        addEventListener("keydown", event => {
          if (event.ctrlKey || event.metaKey || event.altKey) { return; }
          if (event.key in keys && !(event.key === " " && event.target.tagName === "BUTTON")) { event.preventDefault(); if (!scrolled(keys[event.key])) { show(now + keys[event.key]); } }
          else if (event.key === "Home") { show(0); }
          else if (event.key === "End") { show(slides.length - 1); }
          else if (event.key === "c" && document.querySelector(".contents")) { show(slides.findIndex(slide => slide.querySelector(".contents"))); }
          else if (event.key === "n" || event.key === "s") { document.body.classList.toggle("notes"); fit(slides[now]); }
        });
        document.getElementById("back").onclick = () => show(now - 1);
        document.getElementById("next").onclick = () => show(now + 1);
        addEventListener("resize", () => fit(slides[now]));
        addEventListener("hashchange", () => show((parseInt(location.hash.slice(1)) || 1) - 1));
        const printed = () => document.querySelectorAll("[data-chart]").forEach(place => Plotly.relayout(place, { width: 980, height: 440 }));
        addEventListener("beforeprint", printed);
        addEventListener("afterprint", () => fit(slides[now]));
        if (location.search === "?print") { printed(); } else { show(now); }
        """;
}
