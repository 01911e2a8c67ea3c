// What every page does beyond links and forms: theme, language menu, marks, suggestions, shortcuts.
import { startMarks } from "./marks.js";
import { startSuggestions } from "./suggest.js";
import { startKeys } from "./keys.js";

function startTheme() {
  const button = document.querySelector("[data-theme-toggle]");
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const tell = () => button.setAttribute("aria-pressed", String(isDark()));
  button.hidden = false;
  tell();
  system.addEventListener("change", tell);
  button.addEventListener("click", () => {
    const chosen = isDark() ? "light" : "dark";
    root.dataset.theme = chosen;
    try {
      localStorage.setItem("theme", chosen);
    } catch {
      // A browser that keeps nothing shows the theme on this page only.
    }
    tell();
  });
}

function startMenus() {
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest?.("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}

startTheme();
startMenus();
startMarks();
for (const row of document.querySelectorAll("[data-suggest]")) startSuggestions(row);
startKeys();
