/*
 * What the box offers above itself: after "/" the commands that this person sees in this chat, after the bot's name and a question what it offers to put
 * into the chat in the person's name.
 */
import * as api from "./api.js";
import { world } from "./world.js";
import { $, el } from "./dom.js";
import { complain } from "./notes.js";
import { t } from "./words.js";

const PATIENCE = 350;
const LONGEST_WAIT = 8_000;

export class Hints {
  #list = $("#hints");
  #box;
  #take;
  #chat = null;
  #speaker = null;
  #commands = [];
  #found = [];
  #chosen = -1;
  #timer = 0;
  #asked = "";

  /** `take` gets what is to stand in the box instead. */
  constructor(box, take) {
    this.#box = box;
    this.#take = take;
    this.#list.addEventListener("pointerdown", (event) => {
      const line = event.target.closest("li");
      if (!line) return;
      event.preventDefault();
      this.#pick(this.#found[Number(line.dataset.index)]);
    });
    world.on("state", () => this.#learn());
  }

  /** The commands depend on who looks where. */
  show(chat, speaker) {
    this.#chat = chat;
    this.#speaker = speaker;
    this.hide();
    this.#learn();
  }

  knows(command) {
    return this.#commands.some((one) => one.command === command);
  }

  async #learn() {
    const [chat, speaker] = [this.#chat, this.#speaker];
    if (chat === null || speaker === null || !world.chats.has(chat)) return;
    const { commands } = await api.commands(chat, speaker).catch(() => ({ commands: [] }));
    if (chat === this.#chat && speaker === this.#speaker) this.#commands = commands;
  }

  typed() {
    clearTimeout(this.#timer);
    const text = this.#box.value;
    const command = /^\/(\w*)$/.exec(text);
    if (command) {
      const fitting = this.#commands.filter((one) => one.command.startsWith(command[1]));
      this.#offer(fitting.map((one) => ({ words: `/${one.command}`, about: one.description, text: this.#full(one.command) })), 0);
      return;
    }
    const question = this.#question(text);
    if (question === null) this.hide();
    else if (question !== this.#asked) this.#timer = setTimeout(() => this.#ask(question), PATIENCE);
  }

  #full(command) {
    return world.chats.get(this.#chat)?.kind === "private" ? `/${command}` : `/${command}@${world.bot.username}`;
  }

  /** What stands behind the bot's name; null where it does not begin with that, or may not be asked so. */
  #question(text) {
    const name = `@${world.bot.username} `;
    const inline = world.settings.powers?.inline !== false;
    return inline && text.toLowerCase().startsWith(name) && text.length > name.length ? text.slice(name.length).trim() : null;
  }

  async #ask(question) {
    this.#asked = question;
    try {
      const { query } = await api.inline(this.#chat, { text: question, from: this.#speaker });
      const { results } = await api.offers(query, LONGEST_WAIT);
      if (this.#question(this.#box.value) !== question) return;
      this.#offer(results.map(({ id, title, description }) => ({ words: title, about: description || t("offered"), query, result: id })), -1);
    } catch (error) {
      complain(error);
    }
  }

  #offer(found, chosen) {
    this.#found = found;
    this.#chosen = chosen;
    if (found.length === 0) this.hide();
    else this.#draw();
  }

  #draw() {
    this.#list.replaceChildren(...this.#found.map(({ words, about, result }, index) =>
      el("li", { role: "option", id: `hint-${index}`, "aria-selected": String(index === this.#chosen), data: { index, result: result ?? null, command: result ? null : words.slice(1) } },
        el("b", {}, words), el("span", {}, about))));
    this.#list.hidden = false;
    this.#box.setAttribute("aria-expanded", "true");
    if (this.#chosen < 0) {
      this.#box.removeAttribute("aria-activedescendant");
      return;
    }
    this.#box.setAttribute("aria-activedescendant", `hint-${this.#chosen}`);
    this.#list.children[this.#chosen].scrollIntoView({ block: "nearest" });
  }

  hide() {
    clearTimeout(this.#timer);
    this.#asked = "";
    this.#found = [];
    this.#list.hidden = true;
    this.#box.setAttribute("aria-expanded", "false");
    this.#box.removeAttribute("aria-activedescendant");
  }

  async #pick({ text, query, result }) {
    this.hide();
    if (query === undefined) {
      this.#take(text);
      return;
    }
    this.#take("");
    await api.choose(query, result).catch(complain);
  }

  /** Keys while something is offered; a command that is typed out in full goes off with Enter, and so do words whose offer nobody chose. */
  steer(event) {
    if (this.#list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = this.#found[this.#chosen];
    const takes = chosen && (event.key === "Tab" || (event.key === "Enter" && this.#box.value !== chosen.text && this.#box.value !== chosen.words));
    if (step) {
      this.#chosen = this.#chosen < 0 && step < 0 ? this.#found.length - 1 : (this.#chosen + step + this.#found.length) % this.#found.length;
      this.#draw();
    } else if (takes) this.#pick(chosen);
    else if (event.key === "Escape") this.hide();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
