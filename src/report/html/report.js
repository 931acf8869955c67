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
    const selects = [...form.querySelectorAll("select")];
    const hits = form.querySelector(".hits");
    const more = document.querySelector(".more-rows");
    const step = Number(form.dataset.atOnce) || entries.length;
    const number = new Intl.NumberFormat(root.lang);
    const words = new Map();
    const textOf = (entry) => {
      if (!words.has(entry)) words.set(entry, entry.textContent.toLowerCase().replace(/\s+/g, " "));
      return words.get(entry);
    };
    let room = step;

    const apply = () => {
      const data = new FormData(form);
      const levels = new Set(data.getAll("level"));
      const wanted = String(data.get("words")).toLowerCase().split(/\s+/).filter(Boolean);
      const fits = (entry) => levels.has(entry.dataset.level) &&
        selects.every((select) => !select.value || entry.dataset[select.name].includes(select.value)) &&
        wanted.every((word) => textOf(entry).includes(word));
      let count = 0;
      for (const entry of entries) entry.hidden = !fits(entry) || ++count > room;
      if (more) more.hidden = count <= room;
      const counts = [count, entries.length];
      hits.textContent = hits.dataset.shown.replace(/\{\}/g, () => number.format(counts.shift()));
    };
    const start = () => { room = step; apply(); };
    const choose = () => {
      for (const [name, value] of new URLSearchParams(location.hash.slice(1))) {
        const select = selects.find((each) => each.name === name);
        if (select) select.value = "\n" + value + "\n";
      }
      start();
    };

    form.hidden = false;
    form.addEventListener("input", start);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(start));
    more?.addEventListener("click", () => {
      const first = entries.findLastIndex((entry) => !entry.hidden) + 1;
      room += step;
      apply();
      entries.slice(first).find((entry) => !entry.hidden)?.querySelector("a")?.focus();
    });
    addEventListener("hashchange", choose);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.target.closest("input, select, textarea")) return;
      event.preventDefault();
      form.elements.words.focus();
    });
    choose();
  }

  document.addEventListener("DOMContentLoaded", () => {
    startTheme();
    startFilter();
  });
})();
