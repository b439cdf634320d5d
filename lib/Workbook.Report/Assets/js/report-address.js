// The setting of a control in the page's address: its name and what was chosen, after the hash, so that anchors go on working, also on file://.
const settingAddress = {
  // What the address asks of a control; null where it speaks of none or of another.
  read(id) {
    const [name, query] = location.hash.slice(1).split("?");
    return name === id && query !== undefined ? new URLSearchParams(query) : null;
  },

  keep(id, setting) {
    history.replaceState(null, "", `#${id}?${new URLSearchParams(setting)}`);
  },

  // The button that copies the address once it has the setting.
  onCopy(box, keep) {
    const status = box.querySelector("[role=status]");
    box.querySelector(".copy").addEventListener("click", async () => {
      keep();
      try {
        await navigator.clipboard.writeText(location.href);
        status.textContent = "Copied.";
      } catch {
        status.textContent = "The address of this page now keeps the setting.";
      }
    });
  },
};
