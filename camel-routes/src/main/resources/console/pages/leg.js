// One leg, while it is up and afterwards: its story, its streams, who it was.
import { html, nothing } from '/lib/lit-html.js';
import { get, part, post, put } from '/api.js';
import { watch } from '/forms.js';
import { attempt, button, exact, rate, table } from '/parts.js';
import { may, state } from '/store.js';

export const WAYS = { sent: '↑ to the room system', received: '↓ from the room system' };

const story = lines => html`<ol class="trace timed">${lines.map(line => html`<li>${exact(line.at)}<span>${line.words}</span></li>`)}</ol>`;

const percent = (share, kind = '') => html`<span class=${share >= 2 ? 'bad' : share >= 0.1 ? 'warn' : kind}>${share.toFixed(1)} %</span>`;

// `now`: they flow, and have a loss of the last seconds.
const streams = (all, now) => all.length === 0 ? html`<p>None.</p>` : table(
  ['Stream', 'Direction', 'Codec', 'Picture', 'Bit rate', 'Packets', 'Lost', ...(now ? ['Lost now'] : []), 'Jitter', 'Path'],
  all.map(stream => html`<tr>
    <td>${stream.kind === 'audio' ? 'Sound' : stream.kind === 'camera' ? 'Camera control' : stream.role === 'slides' ? 'Slides' : 'Picture'}</td>
    <td>${WAYS[stream.direction]}</td><td>${stream.codec || '–'}</td>
    <td>${stream.resolution ? `${stream.resolution} @${stream.frameRate}` : '–'}</td><td class="number">${rate(stream.bitRate)}</td>
    <td class="number">${stream.packets}</td><td class="number">${stream.lost} (${stream.lossPercent} %)</td>
    ${now ? html`<td class="number">${percent(stream.lossPercentNow)}</td>` : nothing}
    <td class="number">${stream.jitter} ms</td><td>${stream.path || '–'}</td></tr>`));

// One press, one step; who has camera control has a stream for it.
const turn = (leg, move) => attempt(() => post(`/live/legs/${part(leg.id)}/camera/move`, move));

// Positions that the camera keeps itself, by number.
const POSITIONS = Array.from({ length: 16 }, (_, number) => number);
const at = (leg, event, does) => does(`/live/legs/${part(leg.id)}/camera/presets/${event.target.parentElement.querySelector('select').value}`);

const positions = leg => html`<p><select class="short" aria-label="Position">${POSITIONS.map(number => html`<option value=${number}>Position ${number}</option>`)}</select>
  ${button('Go there', event => attempt(() => at(leg, event, post)))}
  ${button('Keep it here', event => attempt(() => at(leg, event, put), 'The position is kept'))}</p>`;

// Whose camera everybody in the room turns.
const isChosen = leg => (state.live?.rooms ?? []).some(room => room.camera === leg.id);
const choose = (leg, chosen) => attempt(() => post(`/live/legs/${part(leg.id)}/camera/chosen`, { chosen }));
const choice = leg => leg.call.startsWith('room:') && leg.stage === 'up' ? html`<p>${isChosen(leg)
  ? html`Everybody in the room who turns a camera turns this one ${button('Turn that of who speaks', () => choose(leg, false))}`
  : button('Have everybody turn this one', () => choose(leg, true))}</p>` : nothing;

const camera = leg => may('operator') && leg.streams.some(stream => stream.kind === 'camera') ? html`
  <h3>Camera</h3>
  <p>${button('Left', () => turn(leg, { pan: 'left' }))} ${button('Right', () => turn(leg, { pan: 'right' }))}
    ${button('Up', () => turn(leg, { tilt: 'up' }))} ${button('Down', () => turn(leg, { tilt: 'down' }))}
    ${button('Nearer', () => turn(leg, { zoom: 'in' }))} ${button('Farther', () => turn(leg, { zoom: 'out' }))}</p>
  ${positions(leg)}${choice(leg)}` : nothing;

const up = ({ leg, trace }) => [leg.party.name, html`
  ${story(trace)}
  ${camera(leg)}
  <h3>Streams</h3>${streams(leg.streams, true)}
  <dl><dt>Dialled</dt><dd>${leg.dialled} → ${leg.target}</dd><dt>Signalling from</dt><dd>${leg.party.address}</dd>
    <dt>Product</dt><dd>${leg.party.product || 'not said'}</dd><dt>Leg</dt><dd><code>${leg.id}</code></dd></dl>`, true];

const over = ({ record, trace }) => [`${record.from} → ${record.to}`, html`
  ${story(trace)}
  <h3>Streams at the end</h3>${streams(record.streams, false)}
  <dl><dt>Ended</dt><dd>${record.cause ? `${record.why} (Q.850 cause ${record.cause.q850})` : 'just now'}</dd><dt>Product</dt><dd>${record.product || 'not said'}</dd>
    <dt>Conversation</dt><dd><code>${record.call}</code></dd><dt>Leg</dt><dd><code>${record.id}</code></dd></dl>`, !record.cause];

// As it is now; how it was once it is over.
export const details = id => attempt(() => watch(async () => {
  try {
    return up(await get(`/calls/${part(id)}`));
  } catch (problem) {
    if (problem.status !== 404) {
      throw problem;
    }
    return over(await get(`/history/${part(id)}`));
  }
}));
