/* Short notes at the foot of the page: what a bot answered to a press, and what went wrong. */
import { $, el } from "./dom.js";

export function note(text) {
  if (!text) return;
  const line = el("p", {}, text);
  $("#notes").append(line);
  setTimeout(() => line.remove(), 4200);
}

/** What the bot wants to be read before anything else. */
export function alarm(text) {
  const dialog = $("#alarm");
  if (!text) return;
  dialog.querySelector("p").textContent = text;
  if (!dialog.open) dialog.showModal();
}

export function complain(error) {
  note(error.message);
}
