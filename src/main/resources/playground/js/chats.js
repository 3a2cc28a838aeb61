/* The list on the left: every chat, its last words, and whether something flows there now. */
import { world } from "./world.js";
import { $, el, onFrame, setData, setText } from "./dom.js";
import { face } from "./face.js";
import { wordsOf } from "./sheet.js";
import { clock, t } from "./words.js";

export class Chats {
  #rows = new Map();
  #list = $("#rows");
  #open = null;

  constructor(openChat) {
    this.#list.addEventListener("click", (event) => {
      const row = event.target.closest(".row");
      if (row) openChat(Number(row.dataset.id));
    });
    this.#list.addEventListener("keydown", (event) => this.#steer(event));
    world.on("state chats reset", () => onFrame("chats", () => this.draw()));
  }

  mark(id) {
    this.#open = id;
    this.draw();
  }

  draw() {
    const chats = world.listed().sort((a, b) => Math.sign(b.id) - Math.sign(a.id) || Math.abs(a.id) - Math.abs(b.id));
    const ids = new Set(chats.map((chat) => chat.id));
    for (const [id, row] of this.#rows) {
      if (ids.has(id)) continue;
      row.remove();
      this.#rows.delete(id);
    }
    chats.forEach((chat, index) => {
      const row = this.#rows.get(chat.id) ?? this.#make(chat);
      this.#fill(row, chat);
      if (this.#list.children[index] !== row) this.#list.insertBefore(row, this.#list.children[index] ?? null);
    });
  }

  #make(chat) {
    const row = el("button", { class: "row", type: "button", data: { id: chat.id } },
      face(chat), el("strong"), el("time"), el("p"), el("span", { class: "fresh-mark", hidden: true }));
    this.#rows.set(chat.id, row);
    return row;
  }

  #fill(row, chat) {
    const open = chat.id === this.#open;
    const last = latest(chat);
    if (open) chat.seen = last?.id ?? 0;
    const busy = chat.typing || chat.answering;
    setText(row.children[1], chat.title);
    setText(row.children[2], last?.sentAt ? clock(last.sentAt) : "");
    setText(row.children[3], preview(chat, last));
    row.children[4].hidden = open || !last || last.id <= chat.seen || last.from === chat.id;
    setData(row, "busy", busy);
    row.setAttribute("aria-current", String(open));
    row.tabIndex = open || (this.#open === null && row === this.#list.firstElementChild) ? 0 : -1;
  }

  #steer(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const rows = [...this.#list.children];
    const at = rows.indexOf(document.activeElement);
    const to = { Home: 0, End: rows.length - 1 }[event.key] ?? (step ? at + step : null);
    if (to === null || !rows[to]) return;
    event.preventDefault();
    rows[to].focus();
    rows[to].click();
    rows[to].focus();
  }
}

function latest(chat) {
  const message = [...chat.messages.values()].at(-1);
  if (!message || (chat.last && chat.last.id > message.id)) {
    return chat.last && { id: chat.last.id, from: chat.last.from, text: chat.last.text, sentAt: chat.last.at };
  }
  return { id: message.id, from: message.from.id, text: wordsOf(message), sentAt: message.sentAt };
}

function preview(chat, last) {
  if (chat.typing && last?.from !== world.bot.id) return t("typing");
  if (!last) return t("nothing-yet");
  const text = ((chat.draft && wordsOf(chat.draft)) || last.text || "").replace(/^#+ /, "").replace(/\s+/g, " ");
  if (!chat.answering) return text.slice(0, 90) || t("nothing-yet");
  return text.length > 46 ? `… ${text.slice(-44)}` : text;
}
