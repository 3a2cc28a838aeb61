/* One chat of the wall: a name, a state, and the last lines of what flows. */
import { el, setData, setText } from "./dom.js";
import { wordsOf } from "./sheet.js";
import { t } from "./words.js";

/** A state is told by more than its colour. */
const MARKS = { idle: "", asked: "…", flowing: "", done: "✓" };

export class Tile {
  visible = false;
  #dot = el("i");
  #name = el("b");
  #mark = el("span");
  #text = el("p");
  #length = 0;

  constructor(chat) {
    this.id = chat.id;
    this.node = el("button", { class: "tile", type: "button", data: { id: chat.id, state: "idle" } },
      el("header", {}, this.#dot, this.#name, this.#mark), el("div", {}, this.#text));
  }

  draw(chat) {
    const answer = chat.tail ?? answerOf(chat);
    const state = stateOf(chat, answer);
    setText(this.#name, chat.title);
    setData(this.node, "state", state);
    this.#flow((answer ? wordsOf(answer) : "").replace(/\n\s*\n/g, "\n"));
    setText(this.#mark, MARKS[state]);
    this.node.setAttribute("aria-label", `${chat.title}: ${t(`tile-${state}`)}`);
  }

  /** Appends where the text only grew; a tail that moved is written anew. */
  #flow(text) {
    const node = this.#text.firstChild;
    if (node && text.length > this.#length && text.startsWith(node.data)) node.appendData(text.slice(this.#length));
    else if (!node || node.data !== text) this.#text.textContent = text;
    this.#length = text.length;
  }
}

function answerOf(chat) {
  const newest = [...chat.messages.values()].at(-1);
  if (newest?.from.bot) return newest;
  return chat.last && chat.last.from !== chat.id ? { text: chat.last.text ?? "" } : null;
}

function stateOf(chat, answer) {
  const asked = chat.last && chat.last.from === chat.id;
  if (asked) return chat.answering || chat.typing ? "asked" : "idle";
  if (chat.answering) return "flowing";
  return answer && wordsOf(answer) ? "done" : "idle";
}
