/*
 * Rich Markdown becomes elements, block by block. A small reader of ours: it knows what rich messages hold (headings, lists, tasks, tables, quotes,
 * details, code, formulas), makes nothing but elements and text nodes, and takes whatever it does not understand for words.
 */
import { el } from "./dom.js";
import { inline } from "./inline.js";
import { codeBlock } from "./parts.js";
import { t } from "./words.js";

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([^\s`]*)/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3}(?:[-*+]|\d{1,9}[.)]))(\s+|$)/;
const COLUMNS = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const FORMULA = /^\s*\$\$/;
const DETAILS = /^\s*<details(?: open)?>/i;
const DEEPEST = 16;

/** The blocks of a source: `source` tells whether one has changed, `make` gives its element. */
export function blocks(text, depth = 0) {
  const lines = text.replace(/\t/g, "    ").split("\n");
  const found = [];
  for (let at = 0; at < lines.length; ) {
    if (lines[at].trim() === "") {
      at += 1;
      continue;
    }
    const block = depth > DEEPEST ? paragraph(lines, at) : read(lines, at, depth);
    found.push({ source: lines.slice(at, block.end).join("\n"), make: block.make });
    at = block.end;
  }
  return found;
}

function read(lines, at, depth) {
  const line = lines[at];
  if (FENCE.test(line)) return fence(lines, at);
  if (FORMULA.test(line)) return formula(lines, at);
  if (HEADING.test(line)) return heading(lines, at);
  if (RULE.test(line)) return { end: at + 1, make: () => el("hr") };
  if (DETAILS.test(line)) return details(lines, at, depth);
  if (QUOTE.test(line)) return quote(lines, at, depth);
  if (ITEM.test(line)) return list(lines, at, depth);
  if (isTable(lines, at)) return table(lines, at);
  return paragraph(lines, at);
}

const isTable = (lines, at) => lines[at].includes("|") && lines[at + 1]?.includes("|") && COLUMNS.test(lines[at + 1]);

function starts(lines, at) {
  const line = lines[at];
  return [FENCE, HEADING, RULE, QUOTE, ITEM, FORMULA, DETAILS].some((sign) => sign.test(line)) || isTable(lines, at);
}

function fence(lines, at) {
  const [, sign, language] = FENCE.exec(lines[at]);
  let end = at + 1;
  const closes = (line) => line.trim().startsWith(sign) && /^[`~]+$/.test(line.trim());
  while (end < lines.length && !closes(lines[end])) end += 1;
  const code = lines.slice(at + 1, end).join("\n");
  return { end: end + 1, make: () => codeBlock(code, language) };
}

function formula(lines, at) {
  const inOne = /^\s*\$\$(.+)\$\$\s*$/.exec(lines[at]);
  let end = at + 1;
  if (!inOne) while (end < lines.length && !/\$\$\s*$/.test(lines[end])) end += 1;
  const text = inOne ? inOne[1] : lines.slice(at, end + 1).join("\n").replaceAll("$$", "");
  return { end: inOne ? end : end + 1, make: () => el("pre", { class: "math", tabindex: "0" }, text.trim()) };
}

function heading(lines, at) {
  const [, signs, words] = HEADING.exec(lines[at]);
  return { end: at + 1, make: () => el(`h${signs.length}`, {}, inline(words)) };
}

function quote(lines, at, depth) {
  let end = at;
  while (end < lines.length && (QUOTE.test(lines[end]) || (lines[end].trim() !== "" && !starts(lines, end)))) end += 1;
  const inside = lines.slice(at, end).map((line) => line.replace(QUOTE, "")).join("\n");
  return { end, make: () => el("blockquote", {}, children(inside, depth)) };
}

function details(lines, at, depth) {
  let end = at;
  while (end < lines.length && !/<\/details>/i.test(lines[end])) end += 1;
  const whole = lines.slice(at, end + 1).join("\n").replace(/^\s*<details[^>]*>/i, "").replace(/<\/details>[\s\S]*$/i, "");
  const summary = /<summary>([\s\S]*?)<\/summary>/i.exec(whole);
  const inside = summary ? whole.slice(summary.index + summary[0].length) : whole;
  return {
    end: end + 1,
    make: () => el("details", {}, el("summary", {}, inline(summary?.[1].trim() || t("details"))), children(inside, depth)),
  };
}

function list(lines, at, depth) {
  const [, first] = ITEM.exec(lines[at]);
  const kind = first.trim().at(-1);
  const items = [];
  let end = at;
  let loose = false;
  while (end < lines.length) {
    const mark = ITEM.exec(lines[end]);
    if (!mark || mark[1].trim().at(-1) !== kind) break;
    const item = body(lines, end, Math.min(mark[0].length, mark[1].length + 4));
    items.push(item.text);
    loose ||= item.loose;
    end = item.end;
  }
  const ordered = /\d/.test(first);
  const start = ordered ? Number.parseInt(first, 10) : null;
  return { end, make: () => el(ordered ? "ol" : "ul", { start: start === 1 ? null : start }, items.map((text) => entry(text, loose, depth))) };
}

/** The lines of an item: its own, those that are set in as far as its words, and lazy ones. */
function body(lines, at, width) {
  const own = [lines[at].slice(width)];
  let end = at + 1;
  let loose = false;
  for (; end < lines.length; end++) {
    const line = lines[end];
    const inside = line.startsWith(" ".repeat(width));
    if (line.trim() === "") {
      const next = lines[end + 1] ?? "";
      if (!next.startsWith(" ".repeat(width)) && !ITEM.test(next)) break;
      loose ||= next.startsWith(" ".repeat(width)) && !ITEM.test(next.slice(width));
      own.push("");
    } else if (inside) own.push(line.slice(width));
    else if (starts(lines, end) || own.at(-1) === "") break;
    else own.push(line.trim());
  }
  return { text: own.join("\n").replace(/\n+$/, ""), end, loose };
}

function entry(text, loose, depth) {
  const task = /^\[([ xX])\]\s+/.exec(text);
  const inside = children(task ? text.slice(task[0].length) : text, depth);
  const tight = loose ? inside : inside.flatMap((node) => (node.nodeName === "P" ? [...node.childNodes] : [node]));
  if (!task) return el("li", {}, tight);
  const done = task[1] !== " ";
  return el("li", { class: "task" }, el("i", { class: "box", role: "img", data: { done }, "aria-label": t(done ? "task-done" : "task-open") }), tight);
}

function table(lines, at) {
  const sides = cells(lines[at + 1]).map((cell) => (cell.endsWith(":") ? (cell.startsWith(":") ? "center" : "end") : null));
  let end = at + 2;
  while (end < lines.length && lines[end].includes("|") && lines[end].trim() !== "") end += 1;
  const row = (line, kind) => {
    const found = cells(line);
    return el("tr", {}, sides.map((side, index) => el(kind, { data: { side } }, inline(found[index] ?? ""))));
  };
  return {
    end,
    make: () => el("div", { class: "grid", tabindex: "0" }, el("table", {},
      el("thead", {}, row(lines[at], "th")), el("tbody", {}, lines.slice(at + 2, end).map((line) => row(line, "td"))))),
  };
}

function cells(line) {
  const bare = line.trim().replace(/^\|/, "").replace(/(?<!\\)\|$/, "");
  return bare.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim());
}

function paragraph(lines, at) {
  let end = at + 1;
  while (end < lines.length && lines[end].trim() !== "" && !starts(lines, end)) end += 1;
  const words = lines.slice(at, end).map((line) => line.trim()).join("\n");
  return { end, make: () => el("p", {}, inline(words)) };
}

const children = (text, depth) => blocks(text, depth + 1).map((block) => block.make());
