// What lies beside the page as scripts, because a page that was opened from a folder can fetch nothing else. Each is loaded when it is first asked for;
// a report in one file has their data in it already.
const besidePage = (() => {
  "use strict";
  const asked = new Map();

  function script(file) {
    if (!asked.has(file)) {
      asked.set(file, new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = file;
        element.onload = resolve;
        element.onerror = () => reject(new Error(file));
        document.head.append(element);
      }));
    }

    return asked.get(file);
  }

  return {
    script,

    async data(name) {
      if (!window.reportData?.[name]) await script(`${name}.js`);
      return window.reportData[name];
    },
  };
})();
