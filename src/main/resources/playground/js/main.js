/* The page as a whole: what is open, where it leads, and the drawers beside it. */
import * as api from "./api.js";
import { world } from "./world.js";
import { $, icon, mark, setData, setText } from "./dom.js";
import { Chats } from "./chats.js";
import { Compose } from "./compose.js";
import { Counters } from "./counters.js";
import { Faults } from "./faults.js";
import { Inspector } from "./inspector.js";
import { Members } from "./members.js";
import { Talk } from "./talk.js";
import { Topics } from "./topics.js";
import { Wall } from "./wall.js";
import { alarm, complain, note } from "./notes.js";
import { startTheme } from "./theme.js";
import { applyWords, onLanguage, t, toggleLanguage } from "./words.js";

const DRAWERS = ["members", "inspector", "faults"];
const GUESTS = ["Clara", "Дмитрий", "Emil", "Галина", "Ines", "Кирилл", "Maya", "Ольга"];

let open = null;
let speaker = null;
let view = "chat";
let followed = "";

for (const slot of document.querySelectorAll("[data-icon]")) slot.prepend(icon(slot.dataset.icon));
$("#brand").prepend(mark());
applyWords();
startTheme($("#theme"));

const chats = new Chats((id) => go(`#/chat/${id}`));
const topics = new Topics(() => talk.redraw());
const compose = new Compose(speakAs, topics);
const talk = new Talk({ speaker: () => speaker, reply: (message) => compose.reply(message), look, ask, shows: (message) => topics.shows(message) });
const wall = new Wall((id) => go(`#/chat/${id}`));
const counters = new Counters();
const inspector = new Inspector((message) => talk.pick(message));
const faults = new Faults();
const members = new Members();
const panes = { members, inspector, faults };
wall.words();

world.on("state reset", arrive);
world.on("toast", ({ chat, text, alert }) => chat === open && (alert ? alarm : note)(text));
world.on("link", tellLink);
window.addEventListener("hashchange", route);
onLanguage(redraw);

$("#language").addEventListener("click", toggleLanguage);
$("#invite").addEventListener("click", invite);
$("#back").addEventListener("click", () => setData($("#view-chat"), "open", "list"));
for (const name of DRAWERS) {
  $(`#open-${name}`).addEventListener("click", () => drawer(name, $(`#${name}`).hidden));
  $(`#close-${name}`).addEventListener("click", () => drawer(name, false));
}
for (const group of document.querySelectorAll("[role=radiogroup]")) group.addEventListener("keydown", steerRadios);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  for (const name of DRAWERS) {
    if (!$(`#${name}`).hidden) {
      drawer(name, false);
      return;
    }
  }
});

route();

function go(hash) {
  if (location.hash === hash) route();
  else location.hash = hash;
}

/** Reads the address: #/wall, #/chat or #/chat/<id>. */
function route() {
  const [, name, id] = location.hash.split("/");
  view = name === "wall" ? "wall" : "chat";
  $("#view-chat").hidden = view !== "chat";
  $("#view-wall").hidden = view !== "wall";
  for (const name of ["inspector", "members"]) {
    $(`#open-${name}`).hidden = view !== "chat";
    if (view === "wall") drawer(name, false);
  }
  for (const tab of document.querySelectorAll(".tabs a")) {
    if (tab.dataset.view === view) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  wall.show(view === "wall");
  if (view === "wall") {
    faults.watch(null);
    world.follow(wall.scope);
    counters.draw();
  } else if (id || open === null) openChat(id ? Number(id) : null);
  else openChat(open);
}

function openChat(id) {
  const named = id !== null;
  const chosen = id ?? [...world.persons.keys()][0] ?? null;
  setData($("#view-chat"), "open", named ? "talk" : "list");
  if (chosen === null) {
    followListed();
    return;
  }
  open = chosen;
  const chat = world.chats.get(chosen);
  const fits = speaker !== null && (!chat || chat.kind !== "private") && (chat?.members ?? [speaker]).includes(speaker);
  if (!fits) speaker = world.persons.has(chosen) ? chosen : (chat?.members?.[0] ?? [...world.persons.keys()][0] ?? null);
  followListed();
  world.language = world.persons.get(speaker)?.language ?? "en";
  world.refresh().catch(complain);
  chats.mark(chosen);
  topics.open(chosen);
  talk.open(chosen);
  compose.open(chosen, speaker);
  inspector.watch(chosen);
  members.watch(chosen, speaker);
  faults.watch(chosen);
  if (named) compose.focus();
}

/** The stream brings whole texts of the listed chats, and of the open one if it is a guest of the wall. */
function followListed() {
  if (view !== "chat") return;
  const ids = world.listed().map((chat) => chat.id);
  if (open !== null && !ids.includes(open)) ids.push(open);
  followed = ids.join();
  world.follow({ chats: ids.length > 0 ? ids : undefined });
}

/** People and chats became known, or new ones came. */
function arrive() {
  const known = open !== null && world.chats.has(open);
  if (view === "chat" && world.persons.size > 0 && (!known || speaker === null)) openChat(known ? open : null);
  const ids = world.listed().map((chat) => chat.id);
  if (view === "chat" && open !== null && !ids.includes(open)) ids.push(open);
  if (view === "chat" && ids.join() !== followed) followListed();
}

function speakAs(person) {
  speaker = person;
  compose.speakAs(person);
  if (world.chats.get(open)?.kind === "private") go(`#/chat/${person}`);
  else {
    talk.redraw();
    members.watch(open, person);
  }
}

async function invite() {
  const taken = new Set([...world.persons.values()].map((person) => person.name));
  const name = GUESTS.find((candidate) => !taken.has(candidate)) ?? `${GUESTS[0]} ${taken.size}`;
  const language = /[а-я]/i.test(name) ? "ru" : "en";
  try {
    const { chat } = await api.invite({ name, language });
    await world.refresh();
    go(`#/chat/${chat.id}`);
  } catch (error) {
    complain(error);
  }
}

/** A suggestion of the first visit: breaks what it wants broken, then asks, in other chats too where it says so. */
async function ask({ key, fault, also }) {
  if (fault) await api.fault({ ...fault, chat: open }).catch(complain);
  await compose.say(addressed(t(`asks-${key}`)));
  if (!also) return;
  for (const chat of world.listed()) {
    if (chat.id !== open && chat.kind === "private") await compose.say(t(`asks-${key}`), chat.id);
  }
}

/** In a group the bot is spoken to by its name. */
function addressed(text) {
  if (world.chats.get(open)?.kind === "private") return text;
  return text.startsWith("/") ? `${text}@${world.bot.username}` : `@${world.bot.username} ${text}`;
}

/** Arrow keys walk through a group of radio buttons and choose. */
function steerRadios(event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const buttons = [...event.currentTarget.children];
  const next = buttons[buttons.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}

function look(message) {
  drawer("inspector", true);
  inspector.look(message);
}

function drawer(name, wanted) {
  const node = $(`#${name}`);
  if (node.hidden === !wanted) return;
  for (const other of DRAWERS) if (wanted && other !== name) drawer(other, false);
  const inside = node.contains(document.activeElement);
  node.hidden = !wanted;
  $(`#open-${name}`).setAttribute("aria-expanded", String(wanted));
  panes[name].show(wanted);
  if (wanted) $(`#close-${name}`).focus({ preventScroll: true });
  else if (inside) $(`#open-${name}`).focus();
}

function tellLink(state) {
  setData($("#link"), "state", state);
  setText($("#link .words"), t(`link-${state}`));
}

function redraw() {
  tellLink($("#link").dataset.state ?? "wait");
  setText($("#ask-words"), t("ask-all", { n: $("#sizes [aria-checked=true]").dataset.size }));
  chats.draw();
  compose.words();
  talk.words();
  wall.words();
  counters.draw();
  inspector.words();
  faults.words();
  topics.draw();
  members.words();
}
setText($("#ask-words"), t("ask-all", { n: 50 }));

