// The console: who is signed in, which page is shown, and what keeps it up to date.
import { html, nothing } from '/lib/lit-html.js';
import { feed, get, post, put, remove } from '/api.js';
import { icon } from '/parts.js';
import { drawn, state, toast, update } from '/store.js';
import * as live from '/pages/live.js';
import * as rooms from '/pages/rooms.js';
import * as endpoints from '/pages/endpoints.js';
import * as dialplan from '/pages/dialplan.js';
import * as history from '/pages/history.js';
import * as settings from '/pages/settings.js';

const PAGES = {
  status: { title: 'Status', ...live.status },
  calls: { title: 'Live calls', ...live.calls },
  rooms: { title: 'Rooms', ...rooms.page },
  registrations: { title: 'Registrations', ...endpoints.registrations },
  endpoints: { title: 'Endpoints', ...endpoints.page },
  dialplan: { title: 'Dial plan', ...dialplan.page },
  history: { title: 'Call history', ...history.page },
  settings: { title: 'Settings', ...settings.page },
};

let endFeed = () => {};

async function start() {
  try {
    signedIn(await get('/session'));
  } catch {
    update({ user: null });
  }
}

function signedIn(user) {
  update({ user, wrong: '' });
  if (!user.mustChangePassword) {
    endFeed();
    endFeed = feed(view => update({ live: view }), on => update({ feed: on }));
    open();
  }
}

async function open() {
  const name = location.hash.slice(2).split('/')[0];
  update({ page: PAGES[name] ? name : 'status', menu: false });
  await load();
}

async function load() {
  const page = PAGES[state.page];
  if (state.user && !state.user.mustChangePassword && page.load) {
    try {
      await page.load();
    } catch (problem) {
      failed(problem);
    }
  }
}

function failed(problem) {
  if (problem.status === 401) {
    signedOut();
  } else {
    toast(problem.message, 'bad');
  }
}

function signedOut() {
  dispatchEvent(new Event('signedout'));
  endFeed();
  update({ user: null, live: null, feed: 'off', wrong: '' });
}

async function signIn(event) {
  event.preventDefault();
  const data = new FormData(event.target);
  try {
    signedIn(await post('/session', { name: data.get('name'), password: data.get('password') }));
  } catch (problem) {
    update({ wrong: problem.message });
  }
}

async function changePassword(event) {
  event.preventDefault();
  const data = new FormData(event.target);
  if (data.get('fresh') !== data.get('again')) {
    update({ wrong: 'the two new passwords differ' });
    return;
  }
  try {
    await put('/session/password', { old: data.get('old'), fresh: data.get('fresh') });
    signedIn(await get('/session'));
  } catch (problem) {
    update({ wrong: problem.message });
  }
}

async function signOut() {
  await remove('/session').catch(() => {});
  signedOut();
}

const door = (title, text, submit, fields, action) => html`
  <main class="door">
    <form @submit=${submit}>
      <img src="/favicon.svg" alt="" width="48" height="48">
      <h1>${title}</h1>
      <p>${text}</p>
      ${fields}
      ${state.wrong ? html`<p class="wrong" role="alert">${state.wrong}</p>` : nothing}
      <button class="primary" type="submit">${action}</button>
    </form>
  </main>`;

const signInView = () => door('RoomBridge', 'Sign in to the console of this gateway.', signIn, html`
  <label class="field"><span>Name</span><input name="name" autocomplete="username" required autofocus></label>
  <label class="field"><span>Password</span><input name="password" type="password" autocomplete="current-password" required></label>`,
  'Sign in');

const changeView = () => door('Choose a password', 'The one-time password was for this first sign-in only.', changePassword, html`
  <label class="field"><span>One-time password</span><input name="old" type="password" autocomplete="current-password" required></label>
  <label class="field"><span>New password</span><input name="fresh" type="password" minlength="10" autocomplete="new-password" required></label>
  <label class="field"><span>New password again</span><input name="again" type="password" minlength="10" autocomplete="new-password" required></label>`,
  'Continue');

const count = name => ({
  calls: state.live?.legs.length,
  rooms: state.live?.rooms.length,
  registrations: state.live?.status.registrations,
})[name];

const shell = () => html`
  <div class="shell">
    <nav class=${state.menu ? 'open' : ''}>
      <a class="brand" href="#/status"><img src="/favicon.svg" alt="" width="30" height="30"><span>RoomBridge</span></a>
      <button type="button" class="fold" aria-expanded=${state.menu ? 'true' : 'false'} @click=${() => update({ menu: !state.menu })}>
        ${PAGES[state.page].title} ${state.menu ? '▴' : '▾'}</button>
      ${Object.entries(PAGES).map(([name, page]) => html`
        <a href="#/${name}" class=${state.page === name ? 'here' : ''} aria-current=${state.page === name ? 'page' : nothing}>
          ${icon(name)}<span>${page.title}</span>${count(name) ? html`<em>${count(name)}</em>` : nothing}
        </a>`)}
      <div class="foot">
        <span class="feed ${state.feed}">${{ on: 'Live', lost: 'Reconnecting…', off: 'Not connected' }[state.feed]}</span>
        <span>${state.user.name} <small>${state.user.role}</small></span>
        <button type="button" class="quiet" @click=${signOut}>Sign out</button>
      </div>
    </nav>
    <main>
      <header class="page"><h1>${PAGES[state.page].title}</h1>${PAGES[state.page].actions?.() ?? nothing}</header>
      ${PAGES[state.page].view()}
    </main>
  </div>`;

drawn(() => html`
  ${!state.user ? signInView() : state.user.mustChangePassword ? changeView() : shell()}
  <div class="toasts" role="status">${state.toasts.map(toasted => html`<div class="toast ${toasted.kind}">${toasted.text}</div>`)}</div>`);

addEventListener('hashchange', open);
addEventListener('outdated', load);
setInterval(() => update({ tick: state.tick + 1 }), 1000);
setInterval(load, 10000);
start();
