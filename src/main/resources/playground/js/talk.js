/* The open chat: its messages, kept in step with the world, and its head. */
import * as api from "./api.js";
import { world } from "./world.js";
import { Bubble, typingBubble } from "./bubble.js";
import { $, onFrame, setData, setText } from "./dom.js";
import { t } from "./words.js";
import { complain } from "./notes.js";
import { face } from "./face.js";
import { wordsOf } from "./sheet.js";
import { chips, welcome } from "./welcome.js";

const NEAR = 90;

export class Talk {
  #scroll = $("#scroll");
  #log = $("#log");
  #down = $("#down");
  #bubbles = new Map();
  #typing = typingBubble();
  #draft = null;
  #chat = null;
  #stuck = true;
  #spoken = false;
  #desk;

  /** `desk` is where the talk hands on what a person does: speaker(), reply(message), look(message), ask(suggestion), and whether what shows(message) is open. */
  constructor(desk) {
    this.#desk = desk;
    this.#scroll.addEventListener("scroll", () => this.#watchScroll(), { passive: true });
    this.#scroll.addEventListener("keydown", (event) => this.#steer(event));
    this.#down.addEventListener("click", () => this.#toEnd("smooth"));
    const sizes = new ResizeObserver(() => this.#stuck && this.#toEnd("instant"));
    for (const node of [this.#log, this.#scroll]) sizes.observe(node);
    world.on("chats", (ids) => ids.has(this.#chat) && this.#soon());
    world.on("state", () => this.#soon());
    world.on("hello", () => this.#read());
    this.words();
  }

  async open(id) {
    this.#chat = id;
    this.redraw();
    await this.#read();
  }

  async #read() {
    if (this.#chat !== null) await world.read(this.#chat).catch(complain);
  }

  redraw() {
    this.#bubbles.clear();
    this.#draft = null;
    this.#spoken = false;
    this.#stuck = true;
    this.#typing = typingBubble();
    this.#log.replaceChildren();
    this.#draw();
  }

  /** The suggestions of the first visit stay within reach. */
  words() {
    const ideas = $("#ideas");
    ideas.replaceChildren(chips((suggestion) => {
      ideas.hidePopover();
      this.#desk.ask(suggestion);
    }));
    this.redraw();
  }

  pick(message) {
    for (const [id, bubble] of this.#bubbles) setData(bubble.node, "picked", id === message);
  }

  #soon() {
    onFrame("talk", () => this.#draw());
  }

  #draw() {
    const chat = world.chats.get(this.#chat);
    if (!chat) return;
    this.#head(chat);
    const messages = [...chat.messages.values()].filter((message) => this.#desk.shows(message)).sort((a, b) => a.id - b.id);
    this.#drop(chat.messages);
    this.#greet(messages.length === 0 && !chat.draft, chat.kind);
    let before = null;
    messages.forEach((message, index) => {
      this.#show(message, index, before, chat);
      before = message;
    });
    this.#tail(chat);
    this.#announce(chat);
    if (this.#stuck) this.#toEnd("instant");
  }

  /** The end, or the beginning of the welcome, which is read from its top. */
  #toEnd(behavior) {
    const top = this.#bubbles.size === 0 ? 0 : this.#scroll.scrollHeight;
    this.#scroll.scrollTo({ top, behavior });
  }

  #head(chat) {
    const person = world.persons.get(chat.id);
    const busy = chat.typing ? t("typing") : chat.answering ? t("answering") : null;
    const kind = t(`kind-${chat.kind}`);
    $("#talk-face").replaceChildren(face(chat));
    setText($("#talk-title"), chat.title);
    setText($("#talk-state"), busy ?? [kind, ...(person ? tongue(person) : crowd(chat)), absence(chat)].filter(Boolean).join(" · "));
    setData($("#talk-state"), "busy", busy !== null);
  }

  #drop(messages) {
    for (const [id, bubble] of this.#bubbles) {
      if (messages.has(id)) continue;
      bubble.node.remove();
      this.#bubbles.delete(id);
    }
  }

  #greet(empty, kind) {
    $("#ideas-open").hidden = empty;
    const there = this.#log.querySelector(".welcome");
    if (empty && !there) this.#log.prepend(welcome(this.#desk.ask, kind));
    if (!empty && there) there.remove();
  }

  #show(message, index, before, chat) {
    const mine = !message.from.bot && (chat.kind === "private" || message.from.id === this.#desk.speaker());
    let bubble = this.#bubbles.get(message.id);
    if (!bubble) {
      bubble = new Bubble(message, { mine, act: this.#acts() });
      this.#bubbles.set(message.id, bubble);
      setData(bubble.node, "adopted", message.from.bot && this.#adopts(message));
    } else if (bubble.message !== message) bubble.update(message);
    const first = before === null || before.from.id !== message.from.id;
    const sender = first && !mine && chat.kind !== "private" ? message.from.name : null;
    const standing = chat.roster?.find(({ id }) => id === message.from.id)?.status;
    const badge = sender && (message.from.id === world.bot.id ? chat.bot : standing);
    bubble.decorate({ first, sender, badge, quoted: chat.messages.get(message.replyTo) });
    if (this.#log.children[index] !== bubble.node) this.#log.insertBefore(bubble.node, this.#log.children[index] ?? null);
  }

  #acts() {
    return {
      reply: (message) => this.#desk.reply(message),
      look: (message) => this.#desk.look(message),
      press: (message, button) =>
        (button.url ? this.#follow(button.url) : api.press(this.#chat, message.id, button.data, this.#desk.speaker())).catch(complain),
      isOurs: (url) => url.startsWith(`https://t.me/${world.bot.username}?`),
      jump: (id) => this.#bubbles.get(id)?.node.scrollIntoView({ block: "center", behavior: "smooth" }),
    };
  }

  /** A link to the bot stays in the house; one into a group leads to a group that the person runs, first to one without the bot. */
  async #follow(url) {
    const from = this.#desk.speaker();
    const runs = (group) => group.roster?.some(({ id, status }) => id === from && (status === "creator" || status === "administrator"));
    const groups = [...world.chats.values()].filter((chat) => chat.kind !== "private" && runs(chat));
    const group = groups.find(({ bot }) => bot === "left" || bot === "kicked") ?? groups[0];
    const { chat } = await api.follow({ url, from, chat: url.includes("startgroup=") ? group?.id : undefined });
    location.hash = `#/chat/${chat}`;
  }

  /** A message that says what the draft said takes its place, and does not appear a second time. */
  #adopts(message) {
    const before = this.#draft && wordsOf(this.#draft.message);
    return Boolean(before) && wordsOf(message).startsWith(before.slice(0, 1));
  }

  /** Below the messages: a live draft, or somebody typing. */
  #tail(chat) {
    if (chat.draft) this.#showDraft(chat.draft);
    else this.#draft = void this.#draft?.node.remove() ?? null;
    if (!chat.draft && chat.typing && !growing(chat)) this.#log.append(this.#typing);
    else this.#typing.remove();
  }

  #showDraft(draft) {
    const keyboard = draft.canStop ? [[{ text: `⏹ ${t("stop")}`, data: "" }]] : [];
    const thinking = wordsOf(draft) === "";
    const text = thinking ? t("thinking") : draft.text;
    const message = { ...draft, text, rich: thinking ? null : draft.rich, id: -draft.id, from: world.bot, sentAt: draft.at ?? Date.now(), keyboard };
    if (this.#draft?.message.id === message.id) this.#draft.update(message);
    else {
      this.#draft?.node.remove();
      const stop = () => api.stopDraft(this.#chat, draft.id).catch(complain);
      this.#draft = new Bubble(message, { mine: false, act: { ...this.#acts(), press: stop } });
      setData(this.#draft.node, "first", true);
      setData(this.#draft.node, "draft", true);
    }
    setData(this.#draft.node, "thinking", thinking);
    if (this.#log.lastElementChild !== this.#draft.node) this.#log.append(this.#draft.node);
  }

  /** Screen readers hear an answer once it is whole, not word by word. */
  #announce(chat) {
    if (this.#spoken && !chat.answering) setText($("#spoken"), `${world.bot.name}: ${lastWords(chat)}`);
    this.#spoken = chat.answering === true;
  }

  /** Arrow keys walk from message to message. */
  #steer(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = document.activeElement.closest(".message");
    if (!step || (!here && document.activeElement !== this.#scroll)) return;
    const messages = [...this.#log.querySelectorAll(".message:not(.typing)")];
    const next = here ? messages[messages.indexOf(here) + step] : messages.at(-1);
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  #watchScroll() {
    const below = this.#scroll.scrollHeight - this.#scroll.clientHeight - this.#scroll.scrollTop;
    this.#stuck = below < NEAR;
    this.#down.hidden = this.#stuck || this.#bubbles.size === 0;
  }
}

const tongue = (person) => [t(`language-${person.language || "none"}`), person.admin && t("admin")];
const crowd = (chat) => [t("members-count", { n: chat.members.length + (chat.blocked || chat.foreign ? 0 : 1) })];

/** Why the bot is silent here, where it has to be. */
function absence(chat) {
  if (chat.kind === "private") return chat.blocked && t("bot-blocked");
  if (chat.blocked || chat.foreign) return t("bot-stranger");
  return world.settings.powers?.privacy && chat.bot !== "administrator" && t("bot-private");
}

function growing(chat) {
  const last = [...chat.messages.values()].at(-1);
  return last?.from.bot === true && chat.answering;
}

function lastWords(chat) {
  const last = [...chat.messages.values()].filter((message) => message.from.bot).at(-1);
  return last ? wordsOf(last) : "";
}

