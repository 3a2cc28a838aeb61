/* Light and dark: the system decides until the switch is used. */
import { icon } from "./dom.js";

const KEY = "rill.theme";

export function startTheme(button) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => localStorage.getItem(KEY);
  const dark = () => (chosen() ? chosen() === "dark" : system.matches);
  const show = () => {
    if (chosen()) document.documentElement.dataset.theme = chosen();
    button.replaceChildren(icon(dark() ? "sun" : "moon"));
    button.setAttribute("aria-pressed", String(dark()));
  };
  button.addEventListener("click", () => {
    localStorage.setItem(KEY, dark() ? "light" : "dark");
    show();
  });
  system.addEventListener("change", show);
  show();
}
