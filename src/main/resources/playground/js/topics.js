/* The topics of a forum, as tabs above its messages: each is a conversation of its own. */
import { world } from "./world.js";
import { $, el, icon, onFrame } from "./dom.js";
import { t } from "./words.js";

export const GENERAL = 1;

export class Topics {
  #bar = $("#topics");
  #chat = null;
  #chosen = new Map();
  #change;

  constructor(change) {
    this.#change = change;
    this.#bar.addEventListener("click", (event) => this.#choose(event.target.closest("button")));
    world.on("state chats", () => onFrame("topics", () => this.draw()));
  }

  open(chat) {
    this.#chat = chat;
    this.draw();
  }

  /** The topic to write in; undefined in General and where there are no topics. */
  get thread() {
    const topic = this.#topic();
    return topic === GENERAL ? undefined : topic;
  }

  /** Whether a message belongs to what is shown. */
  shows(message) {
    const threads = world.chats.get(this.#chat)?.threads ?? [];
    return threads.length === 0 || (message.thread ?? GENERAL) === this.#topic();
  }

  #topic() {
    const threads = world.chats.get(this.#chat)?.threads ?? [];
    const chosen = this.#chosen.get(this.#chat);
    return threads.some(({ id }) => id === chosen) ? chosen : GENERAL;
  }

  #choose(button) {
    if (!button) return;
    this.#chosen.set(this.#chat, Number(button.dataset.topic));
    this.draw();
    this.#change();
  }

  draw() {
    const chat = world.chats.get(this.#chat);
    const threads = chat?.threads ?? [];
    this.#bar.hidden = threads.length === 0;
    if (threads.length === 0) return;
    const all = [{ id: GENERAL, name: t("general"), closed: chat.generalClosed }, ...threads];
    const key = JSON.stringify([this.#chat, this.#topic(), all]);
    if (this.#bar.dataset.key === key) return;
    const focused = this.#bar.contains(document.activeElement);
    this.#bar.dataset.key = key;
    this.#bar.replaceChildren(...all.map((topic) => this.#tab(topic)));
    if (focused) this.#bar.querySelector("[aria-checked=true]").focus();
  }

  #tab({ id, name, closed }) {
    const chosen = id === this.#topic();
    return el("button", { type: "button", role: "radio", "aria-checked": String(chosen), tabindex: chosen ? "0" : "-1", data: { topic: id } },
      name, closed ? el("span", { class: "locked", title: t("topic-closed") }, icon("lock"), el("span", { class: "unseen" }, t("topic-closed"))) : null);
  }
}
