// The REST API, and the live feed.
const ROOT = '/api/v1';

export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `the gateway answers ${status}`);
    this.status = status;
    this.type = (body.type || '').split(':').pop();
  }
}

export async function call(method, path, body) {
  const answer = await fetch(ROOT + path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
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
export const put = (path, body) => call('PUT', path, body);
export const remove = path => call('DELETE', path);
export const list = async path => (await get(path + (path.includes('?') ? '&' : '?') + 'limit=1000')).objects;
export const part = encodeURIComponent;
export const picture = (room, time) => `${ROOT}/rooms/${part(room)}/picture.jpg?t=${time}`;

// Calls back with each live view, and with whether the feed is there. Returns what ends it.
export function feed(onLive, onState) {
  const source = new EventSource(ROOT + '/events');
  source.addEventListener('live', event => onLive(JSON.parse(event.data)));
  source.onopen = () => onState('on');
  source.onerror = () => onState('lost');
  return () => source.close();
}
