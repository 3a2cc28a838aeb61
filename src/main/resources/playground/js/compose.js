/* The box to write in: Enter sends, Shift+Enter breaks the line. */
import * as api from "./api.js";
import { world } from "./world.js";
import { $, el, setText } from "./dom.js";
import { face } from "./face.js";
import { Hints } from "./hints.js";
import { Keys } from "./keys.js";
import { complain } from "./notes.js";
import { wordsOf } from "./sheet.js";
import { number, t } from "./words.js";

const LONGEST = 4096;

export class Compose {
  #box = $("#box");
  #send = $("#send");
  #hints = new Hints(this.#box, (text) => this.#put(text));
  #keys = new Keys();
  #who = $("#who");
  #chat = null;
  #replyTo = null;
  #drafts = new Map();
  #topics;

  constructor(changeSpeaker, topics) {
    this.#topics = topics;
    this.#box.addEventListener("input", () => this.#typed());
    this.#box.addEventListener("keydown", (event) => this.#key(event));
    this.#box.addEventListener("blur", () => this.#hints.hide());
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
    this.#hints.show(this.#chat, speaker);
    this.#keys.show(this.#chat, speaker);
    this.words();
  }

  /** While an answer flows, the empty box tells how to stop it. */
  words() {
    const flows = world.chats.get(this.#chat)?.answering && this.#hints.knows("cancel");
    const words = flows ? t("write-to-stop") : this.#keys.placeholder || t("write-here");
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
    const here = chat === this.#chat;
    const person = world.chats.get(chat)?.kind === "private" ? undefined : this.speaker;
    const place = here ? { thread: this.#topics.thread, replyTo: this.#replyTo ?? undefined } : {};
    await api.say(chat, { text, from: person, ...place }).catch(complain);
  }

  async #submit() {
    const text = this.#box.value.trim();
    if (!text) return;
    this.#put("");
    await this.say(text);
    this.reply(null);
  }

  #put(text) {
    this.#box.value = text;
    this.#typed();
    this.#hints.hide();
  }

  /** In a group only those who are there have something to say. */
  #people() {
    const chat = world.chats.get(this.#chat);
    const there = (person) => !chat || chat.kind === "private" || chat.members.includes(person.id);
    const people = [...world.persons.values()].filter((person) => !world.chats.get(person.id)?.wall && !person.bot && there(person));
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
    this.#hints.typed();
  }

  #key(event) {
    if (event.isComposing) return;
    if (this.#hints.steer(event)) return;
    if (event.key === "Escape" && this.#replyTo !== null) {
      event.stopPropagation();
      this.reply(null);
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    }
  }
}
