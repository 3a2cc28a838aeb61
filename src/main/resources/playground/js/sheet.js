/*
 * A rich message: its source is Markdown, HTML or blocks, and is read here into elements of ours. It grows in place: blocks that did not change stay.
 * HTML is parsed into a document apart, where nothing runs or loads, and only known elements without attributes are copied from it.
 */
import { el } from "./dom.js";
import { blocks } from "./markdown.js";
import { codeBlock, foldable, hideable, safeLink } from "./parts.js";

const KNOWN = new Set(("B STRONG I EM U INS S STRIKE DEL MARK CODE P BR HR UL OL LI TABLE THEAD TBODY TR TH TD DETAILS SUMMARY SUB SUP "
  + "H1 H2 H3 H4 H5 H6").split(" "));

export class RichSheet {
  node = el("div", { class: "rich sheet" });
  #shown = [];

  update(rich) {
    const next = read(rich);
    let kept = 0;
    while (kept < this.#shown.length && kept < next.length && this.#shown[kept].source === next[kept].source) kept += 1;
    for (const block of this.#shown.slice(kept)) block.node.remove();
    const grows = this.#shown.length > 0;
    this.#shown.length = kept;
    for (const block of next.slice(kept)) {
      block.node = block.make();
      if (grows) block.node.classList?.add("new");
      this.node.append(block.node);
      this.#shown.push(block);
    }
  }
}

/** What a message says, also where it is a rich one; a file says its name. */
export function wordsOf({ text, rich, document, voice }) {
  return text || document?.name || (voice && "🔊") || rich?.markdown || (rich?.html ?? "").replace(/<[^>]*>/g, " ") || (rich?.blocks ?? []).map(said).join("\n");
}

function read({ markdown, html, blocks: given }) {
  if (markdown !== undefined && markdown !== null) return blocks(markdown);
  if (html !== undefined && html !== null) return fromHtml(html);
  return (given ?? []).map((block) => ({ source: JSON.stringify(block), make: () => el("p", { data: { block: block.type } }, said(block)) }));
}

/** The words of a block, wherever they stand in it. */
function said(block) {
  if (typeof block === "string") return block;
  if (Array.isArray(block)) return block.map(said).join(" ");
  if (block === null || typeof block !== "object") return "";
  return Object.entries(block).filter(([key]) => key !== "type").map(([, value]) => said(value)).filter(Boolean).join(" ");
}

function fromHtml(html) {
  const apart = new DOMParser().parseFromString(html, "text/html");
  return [...apart.body.childNodes].map((node) => ({ source: node.outerHTML ?? node.textContent, make: () => copy(node) }));
}

function copy(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return document.createTextNode(node.nodeType === Node.TEXT_NODE ? node.textContent : "");
  const name = node.nodeName;
  if (name === "PRE") return codeBlock(node.textContent, /language-([\w+#-]+)/.exec(node.firstElementChild?.className ?? "")?.[1]);
  const inside = [...node.childNodes].map(copy);
  if (name === "A" && safeLink(node.getAttribute("href"))) {
    return el("a", { href: safeLink(node.getAttribute("href")), target: "_blank", rel: "noopener noreferrer" }, inside);
  }
  if (name === "BLOCKQUOTE") {
    const quote = node.hasAttribute("expandable") ? foldable() : el("blockquote");
    quote.append(...inside);
    return quote;
  }
  if (name === "TG-SPOILER" || node.className === "tg-spoiler") return hideable(inside);
  if (KNOWN.has(name)) return el(name.toLowerCase(), {}, inside);
  return el("span", { class: name === "TG-THINKING" ? "soft" : null }, inside);
}
