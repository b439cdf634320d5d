// What a chart says under the pointer can be rested on, stays, and goes on Escape (WCAG 1.4.13).
const chartWords = (() => {
  "use strict";
  // It can be rested on only once the pointer has stayed with its point: over one point after another it runs unhindered.
  const stay = 300;
  const onWords = target => target?.closest?.(".hovertext") ?? null;

  function letRest(chart) {
    let pending = 0;
    for (const name of ["plotly_beforehover", "plotly_hover"]) chart.removeAllListeners(name);
    // Nor does a move that Plotly hears of late change what is rested on.
    chart.on("plotly_beforehover", event => !onWords(event.relatedTarget) && !chart.querySelector(".hovertext:hover"));
    chart.on("plotly_hover", () => {
      clearTimeout(pending);
      chart.classList.remove("rests");
      pending = setTimeout(() => chart.classList.add("rests"), stay);
    });
    chart.onmouseout = event => { if (onWords(event.target) && !onWords(event.relatedTarget)) Plotly.Fx.unhover(chart); };
  }

  document.addEventListener("keydown", event => {
    if (event.key === "Escape") for (const chart of document.querySelectorAll(".chart[data-drawn]")) Plotly.Fx.unhover(chart);
  });
  return { letRest };
})();
