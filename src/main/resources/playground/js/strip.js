/* The last minute of a chat at a glance: a stroke per call, in lanes by kind, and the pauses that 429s brought. */
import { el, svg } from "./dom.js";
import { kindOf } from "./calls.js";
import { t } from "./words.js";

const SPAN = 60_000;
const WIDTH = 380;
const LANES = ["send", "edit", "draft", "action", "other"];
const METHOD_LANE = {
  sendMessage: 0, sendRichMessage: 0, answerGuestQuery: 0, editMessageText: 1, editMessageReplyMarkup: 1,
  sendMessageDraft: 2, sendRichMessageDraft: 2, sendChatAction: 3,
};
const TOP = 8;
const LANE = 8.5;

export function strip(calls, budget) {
  const now = Date.now();
  const x = (at) => WIDTH - 6 - ((now - at) / SPAN) * (WIDTH - 12);
  const recent = calls.filter((call) => call.at > now - SPAN);
  const picture = svg("svg", { class: "strip", viewBox: `0 0 ${WIDTH} 64`, preserveAspectRatio: "none", role: "img", "aria-label": t("strip-label", { n: recent.length }) });
  for (const seconds of [45, 30, 15]) {
    const at = x(now - seconds * 1000);
    picture.append(svg("line", { class: "grid", x1: at, x2: at, y1: 0, y2: 54 }), svg("text", { x: at, y: 61, "text-anchor": "middle" }, t("ago", { seconds })));
  }
  for (const call of recent.filter((one) => one.retryAfter)) picture.append(pause(x, call.at, Math.min(call.at + call.retryAfter * 1000, now)));
  if (budget?.penaltyUntil > now) picture.append(pause(x, now, now));
  for (const call of recent) {
    const y = TOP + (METHOD_LANE[call.method] ?? 4) * LANE;
    picture.append(svg("line", { x1: x(call.at), x2: x(call.at), y1: y, y2: y + 6, "data-kind": kindOf(call) }));
  }
  const legend = el("div", { class: "legend", "aria-hidden": "true" }, [...LANES, "bad"].map((kind) => el("span", { data: { kind } }, t(`lane-${kind}`))));
  return el("div", {}, picture, legend);
}

function pause(x, from, to) {
  return svg("rect", { class: "closed", x: x(from), y: 0, width: Math.max(x(to) - x(from), 1.5), height: 54 });
}
