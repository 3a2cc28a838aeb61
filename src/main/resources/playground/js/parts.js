/* Parts of formatted text that can be pressed: code with its copy button, folded quotes, hidden words; and which links may be followed. */
import { el, icon } from "./dom.js";
import { t } from "./words.js";

const SAFE_LINK = /^(https?:|mailto:|tel:|tg:)/i;
const ROOM = 4;

/** The address, if one may go there. */
export const safeLink = (address) => (SAFE_LINK.test(address ?? "") ? address : null);

/** A quote that unfolds; one that is short enough has nothing to unfold. */
export function foldable() {
  const quote = el("blockquote", { tabindex: "0", role: "button", "aria-expanded": "false", data: { fold: true, folded: true } });
  pressable(quote, () => {
    if (!("fold" in quote.dataset)) return;
    const folded = quote.toggleAttribute("data-folded");
    quote.setAttribute("aria-expanded", String(!folded));
  });
  requestAnimationFrame(() => {
    if (!quote.isConnected || quote.scrollHeight > quote.clientHeight + ROOM) return;
    for (const name of ["data-fold", "data-folded", "role", "tabindex", "aria-expanded"]) quote.removeAttribute(name);
  });
  return quote;
}

/** Words that show when they are pressed. */
export function hideable(children = []) {
  const cover = el("span", { class: "spoiler", tabindex: "0", role: "button", "aria-label": t("spoiler") }, children);
  return pressable(cover, () => {
    cover.dataset.shown = "";
    cover.removeAttribute("aria-label");
  });
}

function pressable(node, work) {
  node.addEventListener("click", (event) => event.target.closest("a") || work());
  node.addEventListener("keydown", (event) => {
    if (event.target === node && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      work();
    }
  });
  return node;
}

/** A block of code with its language and a button that copies it. */
export function codeBlock(text, language) {
  const code = el("code", {}, document.createTextNode(text));
  const words = el("span", {}, t("copy"));
  const copy = el("button", { type: "button", on: { click: () => copyText(code.textContent, words) } }, icon("copy"), words);
  return el("figure", {}, el("figcaption", {}, el("span", {}, language || t("code")), copy), el("pre", { tabindex: "0" }, code));
}

export async function copyText(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    words.textContent = t("copied");
  } catch {
    words.textContent = t("copy-failed");
  }
  setTimeout(() => (words.textContent = t("copy")), 1600);
}
