/*
 * What the page knows of the simulated Telegram, kept by one event stream. Views ask it and are told what changed:
 * "state" (everything), "hello" (the stream begins anew), "chats" (detail: set of ids), "counters", "faults", "toast" (detail), "link" (detail: live, wait, lost).
 */
import * as api from "./api.js";

const HISTORY = 61;
/** An answer that broke off stops being one after a while, without any event. */
const DOUBT = 11_000;
const NO_ONE = { persons: [], chats: [], commands: [], faults: [], settings: {}, bot: { id: 0, name: "Rill" } };

class World extends EventTarget {
  persons = new Map();
  chats = new Map();
  commands = [];
  faults = [];
  settings = {};
  bot = NO_ONE.bot;
  counters = [];
  language = "en";
  #source = null;
  #scope = null;
  #retry = 0;

  /** Follows the given chats with whole texts, or all chats with the last `tail` characters. */
  follow(scope) {
    const key = JSON.stringify(scope);
    if (key === this.#scope) return;
    this.#scope = key;
    this.#connect(scope);
  }

  #connect(scope) {
    clearTimeout(this.#retry);
    this.#source?.close();
    const hear = {
      hello: (state) => this.#hello(state),
      chats: ({ chats }) => this.#changed(chats, scope.tail),
      counters: (counters) => this.#count(counters),
      people: () => this.refresh().catch(() => {}),
      faults: ({ faults }) => this.#set("faults", faults),
      toast: (toast) => this.#tell("toast", toast),
      reset: () => this.#forget(),
    };
    this.#source = api.listen(scope, hear, (link) => {
      this.#tell("link", link);
      if (link === "lost") this.#retry = setTimeout(() => this.#connect(scope), 1500);
    });
  }

  async refresh() {
    this.#take(await api.state(this.language));
    this.#tell("state");
  }

  /** The greeting names everything but texts and the commands of a language: those are asked for. */
  #hello(state) {
    this.#take(state);
    this.#tell("hello");
    this.refresh().catch(() => this.#tell("link", "wait"));
  }

  #take(state) {
    this.bot = state.bot ?? this.bot;
    this.persons = new Map((state.persons ?? []).map((person) => [person.id, person]));
    this.commands = state.commands ?? this.commands;
    this.faults = state.faults ?? [];
    this.settings = state.settings ?? this.settings;
    const known = new Set((state.chats ?? []).map((chat) => chat.id));
    for (const id of this.chats.keys()) if (!known.has(id)) this.chats.delete(id);
    for (const chat of state.chats ?? []) this.#merge(chat);
  }

  #changed(chats, tail) {
    const ids = new Set();
    for (const { messages = [], draft, calls, ...summary } of chats) {
      const chat = this.#merge(summary);
      chat.draft = draft ?? null;
      chat.calls = calls ?? chat.calls;
      for (const message of messages) this.#put(chat, message, tail);
      chat.heard = Date.now();
      ids.add(chat.id);
    }
    this.#tell("chats", ids);
  }

  /** Texts that came cut stay apart: the wall shows them, a conversation asks for whole ones. */
  #put(chat, message, tail) {
    if (tail && message.from?.id === this.bot.id) chat.tail = message;
    if (message.cut) return;
    if (message.deleted) chat.messages.delete(message.id);
    else chat.messages.set(message.id, message);
  }

  #merge(summary) {
    const chat = this.chats.get(summary.id) ?? { messages: new Map(), draft: null, calls: 0, seen: summary.last?.id ?? 0, tail: null };
    const last = summary.last?.text === undefined && summary.last?.id === chat.last?.id ? chat.last : summary.last;
    Object.assign(chat, summary, { last: last ?? chat.last });
    this.chats.set(chat.id, chat);
    return chat;
  }

  /** Reads a whole chat once; what events brought meanwhile is newer and stays. */
  async read(id) {
    const { messages, draft, ...summary } = await api.chat(id);
    const before = this.chats.get(id);
    const newer = before !== undefined && before.version > summary.version;
    const chat = newer ? before : this.#merge(summary);
    const kept = newer ? chat.messages : new Map();
    chat.messages = new Map(messages.filter((message) => !message.deleted).map((message) => [message.id, message]));
    for (const [key, message] of kept) chat.messages.set(key, message);
    if (!newer) chat.draft = draft ?? null;
    this.#tell("chats", new Set([id]));
  }

  #count(counters) {
    this.counters.push(counters);
    if (this.counters.length > HISTORY) this.counters.shift();
    this.#tell("counters");
    this.#doubt();
  }

  /** Asks again about answers that have been silent for long. */
  #doubt() {
    const silent = this.listed().filter((chat) => chat.answering && Date.now() - (chat.heard ?? 0) > DOUBT);
    for (const chat of silent) chat.heard = Date.now();
    if (silent.length > 0) this.refresh().catch(() => {});
  }

  #set(field, value) {
    this[field] = value;
    this.#tell(field);
  }

  #forget() {
    this.chats.clear();
    this.counters = [];
    this.#tell("reset");
    this.refresh();
  }

  #tell(what, detail = null) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  on(names, listener) {
    for (const name of names.split(" ")) this.addEventListener(name, (event) => listener(event.detail));
  }

  privateChat(person) {
    return this.chats.get(person);
  }

  /** Chats to show in the list, guests of the wall left out. */
  listed() {
    return [...this.chats.values()].filter((chat) => !chat.wall);
  }

  guests() {
    return [...this.chats.values()].filter((chat) => chat.wall);
  }
}

export const world = new World();
