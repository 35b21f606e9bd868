// Small parts that many pages are made of.
import { html, nothing } from '/lib/lit-html.js';
import { toast } from '/store.js';

const ICONS = {
  status: 'M3 13h4l3-8 4 14 3-6h4',
  calls: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z',
  rooms: 'M4 5h16v11H4zM8 20h8M12 16v4',
  registrations: 'M12 3v6m0 0a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM5 21c0-4 3-6 7-6s7 2 7 6',
  endpoints: 'M3 6h12v9H3zM15 9l6-3v9l-6-3M7 19h6',
  dialplan: 'M6 3v6a3 3 0 0 0 3 3h6a3 3 0 0 1 3 3v6M6 3 3 6m3-3 3 3m9 15-3-3m3 3 3-3M6 12v9',
  history: 'M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2',
  settings: 'M4 7h10M18 7h2M4 17h4M12 17h8M14 4v6M8 14v6',
};

export const icon = name => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[name]}></path></svg>`;

// What people can be told in.
export const LANGUAGES = { en: 'English', zh: 'Chinese' };
export const languages = none => [['', none], ...Object.entries(LANGUAGES)];

export const badge = (text, kind = '') => html`<span class="badge ${kind}">${text}</span>`;
export const protocol = name => badge({ sip: 'SIP', h323: 'H.323' }[name] ?? name, 'protocol ' + name);
export const empty = (title, text) => html`<div class="empty"><strong>${title}</strong><p>${text}</p></div>`;

export const card = (title, actions, body) => html`
  <section class="card">
    ${title ? html`<header><h2>${title}</h2><div class="actions">${actions ?? nothing}</div></header>` : nothing}
    ${body}
  </section>`;

export const table = (heads, rows) => html`
  <div class="scroll"><table>
    <thead><tr>${heads.map(head => html`<th>${head}</th>`)}</tr></thead>
    <tbody>${rows}</tbody>
  </table></div>`;

export const button = (text, click, kind = '') => html`<button type="button" class=${kind} @click=${click}>${text}</button>`;

// Does something with the gateway, and says how it went.
export async function attempt(what, done) {
  try {
    await what();
    if (done) {
      toast(done);
    }
    return true;
  } catch (problem) {
    toast(problem.message, 'bad');
    if (problem.type === 'outdated') {
      dispatchEvent(new Event('outdated')); // what is shown is old
    }
    return false;
  }
}

// --- numbers and times in words

export function duration(seconds) {
  const s = Math.max(0, Math.round(seconds));
  const pad = n => String(n).padStart(2, '0');
  const days = Math.floor(s / 86400);
  const clock = `${pad(Math.floor(s / 3600) % 24)}:${pad(Math.floor(s / 60) % 60)}:${pad(s % 60)}`;
  return days > 0 ? `${days} d ${clock}` : s < 3600 ? clock.slice(3) : clock;
}

export const since = time => duration((Date.now() - Date.parse(time)) / 1000);

export function moment(time) {
  const date = new Date(time);
  const pad = n => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  const clock = `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
  const today = new Date().toDateString() === date.toDateString();
  return html`<time class="number" datetime=${time} title=${date.toString()}>${today ? clock : `${day} ${clock}`}</time>`;
}

// To the tenth of a second, for what follows each other quickly.
export function exact(time) {
  const date = new Date(time);
  const pad = (n, digits = 2) => String(n).padStart(digits, '0');
  return html`<time class="number" datetime=${time} title=${date.toString()}>${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}.${Math.floor(date.getMilliseconds() / 100)}</time>`;
}

export function rate(bits) {
  return bits >= 1e6 ? (bits / 1e6).toFixed(1) + ' Mb/s' : bits > 0 ? Math.round(bits / 1e3) + ' kb/s' : '–';
}

// A picture that is not there, or not yet, says so.
export const screen = (source, alt) => html`<div class="screen"><p>No picture</p><img src=${source} alt=${alt}
  @load=${event => event.target.classList.add('there')} @error=${event => event.target.classList.remove('there')}></div>`;

export const plural = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;
export const last = text => text.slice(text.indexOf(':') + 1);
