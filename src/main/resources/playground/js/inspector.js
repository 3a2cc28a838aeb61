/* The inspector: the open chat's budget, its last minute at a glance, its calls, and what stands behind a message. */
import * as api from "./api.js";
import { world } from "./world.js";
import { $, el, onFrame } from "./dom.js";
import { budgetGauges, draftingLine } from "./gauges.js";
import { callLine, kindOf } from "./calls.js";
import { strip } from "./strip.js";
import { complain } from "./notes.js";
import { t } from "./words.js";

const KEPT = 200;
const PULSE = 1000;

export class Inspector {
  #chat = null;
  #calls = [];
  #budget = null;
  #drafting = null;
  #lines = new Map();
  #behind = null;
  #reading = false;
  #timer = 0;
  #open = false;

  constructor(pick) {
    this.pick = pick;
    $("#behind-off").addEventListener("click", () => this.look(null));
    world.on("chats", (ids) => ids.has(this.#chat) && world.chats.get(this.#chat).calls > this.#newest() && this.#read());
    world.on("reset", () => this.watch(this.#chat));
  }

  get open() {
    return this.#open;
  }

  show(open) {
    this.#open = open;
    clearInterval(this.#timer);
    if (!open) {
      this.look(null);
      return;
    }
    this.#timer = setInterval(() => this.#read(), PULSE);
    this.#read();
  }

  watch(chat) {
    this.#chat = chat;
    this.#calls = [];
    this.#budget = null;
    this.#lines.clear();
    $("#calls").replaceChildren();
    this.look(null);
    if (this.#open) this.#read();
  }

  words() {
    this.watch(this.#chat);
  }

  /** Shows the update and the model request behind a message. */
  async look(message) {
    this.pick(message?.id ?? null);
    this.#behind = message;
    $("#behind").hidden = message === null;
    if (message === null) return;
    const { update, request } = await api.origin(this.#chat, message.id).catch((error) => complain(error) ?? {});
    if (this.#behind !== message) return;
    $("#behind-parts").replaceChildren(part("behind-update", update), part("behind-request", request));
    $("#behind").scrollIntoView({ block: "nearest" });
  }

  #newest() {
    return this.#calls.at(-1)?.n ?? 0;
  }

  /** Reads on from one call before the newest: how long a call took is known only once its reply went out. */
  async #read() {
    if (!this.#open || this.#chat === null || this.#reading) return;
    this.#reading = true;
    const chat = this.#chat;
    try {
      const pending = this.#calls.find((call) => call.took === null || call.took === undefined);
      const { calls, budget, drafting } = await api.calls(chat, (pending?.n ?? this.#newest() + 1) - 1);
      if (chat === this.#chat) this.#take(calls, budget, drafting);
    } catch {
      // The link's own sign tells that the server is away.
    } finally {
      this.#reading = false;
    }
  }

  #take(calls, budget, drafting) {
    const known = new Map(this.#calls.map((call) => [call.n, call]));
    for (const call of calls) known.set(call.n, call);
    this.#calls = [...known.values()].sort((a, b) => a.n - b.n).slice(-KEPT);
    this.#budget = budget;
    this.#drafting = drafting;
    onFrame("inspector", () => this.#draw());
  }

  #draw() {
    const drafts = this.#calls.some(({ method }) => method.endsWith("Draft"));
    $("#gauges").replaceChildren(...budgetGauges(this.#budget), ...(drafts ? [draftingLine(this.#drafting)] : []));
    $("#strip").replaceChildren(strip(this.#calls, this.#budget));
    $("#no-calls").hidden = this.#calls.length > 0;
    let before = null;
    for (const call of this.#calls) {
      this.#line(call, before);
      before = call;
    }
    const oldest = this.#calls[0]?.n ?? 0;
    for (const [n, line] of this.#lines) {
      if (n >= oldest) continue;
      line.node.remove();
      this.#lines.delete(n);
    }
  }

  /** A line is made once, newest on top, and made anew only when its call's reply came. */
  #line(call, before) {
    const known = this.#lines.get(call.n);
    if (known && known.took === call.took) return;
    const node = callLine(call, before);
    node.dataset.kind = kindOf(call);
    if (known) {
      node.querySelector("details").open = known.node.querySelector("details").open;
      known.node.replaceWith(node);
    } else $("#calls").prepend(node);
    this.#lines.set(call.n, { node, took: call.took });
  }
}

function part(title, json) {
  const text = json ? JSON.stringify(json, null, 2) : t("behind-nothing");
  return el("details", { class: "behind", open: true }, el("summary", {}, t(title)),
    el("pre", { class: json ? "raw" : "soft", tabindex: json ? "0" : null }, text));
}
