/* The bot's keyboard in place of one's own: whoever presses a key says what stands on it. */
import * as api from "./api.js";
import { world } from "./world.js";
import { $, el, onFrame } from "./dom.js";
import { complain } from "./notes.js";

export class Keys {
  #board = $("#keys");
  #chat = null;
  #speaker = null;

  constructor() {
    this.#board.addEventListener("click", (event) => this.#press(event.target.closest("button")));
    world.on("state chats", () => onFrame("keys", () => this.#draw()));
  }

  show(chat, speaker) {
    this.#chat = chat;
    this.#speaker = speaker;
    this.#draw();
  }

  /** What the keyboard wants to stand in the empty box. */
  get placeholder() {
    return this.#shown()?.placeholder ?? "";
  }

  #shown() {
    return world.chats.get(this.#chat)?.keys?.[this.#speaker];
  }

  #draw() {
    const shown = this.#shown();
    const key = JSON.stringify(shown ?? null);
    if (this.#board.dataset.key === key) return;
    this.#board.dataset.key = key;
    this.#board.hidden = !shown;
    this.#board.replaceChildren(...(shown?.rows ?? []).map((row) =>
      el("div", {}, row.map((words) => el("button", { type: "button", class: "key" }, words)))));
  }

  async #press(button) {
    if (button) await api.key(this.#chat, { button: button.textContent, from: this.#speaker }).catch(complain);
  }
}
