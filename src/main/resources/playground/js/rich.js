/*
 * A text with Telegram entities becomes elements, and grows in place. Offsets are UTF-16 units, which is what a JavaScript string counts in.
 * The text is cut into pieces at the top level (a run of plain text, or an outermost entity). A new text keeps every leading piece that
 * did not change, appends to a piece that only grew, and makes the rest anew: selections, scroll positions and copy buttons survive.
 */
import { el } from "./dom.js";
import { codeBlock, foldable, hideable, safeLink } from "./parts.js";

const INLINE = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

export class RichText {
  node = el("div", { class: "rich" });
  #pieces = [];

  update(text, entities = []) {
    const next = pieces(text, entities);
    const kept = this.#keep(next);
    for (const piece of this.#pieces.slice(kept)) piece.node.remove();
    const first = this.#pieces.length === 0;
    this.#pieces.length = kept;
    for (const piece of next.slice(kept)) {
      piece.node = make(piece, !first);
      this.node.append(piece.node);
      this.#pieces.push(piece);
    }
  }

  #keep(next) {
    let kept = 0;
    while (kept < this.#pieces.length && kept < next.length) {
      const old = this.#pieces[kept];
      const grown = old.key !== next[kept].key;
      if (grown && !grow(old, next[kept])) break;
      kept += 1;
      if (grown && kept < this.#pieces.length) break;
    }
    return kept;
  }
}

/** True when `old` could be made into `piece` by appending to it. */
function grow(old, piece) {
  if (old.kind !== piece.kind || old.label !== piece.label || !piece.text.startsWith(old.text)) return false;
  const added = piece.text.slice(old.text.length);
  if (piece.kind === "text") settle(old.node).append(el("span", { class: "new" }, added));
  else if (piece.kind === "pre") old.node.querySelector("code").firstChild.appendData(added);
  else return false;
  old.text = piece.text;
  old.key = piece.key;
  return true;
}

/** What arrived before is plain text by now. */
function settle(node) {
  node.textContent = node.textContent;
  return node;
}

/** Cuts a text at its outermost entities; blocks bring their own distance, so the empty lines around them go. */
export function pieces(text, entities) {
  const sorted = nested(entities);
  const found = [];
  let at = 0;
  let afterBlock = false;
  const plain = (end, beforeBlock = false) => {
    let words = text.slice(at, end);
    if (afterBlock) words = words.replace(/^\n+/, "");
    if (beforeBlock) words = words.replace(/\n+$/, "");
    if (words) found.push({ kind: "text", label: "", text: words, key: `text|${at}|${words}` });
  };
  for (const entity of sorted) {
    if (entity.offset < at || entity.length <= 0) continue;
    plain(entity.offset, BLOCKS.has(entity.type));
    const inner = sorted.filter((other) => other !== entity && within(other, entity));
    const words = text.slice(entity.offset, entity.offset + entity.length);
    const label = entity.language ?? entity.url ?? "";
    const marks = inner.map((other) => `${other.type}:${other.offset - entity.offset}:${other.length}`).join(",");
    found.push({ kind: entity.type, label, text: words, entity, inner, key: `${entity.type}|${entity.offset}|${label}|${marks}|${words}` });
    at = entity.offset + entity.length;
    afterBlock = BLOCKS.has(entity.type);
  }
  plain(text.length);
  return found;
}

/** Sorted outermost first; an entity that sticks out of its neighbour is cut in two, so that all of them nest. */
function nested(entities) {
  const order = (a, b) => a.offset - b.offset || b.length - a.length;
  const queue = [...entities].sort(order);
  const sorted = [];
  while (queue.length > 0) {
    const entity = queue.shift();
    const end = entity.offset + entity.length;
    const around = sorted.find((other) => other.offset + other.length > entity.offset && other.offset + other.length < end);
    if (around) {
      const cut = around.offset + around.length;
      queue.push({ ...entity, length: cut - entity.offset }, { ...entity, offset: cut, length: end - cut });
      queue.sort(order);
    } else sorted.push(entity);
  }
  return sorted;
}

function within(inner, outer) {
  return inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length;
}

function make(piece, fresh) {
  if (piece.kind === "text") return el("span", {}, fresh ? el("span", { class: "new" }, piece.text) : piece.text);
  if (piece.kind === "pre") return codeBlock(piece.text, piece.label);
  const node = wrap(piece);
  const shift = piece.entity.offset;
  const inner = piece.inner.map((entity) => ({ ...entity, offset: entity.offset - shift }));
  for (const child of pieces(piece.text, inner)) node.append(make(child, false));
  return node;
}

function wrap(piece) {
  if (piece.kind in INLINE) return el(INLINE[piece.kind]);
  if (piece.kind === "blockquote") return el("blockquote");
  if (piece.kind === "expandable_blockquote") return foldable();
  if (piece.kind === "spoiler") return hideable();
  const address = link(piece);
  if (address) return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" });
  return el("span", { class: "tag" });
}

function link(piece) {
  if (piece.kind === "text_link") return safeLink(piece.label);
  if (piece.kind === "email") return `mailto:${piece.text}`;
  if (piece.kind !== "url") return null;
  return safeLink(piece.text) ?? `https://${piece.text}`;
}
