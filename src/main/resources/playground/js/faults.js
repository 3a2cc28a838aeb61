/* Faults on demand: things to break, in the open chat or everywhere, and what is broken now. */
import * as api from "./api.js";
import { world } from "./world.js";
import { $, el, icon, onFrame, setData } from "./dom.js";
import { complain, note } from "./notes.js";
import { has, number, t } from "./words.js";

const KNOWN = ["drafts", "rich"];
const LATENCIES = [0, 50, 250, 1000];

export class Faults {
  #kinds = [];
  #chat = null;
  #everywhere = false;
  #timer = 0;

  constructor() {
    $("#scope").addEventListener("click", (event) => this.#choose(event.target.closest("button")));
    $("#heal").addEventListener("click", () => api.healAll().catch(complain));
    $("#enforce").addEventListener("change", (event) => this.#configure({ enforce: event.target.checked }));
    for (const name of KNOWN) {
      $(`#knows-${name}`).addEventListener("change", (event) => this.#configure({ knows: { [name]: event.target.checked } }));
    }
    $("#blocked").addEventListener("change", (event) => api.block(this.#chat, event.target.checked).catch(complain));
    $("#afresh").addEventListener("click", () => api.reset().then(() => note(t("afresh-done"))).catch(complain));
    $("#latency").addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) this.#configure({ latency: Number(button.dataset.latency) });
    });
    world.on("faults state chats", () => onFrame("faults", () => this.draw()));
  }

  async show(open) {
    clearInterval(this.#timer);
    if (!open) return;
    if (this.#kinds.length === 0) this.#kinds = (await api.faultKinds().catch((error) => complain(error) ?? { kinds: [] })).kinds;
    world.settings = await api.settings().catch(() => world.settings);
    this.#timer = setInterval(() => this.#drawList(), 500);
    this.words();
  }

  /** In a chat, faults may stay there; on the wall they are for all. */
  watch(chat) {
    this.#chat = chat;
    $("#scope").hidden = chat === null;
    $("#scope").previousElementSibling.hidden = chat === null;
    $("#blocked-line").hidden = chat === null;
    this.draw();
  }

  words() {
    for (const scope of ["telegram", "model"]) {
      const kinds = this.#kinds.filter((kind) => kind.scope === scope);
      $(`#break-${scope}`).replaceChildren(...kinds.map((kind) => this.#breaker(kind)));
    }
    $("#latency").replaceChildren(...LATENCIES.map((latency) =>
      el("button", { type: "button", data: { latency } }, latency === 0 ? t("at-once") : `${number(latency)} ${t("unit-ms")}`)));
    this.draw();
  }

  #breaker({ kind, title }) {
    const key = `fault-${kind}`;
    const words = has(key) ? t(key) : title;
    return el("button", { class: "button", type: "button", title, data: { fault: kind }, on: { click: () => this.#break(kind, words) } }, words);
  }

  async #break(kind, words) {
    const chat = this.#everywhere || this.#chat === null ? undefined : this.#chat;
    await api.fault({ kind, chat }).then(() => note(t("broken", { what: words }))).catch(complain);
  }

  async #configure(change) {
    world.settings = await api.configure(change).catch((error) => complain(error) ?? world.settings);
    this.draw();
  }

  #choose(button) {
    if (!button) return;
    this.#everywhere = button.dataset.scope === "all";
    for (const other of $("#scope").children) other.setAttribute("aria-checked", String(other === button));
  }

  draw() {
    setData($("#open-faults"), "alarm", world.faults.length > 0);
    $("#enforce").checked = world.settings.enforce !== false;
    for (const name of KNOWN) $(`#knows-${name}`).checked = world.settings.knows?.[name] !== false;
    $("#blocked").checked = world.chats.get(this.#chat)?.blocked === true;
    for (const button of $("#latency").children) {
      button.setAttribute("aria-pressed", String(Number(button.dataset.latency) === (world.settings.latency ?? 0)));
    }
    this.#drawList();
  }

  #drawList() {
    const list = $("#faults-now");
    const keys = world.faults.map((fault) => fault.id).join();
    $("#heal").hidden = world.faults.length === 0;
    $("#faults-none").hidden = world.faults.length > 0;
    if (list.dataset.keys !== keys) {
      list.dataset.keys = keys;
      list.replaceChildren(...world.faults.map((fault) => this.#active(fault)));
    }
    for (const [index, fault] of world.faults.entries()) list.children[index].querySelector("small").textContent = remaining(fault);
  }

  #active(fault) {
    const words = has(`fault-${fault.kind}`) ? t(`fault-${fault.kind}`) : fault.kind;
    const where = fault.chat ? (world.chats.get(fault.chat)?.title ?? fault.chat) : t("everywhere");
    const off = el("button", { class: "tool", type: "button", "aria-label": t("end-fault"), on: { click: () => api.heal(fault.id).catch(complain) } }, icon("close"));
    return el("li", {}, el("span", {}, `${words} · ${where}`), el("small"), off);
  }
}

function remaining(fault) {
  const seconds = fault.until ? Math.max((fault.until - Date.now()) / 1000, 0) : null;
  if (seconds !== null) return t("seconds-left", { seconds: number(seconds, 1) });
  return fault.left ? t("times-left", { n: fault.left }) : "";
}
