/* A person's round sign: the first letter on a colour of their own. */
import { el } from "./dom.js";

const HUES = [185, 265, 35, 320, 95, 225, 15, 150, 295];

export function face({ id, title, name }, size = null) {
  const letter = [...(title ?? name ?? "?").trim()][0] ?? "?";
  return el("span", { class: "face", "aria-hidden": "true", style: `--hue: ${HUES[Math.abs(id - 1001) % HUES.length]}`, data: { size } },
    letter.toUpperCase());
}
