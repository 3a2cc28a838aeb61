/* One Bot API call as a line of the time line, with everything about it inside. */
import { el } from "./dom.js";
import { wordsOf } from "./sheet.js";
import { number, t } from "./words.js";

const KINDS = {
  sendMessage: "send", sendRichMessage: "send", answerGuestQuery: "send", editMessageText: "edit", editMessageReplyMarkup: "edit",
  sendMessageDraft: "draft", sendRichMessageDraft: "draft", sendChatAction: "action",
};

export function kindOf(call) {
  if (call.status >= 400 || call.violation || call.fault || call.flaw) return "bad";
  return KINDS[call.method] ?? "other";
}

export function callLine(call, before) {
  const gap = before ? t("after", { seconds: number((call.at - before.at) / 1000, 1) }) : "";
  const words = wordsOf(call);
  const excerpt = words.replace(/\s+/g, " ").slice(-80);
  const summary = el("summary", {},
    el("b", {}, call.method),
    el("span", { class: call.status >= 400 || call.flaw ? "wrong" : "gap" }, outcome(call)),
    el("time", { title: gap }, moment(call.at)),
    excerpt ? el("span", { class: "excerpt" }, `${words.length > 80 ? "… " : ""}${excerpt}`) : null);
  const pause = call.retryAfter ? el("div", { class: "wait" }, t("paused", { seconds: call.retryAfter })) : null;
  return el("li", {}, el("details", {}, summary, details(call, gap)), pause);
}

function outcome(call) {
  if (call.status === 429) return `429 · ${t("seconds-left", { seconds: call.retryAfter })}`;
  if (call.fault) return t(`fault-${call.fault}`);
  if (call.status >= 400) return String(call.status);
  if (call.flaw) return t(`flaw-${call.flaw}`);
  const message = call.message ? `#${call.message}` : "";
  return [message, wordsOf(call) && t("length", { n: number(wordsOf(call).length) })].filter(Boolean).join(" · ");
}

function details(call, gap) {
  const facts = [
    [t("call-status"), [call.status, call.error].filter(Boolean).join(" ")],
    [t("call-took"), call.took === null || call.took === undefined ? "…" : `${number(call.took)} ${t("unit-ms")}`],
    [t("call-gap"), gap],
    [t("call-bytes"), call.bytes && number(call.bytes)],
    [t("call-update"), call.update],
    [t("call-flaw"), call.flaw && t(`flaw-${call.flaw}-about`)],
    [t("call-rich"), call.rich && Object.keys(call.rich).join(", ")],
    [t("call-violation"), call.violation && t(call.penalised ? "in-penalty" : "over-limit")],
  ].filter(([, value]) => value);
  return el("div", { class: "details" },
    el("dl", { class: "facts" }, facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, String(value))])),
    wordsOf(call) ? el("pre", { class: "raw", tabindex: "0" }, wordsOf(call)) : null,
    call.entities?.length ? el("ul", { class: "marks" }, call.entities.map(mark)) : null,
    call.keyboard?.length ? el("pre", { class: "raw" }, call.keyboard.map((row) => row.map((button) => `[ ${button.text} ]`).join(" ")).join("\n")) : null);
}

function mark({ type, offset, length, language, url }) {
  return el("li", {}, `${type} ${offset}+${length}${language || url ? ` ${language ?? url}` : ""}`);
}

function moment(at) {
  const time = new Date(at);
  const two = (value) => String(value).padStart(2, "0");
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}.${String(Math.floor(time.getMilliseconds() / 100))}`;
}
