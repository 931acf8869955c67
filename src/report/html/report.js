// Theme, search and filter. Everything else on the page works without.
(() => {
  "use strict";
  const root = document.documentElement;
  const store = {
    get: () => { try { return localStorage.getItem("stimmig-theme"); } catch { return null; } },
    set: (theme) => { try { localStorage.setItem("stimmig-theme", theme); } catch { /* a page may keep nothing */ } },
  };
  const chosen = store.get();
  if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;

  function startTheme() {
    const button = document.querySelector(".theme");
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      store.set(root.dataset.theme);
      show();
    });
    system.addEventListener("change", show);
    show();
  }

  function startFilter() {
    const form = document.querySelector(".filter");
    if (!form) return;
    const entries = [...document.querySelectorAll("[data-level]")];
    const words = new Map();
    const textOf = (entry) => {
      if (!words.has(entry)) words.set(entry, entry.textContent.toLowerCase().replace(/\s+/g, " "));
      return words.get(entry);
    };
    const hits = form.querySelector(".hits");
    const number = new Intl.NumberFormat(root.lang);
    const apply = () => {
      const data = new FormData(form);
      const levels = new Set(data.getAll("level"));
      const rule = data.get("rule") || "";
      const outlet = data.get("outlet") || "";
      const wanted = String(data.get("words")).toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const entry of entries) {
        const { level, rule: its, outlets } = entry.dataset;
        const fits = levels.has(level) && (!rule || "\n" + its === rule) && (!outlet || outlets.includes(outlet + "\n")) &&
          wanted.every((word) => textOf(entry).includes(word));
        entry.hidden = !fits;
        if (fits) ++shown;
      }
      const counts = [shown, entries.length];
      hits.textContent = hits.dataset.shown.replace(/\{\}/g, () => number.format(counts.shift()));
    };
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.target.closest("input, select, textarea")) return;
      event.preventDefault();
      form.elements.words.focus();
    });
    apply();
  }

  document.addEventListener("DOMContentLoaded", () => {
    startTheme();
    startFilter();
  });
})();
