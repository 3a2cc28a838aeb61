/* The inside of a line of Markdown becomes elements: emphasis, code, links, formulas. What is not closed yet stays as it is written. */
import { el } from "./dom.js";
import { hideable, safeLink } from "./parts.js";

const MARKS = [
  { name: "escape", source: String.raw`\\([!-/:-@[-${"`"}{-~])` },
  { name: "code", source: "(?<ticks>`+)(?<code>[^`]|[^`][\\s\\S]*?[^`])\\k<ticks>(?!`)" },
  { name: "math", source: String.raw`\$(?<math>[^\s$](?:[^$\n]*[^\s$\\])?)\$(?!\d)` },
  { name: "link", source: String.raw`!?\[(?<words>(?:[^[\]]|\[[^\]]*\])*)\]\((?<address>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"]*")?\)` },
  { name: "auto", source: String.raw`<(?<auto>(?:https?|mailto|tg):[^>\s]+)>` },
  { name: "bare", source: String.raw`\b(?<bare>https?:\/\/[^\s<]*[^\s<.,:;!?"')\]])` },
  { name: "both", source: String.raw`\*\*\*(?=\S)(?<both>[\s\S]*?\S)\*\*\*` },
  { name: "strong", source: String.raw`\*\*(?=\S)(?<strong>[\s\S]*?\S)\*\*(?!\*)` },
  { name: "under", source: String.raw`(?<![\p{L}\p{N}_])__(?=\S)(?<under>[\s\S]*?\S)__(?![\p{L}\p{N}_])` },
  { name: "em", source: String.raw`\*(?=[^\s*])(?<em>[^*]*?[^\s*])\*` },
  { name: "slant", source: String.raw`(?<![\p{L}\p{N}_])_(?=[^\s_])(?<slant>[^_]*?[^\s_])_(?![\p{L}\p{N}_])` },
  { name: "strike", source: String.raw`~~(?=\S)(?<strike>[\s\S]*?\S)~~` },
  { name: "mark", source: String.raw`==(?=\S)(?<mark>[\s\S]*?\S)==` },
  { name: "spoiler", source: String.raw`\|\|(?=\S)(?<spoiler>[\s\S]*?\S)\|\|` },
  { name: "line", source: String.raw`<br\s*\/?>` },
];
const SIGNS = new RegExp(MARKS.map(({ name, source }) => `(?<_${name}>${source})`).join("|"), "gu");
const WRAPS = { strong: "strong", under: "strong", em: "em", slant: "em", strike: "s", mark: "mark" };
const DEEPEST = 12;

/** The nodes of a line or a paragraph. */
export function inline(text, depth = 0) {
  if (depth > DEEPEST) return [document.createTextNode(text)];
  const nodes = [];
  let at = 0;
  for (const found of text.matchAll(SIGNS)) {
    if (found.index > at) nodes.push(document.createTextNode(text.slice(at, found.index)));
    nodes.push(make(found.groups, found[0], depth + 1));
    at = found.index + found[0].length;
  }
  if (at < text.length) nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

function make(groups, whole, depth) {
  const name = MARKS.find((mark) => groups[`_${mark.name}`] !== undefined).name;
  if (name in WRAPS) return el(WRAPS[name], {}, inline(groups[name], depth));
  switch (name) {
    case "escape": return document.createTextNode(whole.slice(1));
    case "code": return el("code", {}, groups.code.replace(/\n/g, " "));
    case "math": return el("code", { class: "math" }, groups.math);
    case "link": return anchor(groups.address, inline(groups.words, depth), groups.words);
    case "auto": return anchor(groups.auto, [groups.auto], groups.auto);
    case "bare": return anchor(groups.bare, [groups.bare], groups.bare);
    case "both": return el("strong", {}, el("em", {}, inline(groups.both, depth)));
    case "spoiler": return hideable(inline(groups.spoiler, depth));
    default: return el("br");
  }
}

function anchor(address, words, text) {
  const safe = safeLink(address);
  return safe ? el("a", { href: safe, target: "_blank", rel: "noopener noreferrer" }, words) : document.createTextNode(text);
}
