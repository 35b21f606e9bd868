// The REST API, and the live feed.
const ROOT = '/api/v1';

export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `the gateway answers ${status}`);
    this.status = status;
    this.type = (body.type || '').split(':').pop();
    this.errors = body.errors ?? [];
    this.now = body.now;          // of what somebody else has changed: how it is
    this.version = body.version;
  }
}

// With a version it is done only if nobody has changed the thing since.
export async function call(method, path, body, version) {
  const answer = await fetch(ROOT + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  let value = {};
  try {
    value = text ? JSON.parse(text) : {};
  } catch {
    value = { title: text };
  }
  if (!answer.ok) {
    throw new Problem(answer.status, value);
  }
  return value;
}

export const get = path => call('GET', path);
export const post = (path, body) => call('POST', path, body);
export const put = (path, body, version) => call('PUT', path, body, version);
export const remove = (path, version) => call('DELETE', path, undefined, version);

// All of a list, however long.
export async function list(path) {
  const all = [];
  for (let total = 1; all.length < total;) {
    const page = await get(`${path}?limit=1000&offset=${all.length}`);
    all.push(...page.objects);
    total = page.objects.length ? page.meta.total : 0;
  }
  return all;
}

export const part = encodeURIComponent;
export const picture = (room, time) => `${ROOT}/rooms/${part(room)}/picture.jpg?t=${time}`;
export const slides = (room, time) => `${ROOT}/rooms/${part(room)}/slides.jpg?t=${time}`;

// Calls back with each live view, and with whether the feed is there. Returns what ends it.
export function feed(onLive, onState) {
  const source = new EventSource(ROOT + '/events');
  source.addEventListener('live', event => onLive(JSON.parse(event.data)));
  source.onopen = () => onState('on');
  source.onerror = () => onState('lost');
  return () => source.close();
}
