/* A file of a chat: its name, its size, and the way to save it; or a voice, to be heard where it stands. */
import { el, icon } from "./dom.js";
import { size, t } from "./words.js";
import { fileAddress } from "./api.js";

export class FileCard {
  node = el("a", { class: "file", hidden: true });
  #file = null;

  update(document) {
    this.node.hidden = !document;
    if (!document || this.#file === document.file) return;
    this.#file = document.file;
    this.node.href = fileAddress(document.file);
    this.node.download = document.name;
    this.node.title = t("save-file");
    this.node.replaceChildren(icon("file"),
      el("span", {}, el("b", {}, document.name), el("small", {}, `${size(document.size)} · ${t("save-file")}`)));
  }
}

export class VoiceClip {
  node = el("audio", { class: "voice", controls: true, preload: "none", hidden: true });
  #file = null;

  update(voice) {
    this.node.hidden = !voice;
    if (!voice || this.#file === voice.file) return;
    this.#file = voice.file;
    this.node.setAttribute("aria-label", t("voice"));
    this.node.src = fileAddress(voice.file);
  }
}
