/* The box to write in: Enter sends, Shift+Enter breaks the line, "/" offers the bot's commands. */
import * as api from "./api.js";
import { world } from "./world.js";
import { $, el, setText } from "./dom.js";
import { face } from "./face.js";
import { complain } from "./notes.js";
import { wordsOf } from "./sheet.js";
import { number, t } from "./words.js";

const LONGEST = 4096;

export class Compose {
  #box = $("#box");
  #send = $("#send");
  #hints = $("#hints");
  #who = $("#who");
  #chat = null;
  #replyTo = null;
  #chosen = 0;
  #drafts = new Map();

  constructor(changeSpeaker) {
    this.#box.addEventListener("input", () => this.#typed());
    this.#box.addEventListener("keydown", (event) => this.#key(event));
    this.#box.addEventListener("blur", () => this.#hideHints());
    this.#hints.addEventListener("pointerdown", (event) => this.#pick(event));
    $("#compose").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    $("#reply-off").addEventListener("click", () => this.reply(null));
    this.#who.addEventListener("change", () => changeSpeaker(Number(this.#who.value)));
    world.on("state", () => this.#people());
    world.on("state chats", () => this.words());
  }

  open(chat, speaker) {
    if (this.#chat !== null) this.#drafts.set(this.#chat, this.#box.value);
    this.#chat = chat;
    this.#box.value = this.#drafts.get(chat) ?? "";
    this.reply(null);
    this.#typed();
    this.speakAs(speaker);
  }

  speakAs(speaker) {
    this.speaker = speaker;
    this.#people();
  }

  /** While an answer flows, the empty box tells how to stop it. */
  words() {
    const flows = world.chats.get(this.#chat)?.answering && world.commands.some(({ command }) => command === "cancel");
    const words = t(flows ? "write-to-stop" : "write-here");
    if (this.#box.placeholder !== words) this.#box.placeholder = words;
  }

  focus() {
    if (matchMedia("(hover: hover)").matches) this.#box.focus();
  }

  reply(message) {
    this.#replyTo = message?.id ?? null;
    $("#replying").hidden = message === null;
    setText($("#reply-words"), message ? `${message.from.name}: ${wordsOf(message)}`.slice(0, 200) : "");
    if (message) this.#box.focus();
  }

  async say(text, chat = this.#chat) {
    const person = world.chats.get(chat)?.kind === "private" ? undefined : this.speaker;
    await api.say(chat, { text, from: person, replyTo: this.#replyTo ?? undefined }).catch(complain);
  }

  async #submit() {
    const text = this.#box.value.trim();
    if (!text) return;
    this.#box.value = "";
    this.#typed();
    await this.say(text);
    this.reply(null);
  }

  #people() {
    const people = [...world.persons.values()].filter((person) => !world.chats.get(person.id)?.wall);
    const options = people.map((person) => el("option", { value: person.id }, person.name));
    this.#who.replaceChildren(...options);
    this.#who.value = String(this.speaker ?? "");
    const person = world.persons.get(this.speaker);
    if (person) $("#who-face").replaceChildren(face(person));
    this.#who.title = person ? t("writing-as", { name: person.name }) : "";
  }

  #typed() {
    const length = this.#box.value.trim().length;
    this.#send.disabled = length === 0;
    $("#parts").hidden = length <= LONGEST;
    if (length > LONGEST) setText($("#parts"), t("parts", { n: Math.ceil(length / LONGEST), length: number(length) }));
    this.#chosen = 0;
    this.#drawHints();
  }

  #matching() {
    const typed = /^\/(\w*)$/.exec(this.#box.value);
    return typed ? world.commands.filter(({ command }) => command.startsWith(typed[1])) : [];
  }

  #drawHints() {
    const found = this.#matching();
    if (found.length === 0) {
      this.#hideHints();
      return;
    }
    this.#hints.replaceChildren(...found.map(({ command, description }, index) =>
      el("li", { role: "option", id: `hint-${index}`, "aria-selected": String(index === this.#chosen), data: { command } },
        el("b", {}, `/${command}`), el("span", {}, description))));
    this.#hints.hidden = false;
    this.#box.setAttribute("aria-expanded", "true");
    this.#box.setAttribute("aria-activedescendant", `hint-${this.#chosen}`);
    this.#hints.children[this.#chosen].scrollIntoView({ block: "nearest" });
  }

  #hideHints() {
    this.#hints.hidden = true;
    this.#box.setAttribute("aria-expanded", "false");
    this.#box.removeAttribute("aria-activedescendant");
  }

  #pick(event) {
    const line = event.target.closest("[data-command]");
    if (!line) return;
    event.preventDefault();
    this.#complete(line.dataset.command);
  }

  #complete(command) {
    this.#box.value = `/${command}`;
    this.#typed();
    this.#hideHints();
  }

  #key(event) {
    if (event.isComposing) return;
    if (!this.#hints.hidden && this.#steer(event)) return;
    if (event.key === "Escape" && this.#replyTo !== null) {
      event.stopPropagation();
      this.reply(null);
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    }
  }

  /** Keys while hints are shown; a command that is typed out in full goes off with Enter. */
  #steer(event) {
    const found = this.#matching();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[this.#chosen]?.command;
    const takes = event.key === "Tab" || (event.key === "Enter" && chosen !== undefined && this.#box.value !== `/${chosen}`);
    if (step) {
      this.#chosen = (this.#chosen + step + found.length) % found.length;
      this.#drawHints();
    } else if (takes) this.#complete(chosen);
    else if (event.key === "Escape") this.#hideHints();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
