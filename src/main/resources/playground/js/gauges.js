/* A chat's budget as bars: what is left before Telegram would say 429. */
import { el, setData } from "./dom.js";
import { number, t } from "./words.js";

export function budgetGauges(budget) {
  if (!budget) return [];
  const { messages, drafts = [], penaltyUntil, violations, tooManyRequests } = budget;
  const left = penaltyUntil ? (penaltyUntil - Date.now()) / 1000 : 0;
  const bars = [];
  if (left > 0) bars.push(el("p", { class: "pause", role: "status" }, t("closed-for", { seconds: number(left, 1) })));
  if (messages) {
    bars.push(bar(t("gauge-burst"), messages.tokens / messages.burst, `${number(Math.max(messages.tokens, 0), 1)} / ${messages.burst}`));
    if (messages.window) bars.push(windowBar(messages.window));
  }
  for (const window of drafts.filter(({ used }) => used > 0)) bars.push(windowBar(window, "gauge-drafts"));
  bars.push(el("p", { class: "soft" }, t("gauge-sum", { violations: violations ?? 0, limited: tooManyRequests ?? 0 })));
  return bars;
}

function windowBar({ used, of, seconds }, key = "gauge-window") {
  return bar(t(key, { seconds }), 1 - used / of, t("gauge-left", { n: Math.max(of - used, 0), of }));
}

function bar(label, share, words) {
  const full = Math.max(0, Math.min(1, share));
  const gauge = el("div", { class: "gauge" }, el("span", {}, label), el("span", {}, words),
    el("div", { class: "track" }, el("i", { style: `inline-size: ${(full * 100).toFixed(1)}%` })));
  setData(gauge, "low", full < 0.2);
  return gauge;
}

/** How the chat's drafts went, once there were any: none that haunt, none that rewrite, none that fade is how it should be. */
export function draftingLine(drafting) {
  const { ghosts = 0, rewrites = 0, faded = 0 } = drafting ?? {};
  const line = el("p", { class: "drafting", title: t("drafting-about") }, t("drafting", { ghosts, rewrites, faded }));
  setData(line, "bad", ghosts + rewrites > 0);
  return line;
}
