/* First visit: three sentences, and a suggestion per feature, so that everything is found without a manual. */
import { el, icon, mark } from "./dom.js";
import { t } from "./words.js";

/** What a chip does: `say` is sent as the person, `also` says it in the other chats too, `fault` breaks something first. */
export const SUGGESTIONS = [
  { key: "explain", icon: "chat" },
  { key: "formats", icon: "letters" },
  { key: "table", icon: "table" },
  { key: "long", icon: "onward" },
  { key: "stop", icon: "stop" },
  { key: "everything", icon: "spark" },
  { key: "together", icon: "pulse", also: true },
  { key: "memory", icon: "reply" },
  { key: "break", icon: "bolt" },
  { key: "limit", icon: "pause", fault: { kind: "too-many-requests", seconds: 3, method: "editMessageText" } },
  { key: "settings", icon: "sliders" },
  { key: "think", icon: "bulb" },
  { key: "sources", icon: "link" },
  { key: "help", icon: "look" },
];

/** The suggestions as chips. */
export function chips(ask) {
  return el("div", { class: "chips" }, SUGGESTIONS.map((suggestion) =>
    el("button", { class: "chip", type: "button", data: { chip: suggestion.key }, on: { click: () => ask(suggestion) } },
      icon(suggestion.icon), t(`chip-${suggestion.key}`))));
}

/** In a group it tells how to be heard. */
export function welcome(ask, kind) {
  const place = kind === "private" ? "welcome" : "welcome-group";
  return el("section", { class: "welcome", "aria-labelledby": "welcome-title" },
    mark(),
    el("h1", { id: "welcome-title" }, t(`${place}-title`)),
    el("p", {}, t(`${place}-text`)),
    chips(ask));
}
