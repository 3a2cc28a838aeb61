/* Short notes at the foot of the page: what a bot answered to a press, and what went wrong. */
import { $, el } from "./dom.js";

export function note(text) {
  if (!text) return;
  const line = el("p", {}, text);
  $("#notes").append(line);
  setTimeout(() => line.remove(), 4200);
}

export function complain(error) {
  note(error.message);
}
