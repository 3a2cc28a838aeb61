/* Live counters above the wall, each with its last minute as a line. */
import { world } from "./world.js";
import { $, el, onFrame, setData, setText, svg } from "./dom.js";
import { applyWords, number, t } from "./words.js";

const WIDTH = 60;
const HEIGHT = 24;
const NONE = "–";

const whole = (value) => (value === null || value === undefined ? NONE : number(Math.round(value)));
const fine = (value) => (value === null || value === undefined ? NONE : number(value, value < 10 ? 1 : 0));
const slow = (figures) => figures?.p99 >= 1000;
const time = (value, figures) => (slow(figures) ? number(value / 1000, 1) : whole(value));
const pair = (figures) => (figures?.count ? `${time(figures.p50, figures)} / ${time(figures.p99, figures)}` : NONE);
const timeUnit = (figures) => (slow(figures) ? "s" : "ms");

/** What is shown: `value` as words, `unit` beside it, `line` the figure that is drawn, `alarm` when it turns red. */
const COUNTERS = [
  { key: "active", value: (c) => whole(c.answering), line: (c) => c.answering },
  { key: "tokens", value: (c) => whole(c.tokensPerSecond), line: (c) => c.tokensPerSecond },
  { key: "edits", value: (c) => fine(c.editsPerSecond), line: (c) => c.editsPerSecond },
  { key: "skipped", value: (c) => whole(c.skipped), line: (c) => c.skipped },
  { key: "limited", value: (c) => whole(c.tooManyRequests), line: (c) => c.tooManyRequests, alarm: (c) => c.tooManyRequests > 0 },
  { key: "first", value: (c) => pair(c.firstWords), unit: (c) => timeUnit(c.firstWords), line: (c) => c.firstWords?.p50 },
  { key: "late", value: (c) => pair(c.finalLate), unit: (c) => timeUnit(c.finalLate), line: (c) => c.finalLate?.p50 },
  { key: "cpu", value: (c) => (c.cpu === null || c.cpu === undefined ? NONE : number(c.cpu * 100)), unit: () => "percent", line: (c) => c.cpu },
  { key: "memory", value: (c) => (c.rss ? number(c.rss / 1048576) : NONE), unit: () => "mb", line: (c) => c.rss },
];

export class Counters {
  #cards = new Map();

  constructor() {
    for (const counter of COUNTERS) this.#make(counter);
    applyWords($("#counters"));
    world.on("counters", () => onFrame("counters", () => this.draw()));
  }

  #make({ key, unit }) {
    const label = el("dt", { data: { t: `counter-${key}`, tLabel: `counter-${key}-about` } });
    const value = el("span", {}, NONE);
    const measure = unit ? el("small") : null;
    const fill = svg("path", { class: "fill" });
    const line = svg("path", { class: "line" });
    const chart = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true" }, fill, line);
    const card = el("div", { class: "counter", data: { counter: key } }, label, el("dd", {}, value, measure), chart);
    this.#cards.set(key, { card, value, measure, fill, line });
    $("#counters").append(card);
  }

  draw() {
    const now = world.counters.at(-1);
    if (!now || $("#counters").offsetParent === null) return;
    for (const counter of COUNTERS) {
      const { card, value, measure, fill, line } = this.#cards.get(counter.key);
      setText(value, counter.value(now));
      // Not every playground knows what its server leaves out.
      card.hidden = counter.key === "skipped" && (now.skipped ?? null) === null;
      if (measure) setText(measure, t(`unit-${counter.unit(now)}`));
      setData(card, "alarm", counter.alarm?.(now) ? "true" : null);
      const path = sparkline(world.counters.map((counters) => counter.line(counters) ?? 0));
      line.setAttribute("d", path);
      fill.setAttribute("d", path && `${path}V${HEIGHT}H${WIDTH - world.counters.length + 1}Z`);
    }
  }
}

/** The newest figure stands at the right edge; the highest one reaches nearly to the top. */
function sparkline(figures) {
  if (figures.length < 2) return "";
  const top = Math.max(...figures, 1e-9);
  const left = WIDTH - figures.length + 1;
  return figures
    .map((figure, index) => `${index === 0 ? "M" : "L"}${left + index} ${(HEIGHT - 1 - (figure / top) * (HEIGHT - 4)).toFixed(1)}`)
    .join("");
}
