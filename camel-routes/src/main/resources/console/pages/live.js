// What goes on: the overview, and every leg with its streams.
import { html, nothing } from '/lib/lit-html.js';
import { part, picture, post, remove } from '/api.js';
import { attempt, badge, button, card, duration, empty, last, plural, protocol, rate, screen, since, table } from '/parts.js';
import { ask, confirm } from '/forms.js';
import { may, state, update } from '/store.js';
import { WAYS, details } from '/pages/leg.js';

const STAGES = { offered: ['Calling', 'wait'], alerting: ['Ringing', 'wait'], lobby: ['In the lobby', 'wait'], up: ['Connected', 'good'] };

const stage = leg => badge(...STAGES[leg.stage]);

function flow(stream) {
  const what = stream.codec || 'nothing';
  return html`<span class="flow" title="${stream.role === 'slides' ? 'slides ' : ''}${WAYS[stream.direction]}: ${stream.packets} packets, ${stream.lost} lost since it began, jitter ${stream.jitter} ms">
    <b>${WAYS[stream.direction][0]}</b> ${stream.role === 'slides' ? html`<i>slides</i> ` : nothing}${what}
    ${stream.resolution ? html`<i>${stream.resolution}${stream.frameRate ? ` @${Math.round(stream.frameRate)}` : ''}</i>` : nothing}
    <i>${rate(stream.bitRate)}</i>${loss(stream)}
  </span>`;
}

const loss = stream => stream.lossPercentNow >= 0.1
  ? html`<i class=${stream.lossPercentNow >= 2 ? 'bad' : 'warn'}>${stream.lossPercentNow.toFixed(1)} % lost</i>` : nothing;

const flows = (leg, kind) => leg.streams.filter(stream => stream.kind === kind).map(flow);

const hangUp = leg => confirm(`Hang up ${leg.party.name}?`, `${leg.party.alias} is disconnected from ${leg.target || leg.dialled}.`, 'Hang up',
  () => remove(`/calls/${part(leg.id)}`));

// What an operator changes about one who is in a room.
const change = (leg, what, body) => attempt(() => post(`/live/legs/${part(leg.id)}/${what}`, body));

const rename = leg => ask({
  title: `What the others see ${leg.party.name} called`,
  fields: [{ key: 'name', label: 'Name', placeholder: leg.party.name, help: 'Empty: what it calls itself' }],
  submit: values => post(`/live/legs/${part(leg.id)}/name`, values),
});

const stopSlides = leg => attempt(() => post(`/live/legs/${part(leg.id)}/slides/stop`));

const turned = leg => (state.live?.rooms ?? []).some(room => room.camera === leg.id);

const inRoom = leg => leg.call.startsWith('room:') && (leg.stage === 'up' || leg.stage === 'lobby');

const meeting = leg => html`
  ${leg.stage === 'lobby' ? button('Let in', () => change(leg, 'admit'), 'quiet') : nothing}
  ${button(leg.muted ? 'Unmute' : 'Mute', () => change(leg, 'mute', { muted: !leg.muted }), 'quiet')}
  ${button(leg.host ? 'Make guest' : 'Make host', () => change(leg, 'host', { host: !leg.host }), 'quiet')}
  ${leg.presents ? nothing : button('Give the floor', () => change(leg, 'floor'), 'quiet')}
  ${button('Name', () => rename(leg), 'quiet')}`;

const row = leg => html`
  <tr>
    <td><div class="who"><strong>${leg.party.name}</strong><small>${leg.party.alias}</small>
      <span>${protocol(leg.id.split(':')[0])}${leg.party.encrypted ? badge('TLS', 'good') : nothing}
        ${leg.host ? badge('Host') : nothing}${leg.muted ? badge('Muted', 'wait') : nothing}${leg.presents ? badge('Shows slides', 'good') : nothing}${turned(leg) ? badge('Camera chosen', 'good') : nothing}</span></div></td>
    <td><div class="who"><span>${leg.incoming ? 'dialled' : 'we dialled'} ${leg.dialled}</span><small>→ ${leg.target}</small></div></td>
    <td><div class="who"><span>${stage(leg)}</span><small class="number">${since(leg.answered ?? leg.started)}</small></div></td>
    <td class="media">${flows(leg, 'audio')}</td>
    <td class="media">${flows(leg, 'video')}</td>
    <td class="actions"><div class="stack">
      ${button('Details', () => details(leg.id), 'quiet')}
      ${may('operator') ? button('Hang up', () => hangUp(leg), 'danger quiet') : nothing}
      ${may('operator') && leg.presents ? button('Stop slides', () => stopSlides(leg), 'danger quiet') : nothing}
      ${may('operator') && inRoom(leg) ? meeting(leg) : nothing}
    </div></td>
  </tr>`;

export const legTable = legs => html`${table(['Who', 'Where to', 'State', 'Sound', 'Picture', ''], legs.map(row))}
  <p class="legend">${Object.values(WAYS).join(' · ')}</p>`;

// --- the list: searched and sorted here, for the live feed has all of it

const ORDERS = {
  started: ['Longest first', legs => Date.parse(legs[0].started)],
  latest: ['Latest first', legs => -Date.parse(legs[0].started)],
  loss: ['Worst loss now first', legs => -lossNow(legs)],
  size: ['Most participants first', legs => -legs.length],
  name: ['By name', legs => plain(legs)],
};
const A_PAGE = 20;

const shown = { text: '', order: 'started', page: 0 };
const look = change => update(Object.assign(shown, { page: 0, ...change }) && {});

const lossNow = legs => Math.max(0, ...legs.flatMap(leg => leg.streams.map(stream => stream.lossPercentNow)));
const plain = legs => (legs[0].call.startsWith('room:') ? last(legs[0].call) : legs[0].party.name).toLowerCase();
const said = leg => [leg.id, leg.call, leg.party.name, leg.party.alias, leg.party.product, leg.party.address, leg.dialled, leg.target,
  STAGES[leg.stage][0], ...leg.streams.map(stream => stream.codec)].join(' ').toLowerCase();

// Of a room only who fits is shown.
function conversations(legs) {
  const groups = new Map();
  for (const leg of legs) {
    groups.set(leg.call, [...(groups.get(leg.call) ?? []), leg]);
  }
  const [, key] = ORDERS[shown.order];
  const order = (one, other) => one < other ? -1 : one > other ? 1 : 0;
  return [...groups.values()].sort((a, b) => order(key(a), key(b)));
}

const title = legs => legs[0].call.startsWith('room:') ? html`Room ${last(legs[0].call)} <small>${plural(legs.length, 'participant')}</small>`
  : html`${legs[0].party.name} → ${legs[1]?.party.name ?? legs[0].dialled}`;

const pager = (first, groups) => groups <= A_PAGE ? nothing : html`<footer class="pager">
  <span>${first + 1}–${Math.min(groups, first + A_PAGE)} of ${plural(groups, 'call')}</span>
  <button type="button" ?disabled=${first === 0} @click=${() => look({ page: shown.page - 1 })}>Back</button>
  <button type="button" ?disabled=${first + A_PAGE >= groups} @click=${() => look({ page: shown.page + 1 })}>On</button></footer>`;

function callList(legs) {
  const found = legs.filter(leg => said(leg).includes(shown.text));
  const groups = conversations(found);
  const first = Math.min(shown.page, Math.max(0, Math.ceil(groups.length / A_PAGE) - 1)) * A_PAGE;
  return html`
    <div class="bar"><input class="search" type="search" aria-label="Search" placeholder="name, alias, room, product" .value=${shown.text}
      @input=${event => look({ text: event.target.value.trim().toLowerCase() })}>
      <select aria-label="Order" @change=${event => look({ order: event.target.value })}>${Object.entries(ORDERS).map(([key, [text]]) =>
        html`<option value=${key} ?selected=${shown.order === key}>${text}</option>`)}</select></div>
    ${groups.length === 0 ? empty('No such call', 'Nothing fits.')
      : groups.slice(first, first + A_PAGE).map(each => card(title(each), nothing, legTable(each)))}
    ${pager(first, groups.length)}`;
}

export const calls = {
  view: () => !state.live ? empty('One moment', 'The gateway has not told yet what goes on.')
    : state.live.legs.length === 0 ? empty('No calls', 'When somebody calls, it shows here, with what each stream carries.')
    : callList(state.live.legs),
};

const figure = (value, label, note, href) => html`
  <a class="figure" href=${href}><b>${value}</b><span>${label}</span>${note ? html`<small>${note}</small>` : nothing}</a>`;

const worst = () => Math.max(0, ...(state.live?.legs ?? []).flatMap(leg => leg.streams.map(stream => stream.lossPercentNow)));
const traffic = () => (state.live?.legs ?? []).flatMap(leg => leg.streams).reduce((sum, stream) => sum + stream.bitRate, 0);

const nameOf = id => state.live.legs.find(leg => leg.id === id)?.party.name ?? 'somebody';
const muted = room => state.live.legs.filter(leg => leg.muted && room.members.includes(leg.id)).length;

// The marks that are drawn in the room's picture, in words.
const marks = room => [plural(room.members.length, 'participant'), room.locked && 'locked', muted(room) && `${muted(room)} muted`,
  room.speaker && `${nameOf(room.speaker)} speaks`, room.presenter && `slides of ${nameOf(room.presenter)}`].filter(Boolean).join(', ');

const roomTile = room => html`
  <a class="tile" href="#/rooms">
    ${screen(picture(room.name, state.tick), `What room ${room.name} sees`)}
    <span><strong>${room.name}</strong><small>${marks(room)}${room.trouble ? html`, <b class="bad">trouble</b>` : nothing}</small></span>
  </a>`;

const listeners = status => table(['Protocol', 'Transport', 'Address'], status.listening.map(each => html`
  <tr><td>${protocol(each.protocol)}</td><td>${each.transport.toUpperCase()}</td><td><code>${each.address}</code></td></tr>`));

// What somebody has to mend, first of all.
const troubles = ({ status, rooms }) => {
  const all = [...status.troubles, ...rooms.filter(room => room.trouble).map(room => `Room ${room.name}: ${room.trouble}`)];
  return all.length ? card(html`To be mended ${badge(all.length, 'bad')}`, nothing, html`<ul class="troubles" role="status">${all.map(each => html`<li>${each}</li>`)}</ul>`) : nothing;
};

function overview(live) {
  const { status } = live;
  return html`
    ${troubles(live)}
    <div class="figures">
      ${figure(live.legs.length, 'legs in calls', `${rate(traffic())} of media`, '#/calls')}
      ${figure(live.rooms.length, 'rooms in use', plural(live.rooms.reduce((sum, room) => sum + room.members.length, 0), 'participant'), '#/rooms')}
      ${figure(status.registrations, 'registrations', 'rooms that can be called', '#/registrations')}
      ${figure(`${worst().toFixed(1)} %`, 'worst loss now', 'of any stream, over ten seconds', '#/calls')}
      ${figure(duration((Date.now() - Date.parse(status.started)) / 1000), 'up', `version ${status.version}`, '#/status')}
    </div>
    ${live.rooms.length ? card('Rooms now', nothing, html`<div class="tiles">${live.rooms.map(roomTile)}</div>`) : nothing}
    ${live.legs.length ? card('Calls now', html`<a href="#/calls">All calls</a>`, legTable(live.legs.slice(0, 6))) : nothing}
    <div class="columns">
      ${card('Listening on', nothing, listeners(status))}
      ${card('Media ports', nothing, html`<div class="inset">
        <meter min="0" max=${status.mediaPorts} high=${status.mediaPorts * 0.8} optimum="0" value=${status.mediaPortsUsed}></meter>
        <p>${status.mediaPortsUsed} of ${status.mediaPorts} in use</p></div>`)}
      ${card('Turned away', nothing, html`<div class="inset"><p>${plural(status.turnedAway.calls, 'call')} of strangers,
        ${plural(status.turnedAway.connections, 'connection')} and ${plural(status.turnedAway.messages, 'message')} since the start</p></div>`)}
    </div>`;
}

export const status = {
  view: () => state.live ? overview(state.live) : empty('One moment', 'The gateway has not told yet how it is.'),
};
