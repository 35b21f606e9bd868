// The calls there were.
import { html, nothing } from '/lib/lit-html.js';
import { get, part } from '/api.js';
import { attempt, badge, button, card, duration, empty, moment, protocol, table } from '/parts.js';
import { show } from '/forms.js';
import { state, update } from '/store.js';
import { streams } from '/pages/live.js';

const LIMIT = 50;
let query = { text: '', since: '', until: '', offset: 0 };

const load = async () => {
  const parameters = new URLSearchParams({ limit: LIMIT, offset: query.offset, text: query.text });
  for (const key of ['since', 'until']) {
    if (query[key]) {
      parameters.set(key, new Date(query[key]).toISOString());
    }
  }
  update({ history: await get('/history?' + parameters) });
};

const search = event => {
  event.preventDefault();
  query = { ...Object.fromEntries(new FormData(event.target)), offset: 0 };
  attempt(load);
};

const turn = by => {
  query = { ...query, offset: Math.max(0, query.offset + by) };
  attempt(load);
};

const details = record => attempt(async () => {
  const detail = await get(`/history/${part(record.id)}`);
  show(`${record.from} → ${record.to}`, html`
    <ol class="trace">${detail.trace.map(line => html`<li>${line}</li>`)}</ol>
    <h3>Streams at the end</h3>${streams(detail.record.streams)}
    <dl><dt>Ended</dt><dd>${record.cause.words} (Q.850 cause ${record.cause.q850})</dd><dt>Product</dt><dd>${record.product || 'not said'}</dd>
      <dt>Conversation</dt><dd><code>${record.call}</code></dd><dt>Leg</dt><dd><code>${record.id}</code></dd></dl>`);
});

const good = cause => ['normal_clearing'].includes(cause.name);

const worst = record => Math.max(0, ...record.streams.map(stream => stream.lossPercent));

const row = record => html`<tr>
  <td>${moment(record.started)}</td>
  <td>${protocol(record.id.split(':')[0])} ${badge(record.incoming ? 'in' : 'out')}</td>
  <td>${record.from}</td><td>${record.to}</td><td><code>${record.target}</code></td>
  <td class="number">${record.seconds ? duration(record.seconds) : '–'}</td>
  <td class="number">${record.streams.length ? `${worst(record).toFixed(1)} %` : '–'}</td>
  <td>${badge(record.cause.words, good(record.cause) ? 'good' : 'wait')}</td>
  <td class="actions">${button('Details', () => details(record), 'quiet')}</td></tr>`;

const pager = ({ meta, objects }) => html`<footer class="pager">
  <span>${meta.total === 0 ? '' : `${meta.offset + 1}–${meta.offset + objects.length} of ${meta.total}`}</span>
  <button type="button" ?disabled=${meta.offset === 0} @click=${() => turn(-LIMIT)}>Later</button>
  <button type="button" ?disabled=${meta.offset + objects.length >= meta.total} @click=${() => turn(LIMIT)}>Earlier</button></footer>`;

export const page = {
  load,
  view: () => html`${card('', nothing, html`
    <form class="check" @submit=${search}>
      <label class="field grow"><span>Find</span><input name="text" type="search" placeholder="alias, room, trunk, product"></label>
      <label class="field"><span>From</span><input name="since" type="datetime-local"></label>
      <label class="field"><span>To</span><input name="until" type="datetime-local"></label>
      <button type="submit" class="primary">Search</button>
    </form>
    ${!state.history ? empty('One moment', 'Reading the call history.')
      : state.history.objects.length === 0 ? empty('No calls', 'No call that is over fits.')
      : html`${table(['Started', 'Protocol', 'From', 'To', 'Routed to', 'Lasted', 'Worst loss', 'Ended because', ''],
        state.history.objects.map(row))}${pager(state.history)}`}`)}`,
};
