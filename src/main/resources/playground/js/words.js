/* Texts of the page in English and Russian; the browser's language decides, the switch is remembered. */
import { english } from "./words-en.js";
import { russian } from "./words-ru.js";

const DICTIONARIES = { en: english, ru: russian };
const KEY = "rill.language";

let language = localStorage.getItem(KEY) ?? (navigator.language?.startsWith("ru") ? "ru" : "en");
const listeners = [];

export const currentLanguage = () => language;

/** The text of a key, with `{name}` filled in; a missing key shows itself. */
export function t(key, values = {}) {
  const text = DICTIONARIES[language][key] ?? english[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export const has = (key) => key in english;

export function number(value, digits = 0) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
}

/** How large a file is, in the unit that suits it. */
export function size(bytes) {
  const step = [[1 << 20, "megabyte"], [1 << 10, "kilobyte"]].find(([least]) => bytes >= least) ?? [1, "byte"];
  const unitDisplay = step[0] === 1 ? "long" : "short";
  return new Intl.NumberFormat(language, { style: "unit", unit: step[1], unitDisplay, maximumFractionDigits: 1 }).format(bytes / step[0]);
}

export function clock(at) {
  return new Date(at).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

export function onLanguage(listener) {
  listeners.push(listener);
}

export function toggleLanguage() {
  language = language === "en" ? "ru" : "en";
  localStorage.setItem(KEY, language);
  applyWords();
  for (const listener of listeners) listener();
}

/** Fills `data-t` (text), `data-t-hint` (what stands in an empty box) and `data-t-label` (accessible name and tooltip) in the document. */
export function applyWords(root = document) {
  document.documentElement.lang = language;
  for (const node of root.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of root.querySelectorAll("[data-t-hint]")) node.placeholder = t(node.dataset.tHint);
  for (const node of root.querySelectorAll("[data-t-label]")) {
    node.setAttribute("aria-label", t(node.dataset.tLabel));
    node.title = t(node.dataset.tLabel);
  }
}
