/* Elements without markup: whatever people write enters the page through text nodes only. */

const SVG = "http://www.w3.org/2000/svg";

export const $ = (selector, root = document) => root.querySelector(selector);

/** Makes an element; properties: `on` (listeners), `data` (dataset), everything else is an attribute. */
export function el(name, properties = {}, ...children) {
  return fill(document.createElement(name), properties, children);
}

export function svg(name, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, name), properties, children);
}

function fill(node, { on = {}, data = {}, ...attributes }, children) {
  for (const [event, listener] of Object.entries(on)) node.addEventListener(event, listener);
  for (const [key, value] of Object.entries(data)) setData(node, key, value);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** Sets a data attribute, or removes it for null, undefined and false. */
export function setData(node, key, value) {
  if (value === null || value === undefined || value === false) delete node.dataset[key];
  else if (node.dataset[key] !== String(value)) node.dataset[key] = value === true ? "" : value;
}

/** Writes only what differs, so that nothing is laid out for nothing. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

const waiting = new Map();

/** Runs `work` before the next frame, once per key however often it is asked for. */
export function onFrame(key, work) {
  if (waiting.size === 0) requestAnimationFrame(runFrame);
  waiting.set(key, work);
}

function runFrame() {
  const batch = [...waiting.values()];
  waiting.clear();
  for (const work of batch) work();
}

const SHAPES = {
  chat: ["M4.5 6.5a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H11l-4 3.5v-3.5h-.5a2 2 0 0 1-2-2z"],
  wall: ["M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z"],
  spark: ["M12 3.5c.6 4.7 2.8 7 7.5 7.5-4.7.6-6.9 2.9-7.5 7.5-.6-4.6-2.8-6.9-7.5-7.5C9.2 10.5 11.4 8.2 12 3.5z", "M18.5 17v4M16.5 19h4"],
  pulse: ["M3 12h4l2.5-6.5 5 13L17 12h4"],
  bolt: ["M13 3 5 13.5h6L10.5 21 19 10h-6.5z"],
  sun: ["M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z", "M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"],
  moon: ["M20 14.2A8.2 8.2 0 0 1 9.8 4 8.2 8.2 0 1 0 20 14.2z"],
  send: ["M12 19V5.5M6 11l6-6 6 6"],
  back: ["M15 5.5 8.5 12l6.5 6.5"],
  down: ["M12 5v13M6 12.5l6 6 6-6"],
  fold: ["M6.5 9.5 12 15l5.5-5.5"],
  close: ["M6 6l12 12M18 6 6 18"],
  copy: ["M9 9h10v10H9z", "M15 9V5H5v10h4"],
  tick: ["M5 12.5l4.5 4.5L19 7"],
  plus: ["M12 5v14M5 12h14"],
  reply: ["M10 6 4.5 11.5 10 17M5 11.5h8.5a6 6 0 0 1 6 6v1"],
  look: ["M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12z", "M15 15l5 5"],
  stop: ["M7 7h10v10H7z"],
  retry: ["M19 12a7 7 0 1 1-2.2-5.1M19 4v4.5h-4.5"],
  onward: ["M5 6l7 6-7 6zM13 6l7 6-7 6z"],
  left: ["M16 5.5 7.5 12l8.5 6.5z"],
  right: ["M8 5.5l8.5 6.5L8 18.5z"],
  file: ["M6.5 3.5h7l4 4v13h-11z", "M13.5 3.5v4h4M12 11v5.5M9.5 14l2.5 2.5 2.5-2.5"],
  picture: ["M4.5 5.5h15v13h-15z", "M5 16l4.5-5 3.5 4 2.5-2.5 4 4.5M15.5 8.5h.01"],
  table: ["M4.5 5.5h15v13h-15zM4.5 10h15M4.5 14.3h15M10 5.5v13"],
  letters: ["M4 18 8.5 6 13 18M5.5 14h6M15 18h5.5M17.8 9v9M15.5 9h4.6"],
  pause: ["M8.5 5.5v13M15.5 5.5v13"],
  sliders: ["M4.5 8H13M17 8h2.5M4.5 16H7M11 16h8.5", "M15 6v4M9 14v4"],
  bulb: ["M9 14.6a5.5 5.5 0 1 1 6 0V17H9z", "M10 20h4"],
  link: ["M10 14a4 4 0 0 0 5.7 0l2.6-2.6a4 4 0 0 0-5.7-5.7l-1 1", "M14 10a4 4 0 0 0-5.7 0l-2.6 2.6a4 4 0 0 0 5.7 5.7l1-1"],
  people: ["M9 5.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z", "M3.5 19c0-3.3 2.4-5.5 5.5-5.5s5.5 2.2 5.5 5.5", "M15 6a2.8 2.8 0 1 1 1.5 5.2M17 13.8c2.1.5 3.5 2.4 3.5 5"],
  lock: ["M6.5 11h11v8.5h-11z", "M8.5 11V8.5a3.5 3.5 0 0 1 7 0V11"],
  sweep: ["M5 7h14M9.5 7V4.5h5V7M7 7l1 12.5h8L17 7"],
};

export function icon(name) {
  return svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" },
    SHAPES[name].map((d) => svg("path", { d })));
}

/** The mark: three lines of a rill. */
export function mark() {
  return svg("svg", { class: "mark", viewBox: "0 0 32 32", "aria-hidden": "true" },
    svg("path", { d: "M3 9.5c4.5-4.6 8.5-4.6 13 0s8.5 4.6 13 0" }),
    svg("path", { d: "M3 16.5c4.5-4.6 8.5-4.6 13 0s8.5 4.6 13 0" }),
    svg("path", { d: "M3 23.5c4.5-4.6 8.5-4.6 13 0s8.5 4.6 13 0" }));
}
