namespace Workbook.Testing;

/// <summary>Scripts that run in a page and tell what is wrong with it.</summary>
internal static class PageProbes
{
    /// <summary>Runs before the page's own scripts.</summary>
    public const string RecordPolicyViolations =
        """
        window.policyViolations = [];
        document.addEventListener("securitypolicyviolation", e => window.policyViolations.push(`${e.violatedDirective}: ${e.blockedURI}`));
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
          document.querySelectorAll(".chart").forEach((chart, i) => {
            const points = (chart.calcdata ?? []).flat().filter(p => p && (p.x !== undefined || p.y !== undefined || p.s !== undefined || p.v !== undefined));
            if (!chart.classList.contains("js-plotly-plot") || points.length === 0) faults.push(`chart ${i + 1} has no data`);
            if (!chart.closest("[aria-label]")) faults.push(`chart ${i + 1} has no alternative text`);
            if (chart.querySelector(".main-svg")?.getBoundingClientRect().width > chart.clientWidth + 1) faults.push(`chart ${i + 1} is wider than its place`);
            const room = chart.getBoundingClientRect();
            const texts = [...chart.querySelectorAll("svg text")].map(text => ({ said: text.textContent, size: parseFloat(getComputedStyle(text).fontSize), box: text.getBoundingClientRect() }))
              .filter(text => text.said.trim() && text.box.width > 0);
            for (const text of texts) {
              if (text.size < 10) faults.push(`chart ${i + 1} has text too small to read: ${text.said}`);
              if (text.box.left < room.left - 1 || text.box.right > room.right + 1) faults.push(`chart ${i + 1} cuts off: ${text.said}`);
            }
            const names = [...chart.querySelectorAll("svg .ytick text")].map(text => ({ said: text.textContent, box: text.getBoundingClientRect() })).sort((a, b) => a.box.top - b.box.top);
            names.slice(1).forEach((name, j) => {
              if (name.box.top < names[j].box.bottom - 3 && name.box.left < names[j].box.right && names[j].box.left < name.box.right) faults.push(`chart ${i + 1} has names over one another: ${names[j].said}, ${name.said}`);
            });
          });
          document.querySelectorAll(".map").forEach((map, i) => {
            const svg = map.querySelector("svg");
            const labels = [...map.querySelectorAll("svg text")].filter(text => text.textContent.trim());
            if (labels.length === 0) faults.push(`map ${i + 1} has no text`);
            if (svg && !(svg.getAttribute("role") === "img" && svg.getAttribute("aria-labelledby") && svg.getAttribute("aria-describedby"))) faults.push(`map ${i + 1} has no alternative text`);
            const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
            for (const text of labels) if (parseFloat(getComputedStyle(text).fontSize) * scale < 11) faults.push(`map ${i + 1} has text too small to read: ${text.textContent}`);
          });
          const ids = [...document.querySelectorAll("[id]")].map(e => e.id).filter(id => id);
          for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) if (!document.getElementById(id).closest("svg")) faults.push(`id "${id}" is used twice`);
          for (const link of document.querySelectorAll('a[href^="#"]')) if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) faults.push(`link leads nowhere: ${link.hash}`);
          return faults;
        }
        """;
}
