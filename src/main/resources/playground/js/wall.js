/* The wall: many chats ask at once; only tiles in sight are drawn, once a frame at the most. */
import * as api from "./api.js";
import { world } from "./world.js";
import { $, el, onFrame, setData, setText } from "./dom.js";
import { Tile } from "./tile.js";
import { complain } from "./notes.js";
import { number, t } from "./words.js";

const TAILS = { 12: 900, 50: 420, 200: 260 };

/** What the guests may be made to ask; several texts are asked in turn. The demo model knows both languages. */
const QUESTIONS = {
  mixed: [
    "Write 220 words", "Что ты умеешь?", "Count to 120", "Think about it", "Напиши 180 слов", "How does Rill work?", "Write 150 words",
    "Посчитай до 100", "Write 190 words", "Напиши 240 слов", "Count to 90", "Подумай об этом", "Write 260 words",
  ],
  count: ["Count to 150", "Посчитай до 150"],
  words: ["Write 300 words", "Напиши 300 слов"],
  long: ["Write a long answer", "Напиши длинный ответ"],
};
const GAP = 6;

export class Wall {
  #grid = $("#tiles");
  #tiles = new Map();
  #dirty = new Set();
  #size = 50;
  #shown = false;
  #run = null;
  #poll = 0;
  #sight = new IntersectionObserver((entries) => this.#seen(entries), { root: null, rootMargin: "120px" });

  constructor(openChat) {
    $("#sizes").addEventListener("click", (event) => this.#choose(event));
    $("#ask-all").addEventListener("click", () => this.#ask());
    this.#grid.addEventListener("click", (event) => {
      const tile = event.target.closest(".tile");
      if (tile) openChat(Number(tile.dataset.id));
    });
    this.#grid.addEventListener("keydown", (event) => this.#steer(event));
    new ResizeObserver(() => this.#fit()).observe(this.#grid);
    world.on("chats", (ids) => this.#changed(ids));
    world.on("state", () => this.#lay());
    world.on("reset", () => this.#clear());
  }

  get scope() {
    return { tail: TAILS[this.#size] };
  }

  show(shown) {
    this.#shown = shown;
    if (shown) this.#lay();
  }

  words() {
    $("#question").replaceChildren(...Object.keys(QUESTIONS).map((key) => el("option", { value: key }, t(`question-${key}`))));
    this.#lay();
  }

  #choose(event) {
    const button = event.target.closest("button");
    if (!button) return;
    this.#size = Number(button.dataset.size);
    for (const other of $("#sizes").children) other.setAttribute("aria-checked", String(other === button));
    for (const other of $("#sizes").children) other.tabIndex = other === button ? 0 : -1;
    setText($("#ask-words"), t("ask-all", { n: this.#size }));
    world.follow(this.scope);
    this.#lay();
  }

  async #ask() {
    const texts = QUESTIONS[$("#question").value].map((text) => `${text} ({n})`);
    $("#ask-all").disabled = true;
    try {
      const { run } = await api.wall({ chats: this.#size, text: texts[0], texts, languages: ["en", "ru"] });
      this.#run = run;
      await world.refresh();
      this.#watch(run);
    } catch (error) {
      complain(error);
    } finally {
      $("#ask-all").disabled = false;
    }
  }

  /** Follows the run's books until it is done. */
  async #watch(run) {
    clearTimeout(this.#poll);
    const books = await api.run(run).catch(complain);
    if (!books || run !== this.#run) return;
    this.#tellOutcome(books);
    if (!books.done) this.#poll = setTimeout(() => this.#watch(run), 700);
  }

  #tellOutcome({ done, questions, answered, exact, lost, tokens, startedAt, endedAt }) {
    const line = $("#outcome");
    const seconds = number(((endedAt ?? Date.now()) - startedAt) / 1000, 1);
    const bar = done ? null : el("progress", { max: questions, value: answered, "aria-label": t("progress") });
    const verdict = done && lost === 0 ? t("all-exact", { n: number(exact) }) : t("so-far", { n: number(answered), of: number(questions) });
    line.replaceChildren(...[bar, el("b", {}, verdict), el("span", {}, t("run-figures", { tokens: number(tokens), seconds }))].filter(Boolean));
    setData(line, "state", done ? (lost === 0 ? "good" : "bad") : "running");
    setData(line, "done", done);
  }

  #guests() {
    return world.guests().slice(0, this.#size);
  }

  /** Puts tiles in place for the guests there are; a wall without guests says what it is for. */
  #lay() {
    if (!this.#shown) return;
    const guests = this.#guests();
    for (const tile of this.#tiles.values()) if (!guests.some((chat) => chat.id === tile.id)) this.#remove(tile);
    this.#grid.querySelector(".hush")?.remove();
    if (guests.length === 0) this.#grid.append(el("div", { class: "hush" }, el("h2", {}, t("wall-title")), el("p", {}, t("wall-text"))));
    for (const chat of guests) {
      if (!this.#tiles.has(chat.id)) this.#add(chat);
      this.#dirty.add(chat.id);
    }
    this.#fit();
    this.#soon();
  }

  #add(chat) {
    const tile = new Tile(chat);
    tile.node.tabIndex = this.#tiles.size === 0 ? 0 : -1;
    this.#tiles.set(chat.id, tile);
    this.#grid.append(tile.node);
    this.#sight.observe(tile.node);
  }

  #remove(tile) {
    this.#sight.unobserve(tile.node);
    tile.node.remove();
    this.#tiles.delete(tile.id);
  }

  #clear() {
    this.#run = null;
    $("#outcome").replaceChildren();
    for (const tile of this.#tiles.values()) this.#remove(tile);
    this.#lay();
  }

  #changed(ids) {
    for (const id of ids) this.#dirty.add(id);
    if (this.#shown) this.#soon();
  }

  #seen(entries) {
    for (const { target, isIntersecting } of entries) {
      const tile = this.#tiles.get(Number(target.dataset.id));
      if (tile) tile.visible = isIntersecting;
    }
    this.#soon();
  }

  #soon() {
    onFrame("wall", () => this.#draw());
  }

  #draw() {
    for (const id of this.#dirty) {
      const tile = this.#tiles.get(id);
      const chat = world.chats.get(id);
      if (tile && chat && !tile.visible) continue;
      this.#dirty.delete(id);
      if (tile && chat) tile.draw(chat);
    }
  }

  /** As many columns as let all tiles be seen at once, as long as they stay readable. */
  #fit() {
    const { clientWidth: width, clientHeight: height } = this.#grid;
    const count = Math.max(this.#guests().length, 1);
    if (!width || !height) return;
    const narrow = width < 640;
    let best = { columns: Math.max(Math.floor(width / (narrow ? 150 : 132)), 2), tile: narrow ? 104 : 88, worth: 0 };
    for (let columns = 2; columns <= count && !narrow; columns++) {
      const across = (width - 8) / columns - GAP;
      const down = (height - 20) / Math.ceil(count / columns) - GAP;
      const rows = Math.ceil(count / columns);
      const worth = Math.min(across / 1.5, down) * (count / (rows * columns)) ** 2;
      if (across >= 108 && down >= 66 && worth > best.worth) best = { columns, tile: Math.floor(down), worth };
    }
    this.#grid.style.setProperty("--columns", best.columns);
    this.#grid.style.setProperty("--tile", `${Math.min(best.tile, 260)}px`);
    this.#grid.style.setProperty("--tile-text", best.tile > 150 ? "0.8125rem" : "0.6875rem");
  }

  #steer(event) {
    const tiles = [...this.#grid.querySelectorAll(".tile")];
    const at = tiles.indexOf(document.activeElement);
    const columns = Number(this.#grid.style.getPropertyValue("--columns"));
    const to = at + ({ ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key] ?? 0);
    if (at < 0 || to === at || !tiles[to]) return;
    event.preventDefault();
    tiles[at].tabIndex = -1;
    tiles[to].tabIndex = 0;
    tiles[to].focus();
  }
}
