/* Who is here: people, the bot among them, their languages, topics, and what the bot's owner has switched on for it. */
import * as api from "./api.js";
import { world } from "./world.js";
import { $, el, icon, onFrame } from "./dom.js";
import { face } from "./face.js";
import { GENERAL } from "./topics.js";
import { complain, note } from "./notes.js";
import { t } from "./words.js";

const STATUSES = ["creator", "administrator", "member", "left", "kicked"];
const BOT_STATUSES = ["administrator", "member", "restricted", "left", "kicked"];
const LANGUAGES = ["en", "ru", ""];
const POWERS = ["privacy", "inline", "feedback", "guests"];

export class Members {
  #chat = null;
  #speaker = null;
  #shown = false;

  constructor() {
    $("#new-topic").addEventListener("submit", (event) => this.#openTopic(event));
    $("#follow").addEventListener("submit", (event) => this.#follow(event));
    for (const name of POWERS) {
      $(`#power-${name}`).addEventListener("change", (event) => this.#configure({ powers: { [name]: event.target.checked } }));
    }
    world.on("state chats", () => onFrame("members", () => this.draw()));
  }

  show(open) {
    this.#shown = open;
    this.draw();
  }

  watch(chat, speaker) {
    this.#chat = chat;
    this.#speaker = speaker;
    this.draw();
  }

  words() {
    $("#roster").dataset.key = "";
    $("#topic-list").dataset.key = "";
    this.draw();
  }

  draw() {
    const chat = world.chats.get(this.#chat);
    if (!this.#shown || !chat) return;
    const group = chat.kind !== "private";
    this.#once($("#speaks"), [this.#speaker, world.persons.get(this.#speaker)?.language], () => this.#languages());
    this.#once($("#bot-here"), [chat.id, chat.bot], () => [this.#botLine(chat)]);
    this.#once($("#roster"), [chat.id, chat.roster, world.persons.size], () => (group ? this.#lines(chat) : []));
    this.#once($("#topic-list"), [chat.id, chat.threads, chat.generalClosed], () => this.#topics(chat));
    $("#roster-part").hidden = !group;
    $("#topics-part").hidden = chat.kind !== "supergroup";
    $("#follow-group").hidden = !group;
    for (const name of POWERS) $(`#power-${name}`).checked = world.settings.powers?.[name] === true;
  }

  /** Draws anew only what differs, so that nothing closes under somebody's fingers. */
  #once(node, about, make) {
    const key = JSON.stringify(about);
    if (node.dataset.key === key) return;
    const focused = node.contains(document.activeElement) ? document.activeElement.dataset.name : null;
    node.dataset.key = key;
    node.replaceChildren(...make());
    if (focused) node.querySelector(`[data-name="${focused}"]`)?.focus();
  }

  #languages() {
    const person = world.persons.get(this.#speaker);
    if (!person) return [];
    return [this.#line(person, person.name, "speaks", LANGUAGES.map((language) => [language, t(`language-${language || "none"}`)]), person.language ?? "",
      (language) => api.speak(person.id, language || null))];
  }

  #botLine(chat) {
    const statuses = chat.kind === "private" ? ["member", "kicked"] : BOT_STATUSES;
    const words = (status) => (chat.kind === "private" ? t(`private-${status}`) : t(`status-${status}`));
    return this.#line(world.bot, world.bot.name, "bot", statuses.map((status) => [status, words(status)]), chat.bot, (status) => api.placeBot(chat.id, { status, by: this.#host(chat) }));
  }

  #lines(chat) {
    const standings = new Map(chat.roster.map(({ id, status }) => [id, status]));
    const people = [...world.persons.values()].filter((person) => standings.has(person.id) || !world.chats.get(person.id)?.wall);
    return people.map((person) => this.#line(person, person.name, `person-${person.id}`, STATUSES.map((status) => [status, t(`status-${status}`)]),
      standings.get(person.id) ?? "left", (status) => api.place(chat.id, { person: person.id, status, by: this.#host(chat, person.id) })));
  }

  /** Whoever runs the group does it; nobody throws themselves out. */
  #host(chat, except) {
    return chat.roster?.find(({ id, status }) => id !== except && (status === "creator" || status === "administrator"))?.id;
  }

  #line(who, name, key, options, value, work) {
    const select = el("select", { class: "pick", "aria-label": name, data: { name: key } },
      options.map(([option, words]) => el("option", { value: option, selected: option === value }, words)));
    select.addEventListener("change", () => work(select.value).then(() => world.refresh()).catch((error) => {
      complain(error);
      select.value = value;
    }));
    return el("li", {}, face(who, "small"), el("span", {}, name), select);
  }

  #topics(chat) {
    const all = [{ id: GENERAL, name: t("general"), closed: chat.generalClosed }, ...chat.threads];
    return chat.threads.length === 0 ? [] : all.map(({ id, name, closed }) => {
      const box = el("input", { type: "checkbox", role: "switch", checked: closed, data: { name: `topic-${id}` } });
      box.addEventListener("change", () => api.closeTopic(chat.id, id, box.checked).catch(complain));
      return el("li", {}, el("label", { class: "switch" }, el("span", {}, name, closed ? icon("lock") : null), box));
    });
  }

  async #openTopic(event) {
    event.preventDefault();
    const box = $("#topic-name");
    if (!box.value.trim()) return;
    await api.openTopic(this.#chat, box.value.trim()).catch(complain);
    box.value = "";
  }

  /** The bot's link, as it stands in somebody's message elsewhere. */
  async #follow(event) {
    event.preventDefault();
    const payload = $("#payload").value.trim();
    const group = event.submitter?.value === "startgroup";
    const url = `https://t.me/${world.bot.username}?${group ? "startgroup" : "start"}=${encodeURIComponent(payload)}`;
    await api.follow({ url, from: this.#speaker, chat: group ? this.#chat : undefined })
      .then(({ chat }) => (location.hash = `#/chat/${chat}`))
      .then(() => note(url))
      .catch(complain);
  }

  async #configure(change) {
    await api.configure(change).then(() => world.refresh()).catch(complain);
  }
}
