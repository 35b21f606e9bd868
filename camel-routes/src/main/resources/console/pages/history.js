// The calls there were.
import { html, nothing } from '/lib/lit-html.js';
import { listTable, paged } from '/lists.js';
import { attempt, badge, button, card, duration, empty, moment, protocol } from '/parts.js';
import { details } from '/pages/leg.js';

const calls = paged('/history', { sort: '-started' });

const search = event => {
  event.preventDefault();
  const { text, since, until } = Object.fromEntries(new FormData(event.target));
  const more = Object.entries({ since, until }).filter(([, time]) => time)
    .map(([key, time]) => `&${key}=${encodeURIComponent(new Date(time).toISOString())}`).join('');
  attempt(async () => calls.ask({ text: text.trim(), more }));
};

const good = cause => ['normal_clearing'].includes(cause?.name);

const worst = record => Math.max(0, ...record.streams.map(stream => stream.lossPercent));

const row = record => html`<tr>
  <td>${moment(record.started)}</td>
  <td>${protocol(record.id.split(':')[0])} ${badge(record.incoming ? 'in' : 'out')}</td>
  <td>${record.from}</td><td>${record.to}</td><td class="target"><code>${record.target}</code></td>
  <td class="number">${record.answered ? duration(record.seconds) : '–'}</td>
  <td class="number">${record.streams.length ? `${worst(record).toFixed(1)} %` : '–'}</td>
  <td class="why">${badge(record.cause ? record.why : 'still up', good(record.cause) ? 'good' : 'wait')}</td>
  <td class="actions">${button('Details', () => details(record.id), 'quiet')}</td></tr>`;

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
      : listTable(calls, [['Started', 'started'], ['Protocol'], ['From', 'from'], ['To', 'to'], ['Routed to', 'target'], ['Lasted', 'seconds'], ['Worst loss'],
        ['Ended because', 'cause'], ['']], row)}`),
};
