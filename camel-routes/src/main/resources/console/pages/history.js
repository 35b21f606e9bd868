// The calls there were.
import { html, nothing } from '/lib/lit-html.js';
import { get, part } from '/api.js';
import { listTable, paged } from '/lists.js';
import { attempt, badge, button, card, duration, empty, moment, protocol } from '/parts.js';
import { show } from '/forms.js';
import { streams } from '/pages/live.js';

const calls = paged('/history', { sort: '-started' });

const search = event => {
  event.preventDefault();
  const { text, since, until } = Object.fromEntries(new FormData(event.target));
  const more = Object.entries({ since, until }).filter(([, time]) => time)
    .map(([key, time]) => `&${key}=${encodeURIComponent(new Date(time).toISOString())}`).join('');
  attempt(async () => calls.ask({ text: text.trim(), more }));
};

const details = record => attempt(async () => {
  const detail = await get(`/history/${part(record.id)}`);
  show(`${record.from} → ${record.to}`, html`
    <ol class="trace">${detail.trace.map(line => html`<li>${line}</li>`)}</ol>
    <h3>Streams at the end</h3>${streams(detail.record.streams)}
    <dl><dt>Ended</dt><dd>${record.cause ? `${record.why} (Q.850 cause ${record.cause.q850})` : 'still up'}</dd><dt>Product</dt><dd>${record.product || 'not said'}</dd>
      <dt>Conversation</dt><dd><code>${record.call}</code></dd><dt>Leg</dt><dd><code>${record.id}</code></dd></dl>`);
});

const good = cause => ['normal_clearing'].includes(cause?.name);

const worst = record => Math.max(0, ...record.streams.map(stream => stream.lossPercent));

const row = record => html`<tr>
  <td>${moment(record.started)}</td>
  <td>${protocol(record.id.split(':')[0])} ${badge(record.incoming ? 'in' : 'out')}</td>
  <td>${record.from}</td><td>${record.to}</td><td><code>${record.target}</code></td>
  <td class="number">${record.seconds ? duration(record.seconds) : '–'}</td>
  <td class="number">${record.streams.length ? `${worst(record).toFixed(1)} %` : '–'}</td>
  <td>${badge(record.cause ? record.why : 'still up', good(record.cause) ? 'good' : 'wait')}</td>
  <td class="actions">${button('Details', () => details(record), 'quiet')}</td></tr>`;

export const page = {
  load: calls.load,
  view: () => card('', nothing, html`
    <form class="check" @submit=${search}>
      <label class="field grow"><span>Find</span><input name="text" type="search" placeholder="alias, room, trunk, product"></label>
      <label class="field"><span>From</span><input name="since" type="datetime-local"></label>
      <label class="field"><span>To</span><input name="until" type="datetime-local"></label>
      <button type="submit" class="primary">Search</button>
    </form>
    ${!calls.page ? empty('One moment', 'Reading the call history.')
      : calls.objects().length === 0 ? empty('No calls', 'No call that is over fits.')
      : listTable(calls, [['Started', 'started'], ['Protocol'], ['From', 'from'], ['To', 'to'], ['Routed to', 'target'], ['Lasted'], ['Worst loss'],
        ['Ended because', 'cause'], ['']], row)}`),
};
