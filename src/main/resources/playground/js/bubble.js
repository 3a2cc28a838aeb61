/* One message of the open chat: made once, then changed in place as it grows. */
import { el, icon, setData, setText } from "./dom.js";
import { FileCard, VoiceClip } from "./file.js";
import { RichText } from "./rich.js";
import { RichSheet, wordsOf } from "./sheet.js";
import { copyText } from "./parts.js";
import { clock, t } from "./words.js";

/** The signs that buttons begin with, drawn as icons of ours: fonts differ too much. */
const SIGNS = {
  "⏹": "stop", "🔄": "retry", "⏩": "onward", "◀": "left", "▶": "right", "⬅": "back", "❌": "close", "✅": "tick", "➕": "plus",
};

export class Bubble {
  #text = new RichText();
  #sheet = null;
  #photo = el("div", { class: "photo", hidden: true });
  #file = new FileCard();
  #voice = new VoiceClip();
  #time = el("time");
  #box = el("div", { class: "bubble" });
  #keys = null;
  #keyboard = "";
  #act;

  /** `act` has reply(message), look(message), press(message, button) and jump(id). */
  constructor(message, { mine, act }) {
    this.message = message;
    this.#act = act;
    this.node = el("article", { class: "message", tabindex: "-1", data: { side: mine ? "mine" : "theirs", id: message.id } }, this.#box, this.#acts());
    this.node.addEventListener("focusin", () => this.#reachable(true));
    this.node.addEventListener("focusout", () => this.#reachable(false));
    this.update(message);
  }

  /** What can be done with a message is a tab stop only while the message itself is in focus. */
  #reachable(reachable) {
    for (const button of this.node.querySelectorAll(".acts button")) button.tabIndex = reachable ? 0 : -1;
  }

  update(message) {
    this.message = message;
    if (!this.#time.parentNode) this.#box.append(this.#photo, this.#file.node, this.#voice.node, this.#text.node, this.#time);
    this.#showPhoto(message.photo);
    this.#file.update(message.document);
    this.#voice.update(message.voice);
    this.#showWords(message);
    setText(this.#time, clock(message.sentAt));
    this.#time.dateTime = new Date(message.sentAt).toISOString();
    this.#showKeys(message.keyboard ?? []);
  }

  /** The name above a foreigner's bubble and the quoted message, once both are known. */
  decorate({ first, sender, badge, quoted }) {
    setData(this.node, "first", first);
    const name = this.#box.querySelector(".sender");
    const rank = badge === "creator" || badge === "administrator" ? el("small", {}, t(`status-${badge}`)) : null;
    if (sender && !name) this.#box.prepend(el("div", { class: "sender" }, sender, rank));
    setData(this.node, "note", this.message.note !== undefined && this.message.note !== null);
    if (!sender && name) name.remove();
    if (this.message.inline && !this.message.from.bot && !this.#box.querySelector(".via")) this.#box.insertBefore(el("div", { class: "via" }, t("via")), this.#photo);
    if (!quoted || this.#box.querySelector(".quote")) return;
    const jump = el("button", { class: "quote", type: "button", on: { click: () => this.#act.jump(quoted.id) } },
      el("b", {}, quoted.from.name), el("span", {}, wordsOf(quoted).slice(0, 160)));
    this.#box.insertBefore(jump, this.#photo);
  }

  /** A message may become a rich one by an edit, and plain again. */
  #showWords(message) {
    if (message.rich) {
      this.#sheet ??= new RichSheet();
      this.#sheet.update(message.rich);
      if (!this.#sheet.node.parentNode) this.#text.node.replaceWith(this.#sheet.node);
      return;
    }
    if (this.#sheet?.node.parentNode) this.#sheet.node.replaceWith(this.#text.node);
    this.#text.update(message.note ? noted(message) : (message.text ?? ""), message.entities ?? []);
  }

  /** Nobody painted it: its place and its name must do. */
  #showPhoto(photo) {
    this.#photo.hidden = !photo;
    if (photo && !this.#photo.firstChild) this.#photo.append(icon("picture"), el("span", {}, t(photo.album ? "photo-of-album" : "photo")));
  }

  #acts() {
    const button = (name, label, work) =>
      el("button", { type: "button", tabindex: "-1", "aria-label": label, title: label, on: { click: work } }, icon(name));
    return el("div", { class: "acts" },
      button("reply", t("reply"), () => this.#act.reply(this.message)),
      button("look", t("look-behind"), () => this.#act.look(this.message)));
  }

  #showKeys(rows) {
    const key = JSON.stringify(rows);
    if (key === this.#keyboard) return;
    this.#keyboard = key;
    this.#keys?.remove();
    this.#keys = null;
    if (rows.length === 0) return;
    this.#keys = el("div", { class: "keys" }, rows.map((row) => el("div", {}, row.map((button) => this.#key(button)))));
    this.#box.after(this.#keys);
  }

  #key(button) {
    const face = signed(button.text);
    if (button.url && !this.#act.isOurs(button.url)) return el("a", { class: "key", href: button.url, target: "_blank", rel: "noopener noreferrer" }, face);
    const node = el("button", { class: "key", type: "button", data: { style: button.style ?? null } }, face);
    node.addEventListener("click", () => this.#press(node, button));
    return node;
  }

  async #press(node, button) {
    if (button.copy) {
      await copyText(button.copy, node);
      return;
    }
    node.setAttribute("aria-busy", "true");
    await this.#act.press(this.message, button);
    node.removeAttribute("aria-busy");
  }
}

/** A button's words: its sign as an icon (and for those who read aloud or search, still as text). */
function signed(text) {
  const sign = Object.keys(SIGNS).find((candidate) => text.startsWith(candidate));
  if (!sign) return [document.createTextNode(text)];
  const words = text.slice(sign.length).replace(/^️/, "").trim();
  const hidden = el("span", { class: "unseen" }, `${sign} `);
  return words ? [icon(SIGNS[sign]), el("span", {}, hidden, words)] : [icon(SIGNS[sign]), hidden];
}

/** What Telegram itself says in a chat. */
function noted({ note, from }) {
  const names = (people) => people.map((person) => person.first_name).join(", ");
  if (note.new_chat_members) return t("note-came", { who: names(note.new_chat_members) });
  if (note.left_chat_member) return t("note-left", { who: note.left_chat_member.first_name });
  if (note.forum_topic_created) return t("note-topic", { who: from.name, topic: note.forum_topic_created.name });
  if (note.forum_topic_closed) return t("note-closed", { who: from.name });
  if (note.forum_topic_reopened) return t("note-reopened", { who: from.name });
  if (note.migrate_to_chat_id) return t("note-migrated-to");
  if (note.migrate_from_chat_id) return t("note-migrated-from");
  return Object.keys(note).join(", ");
}

/** Three drops: somebody writes. */
export function typingBubble() {
  return el("div", { class: "message typing", data: { side: "theirs", first: true }, role: "img", "aria-label": t("typing") },
    el("div", { class: "bubble" }, el("i"), el("i"), el("i")));
}
