// Fills in the table behind a figure when its fold is opened: the rows lie beside the page.
(() => {
  "use strict";
  const element = (name, ...parts) => {
    const made = document.createElement(name);
    made.append(...parts);
    return made;
  };

  function headOf([title, unit, isNumber]) {
    const head = element("th", ...chinese.parts(title));
    head.scope = "col";
    if (isNumber) head.className = "number";
    if (unit) head.append(" ", Object.assign(element("span", unit), { className: "unit" }));
    return head;
  }

  function cellOf(text, [, , isNumber]) {
    const cell = element("td", ...chinese.parts(text));
    if (isNumber) cell.className = "number";
    return cell;
  }

  async function fill(fold) {
    const place = fold.querySelector(".rows");
    if (place.firstChild) return;
    place.hidden = false;
    try {
      const { table } = await besidePage.data(fold.dataset.of);
      if (place.firstChild) return;
      place.append(element("table",
        element("thead", element("tr", ...table.columns.map(headOf))),
        element("tbody", ...table.rows.map(row => element("tr", ...row.map((text, i) => cellOf(text, table.columns[i])))))));
    } catch (error) {
      place.append(`The rows need ${error.message}, which is not beside this page.`);
    }
  }

  for (const fold of document.querySelectorAll("details.data[data-of]")) fold.addEventListener("toggle", () => { if (fold.open) fill(fold); });
})();
