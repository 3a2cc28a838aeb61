/* The simulator's JSON API (docs/playground-api.md), one function a call. */

const ROOT = "playground/api";

async function call(method, path, body) {
  const answer = await fetch(`${ROOT}/${path}`, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(json.error ?? `${answer.status} ${answer.statusText}`);
  return json;
}

const get = (path) => call("GET", path);
const post = (path, body = {}) => call("POST", path, body);
const remove = (path) => call("DELETE", path);

export const state = (language) => get(`state?language=${encodeURIComponent(language)}`);
export const invite = (person) => post("persons", person);
export const settings = () => get("settings");
export const configure = (change) => post("settings", change);
export const reset = () => post("reset");

export const chat = (id) => get(`chats/${id}`);
export const calls = (id, after) => get(`chats/${id}/calls?after=${after}`);
export const origin = (id, message) => get(`chats/${id}/messages/${message}/origin`);

export const fileAddress = (id) => `${ROOT}/files/${encodeURIComponent(id)}`;

export const say = (id, message) => post(`chats/${id}/say`, message);
export const press = (id, message, data, from) => post(`chats/${id}/messages/${message}/press`, { data, from });
export const key = (id, press) => post(`chats/${id}/key`, press);
export const stopDraft = (id, draft) => post(`chats/${id}/drafts/${draft}/stop`);
export const block = (id, blocked) => post(`chats/${id}/block`, { blocked });

export const commands = (id, person) => get(`chats/${id}/commands?person=${person}`);
export const inline = (id, query) => post(`chats/${id}/inline`, query);
export const offers = (query, patience) => get(`inline/${query}?timeout=${patience}`);
export const choose = (query, result) => post(`inline/${query}/choose`, { result });

export const speak = (person, language) => post(`persons/${person}`, { language });
export const place = (id, change) => post(`chats/${id}/members`, change);
export const placeBot = (id, change) => post(`chats/${id}/bot`, change);
export const openTopic = (id, name) => post(`chats/${id}/topics`, { name });
export const closeTopic = (id, topic, closed) => post(`chats/${id}/topics/${topic}`, { closed });
export const follow = (link) => post("links", link);

export const faultKinds = () => get("faults/kinds");
export const fault = (wish) => post("faults", wish);
export const heal = (id) => remove(`faults/${id}`);
export const healAll = () => remove("faults");

export const wall = (wish) => post("wall", wish);
export const runs = (questions) => post("runs", { questions });
export const run = (id) => get(`runs/${id}`);

/** Opens the one event stream; `hear` maps event names to listeners of their data, `onState` learns live, wait or lost. */
export function listen({ chats, tail }, hear, onState) {
  const query = new URLSearchParams();
  if (chats) query.set("chats", chats.join(","));
  if (tail) query.set("tail", tail);
  const source = new EventSource(`${ROOT}/events?${query}`);
  for (const [name, listener] of Object.entries(hear)) {
    source.addEventListener(name, (event) => listener(JSON.parse(event.data)));
  }
  source.onopen = () => onState("live");
  source.onerror = () => onState(source.readyState === EventSource.CLOSED ? "lost" : "wait");
  return source;
}
