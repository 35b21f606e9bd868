// The dial plan: what becomes of an alias, and the transforms, rules and trunks that decide it.
import { html, nothing } from '/lib/lit-html.js';
import { list, part, post, put, remove } from '/api.js';
import { attempt, badge, button, card, empty, table } from '/parts.js';
import { ask, confirm } from '/forms.js';
import { may, state, toast, update } from '/store.js';

const KINDS = [['any', 'Any alias'], ['exact', 'Exactly'], ['prefix', 'Starts with'], ['suffix', 'Ends with'], ['regex', 'Regular expression']];
const CALLERS = [['known', 'Registered or authenticated'], ['registered', 'Registered'], ['authenticated', 'Authenticated'], ['anyone', 'Anyone at all']];
const DOES = [['leave', 'Leave the alias'], ['strip', 'Strip the match'], ['replace', 'Replace the match']];
const PROTOCOLS = [['sip', 'SIP'], ['h323', 'H.323']];
const words = (pairs, key) => Object.fromEntries(pairs)[key] ?? key;

const CAUSES = ['call_rejected', 'user_busy', 'not_authorized', 'unallocated_number', 'outgoing_calls_barred'];

// What a rule may name, as far as it is there.
const targets = rooms => ['local', ...rooms.map(room => `room:${room.name}`), ...state.trunks.map(trunk => `trunk:${trunk.name}`), 'direct',
  ...['sip', 'h323', 'udp', 'tcp', 'tls'].map(how => `direct:${how}`), 'ivr', 'refuse', ...CAUSES.map(cause => `refuse:${cause}`)];
const zones = () => ['local', 'outside', ...state.trunks.map(trunk => trunk.name)];

const load = async () => {
  const [transforms, rules, trunks] = await Promise.all([list('/transforms'), list('/rules'), list('/trunks')]);
  const order = (a, b) => a.priority - b.priority || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
  update({ transforms: transforms.sort(order), rules: rules.sort(order), trunks });
};

// --- check

async function check(event) {
  event.preventDefault();
  const data = new FormData(event.target);
  const who = data.get('who');
  await attempt(async () => update({
    checked: await post('/dialplan/check', {
      alias: data.get('alias'), source: data.get('source'), protocol: data.get('protocol'), zone: data.get('zone'),
      registered: who === 'registered', authenticated: who === 'authenticated',
    }),
  }));
}

const checkForm = () => html`
  <form class="check" @submit=${check}>
    <label class="field grow"><span>Dialled</span><input name="alias" required placeholder="9000, 123456789.42@zoomcrc.com, 10.0.0.5##77"></label>
    <label class="field"><span>By</span><input name="source" placeholder="8001"></label>
    <label class="field"><span>Who is</span><select name="who"><option value="stranger">unknown: anybody</option>
      <option value="registered">registered</option><option value="authenticated">authenticated</option></select></label>
    <label class="field"><span>From</span><select name="zone"><option value="">its usual zone</option>${state.trunks.map(trunk =>
      html`<option value=${trunk.name}>trunk ${trunk.name}</option>`)}</select></label>
    <label class="field"><span>Over</span><select name="protocol">${PROTOCOLS.map(([key, text]) => html`<option value=${key}>${text}</option>`)}</select></label>
    <button type="submit" class="primary">Check</button>
  </form>`;

const checkResult = result => html`
  <div class="verdict ${result.refused ? 'bad' : 'good'}">
    <strong>${result.refused ? 'Refused' : 'Goes to'}</strong> ${result.targets.map(target => html`<code>${target}</code> `)}
  </div>
  <ol class="trace">${result.trace.map(line => html`<li>${line}</li>`)}</ol>
  ${result.verdicts.length ? table(['', 'Priority', 'Name', 'Applies', 'Why', 'Alias then'], result.verdicts.map(each => html`
    <tr class=${each.applies ? '' : 'dim'}><td>${each.kind}</td><td class="number">${each.priority}</td><td>${each.name}</td>
      <td>${each.applies ? badge('yes', 'good') : badge('no')}</td><td>${each.why}</td><td>${each.result ? html`<code>${each.result}</code>` : nothing}</td></tr>`)) : nothing}`;

// --- transforms and rules

const shared = change => [
  { key: 'name', label: 'Name', required: true, half: true, disabled: change },
  { key: 'priority', label: 'Priority', type: 'number', min: 1, max: 65534, half: true, help: 'Lower is tried first' },
  { heading: 'When' },
  { key: 'kind', label: 'The alias', type: 'select', options: KINDS, half: true },
  { key: 'text', api: 'match', label: 'Pattern', half: true, help: 'Without regard to case' },
  { key: 'callers', label: 'The caller is', type: 'select', options: CALLERS, half: true },
  { key: 'zone', api: 'when.zone', label: 'The caller’s zone', half: true, placeholder: 'any', suggestions: zones(), help: 'local, outside, or a trunk’s name' },
  { key: 'sourceKind', label: 'The caller’s alias', type: 'select', options: KINDS, half: true },
  { key: 'sourceText', api: 'when.source', label: 'Pattern of it', half: true },
  { key: 'protocols', label: 'Protocols; none ticked is all', type: 'checks', options: PROTOCOLS },
  { heading: 'Then' },
  { key: 'does', label: 'What becomes of it', type: 'select', options: DOES, half: true },
  { key: 'replacement', api: 'behaviour', label: 'Replacement', half: true, help: '\\1 is what the first group matched' },
];

const flat = each => ({
  ...each, kind: each.match.kind, text: each.match.text, callers: each.when.callers, zone: each.when.zone, protocols: each.when.protocols,
  sourceKind: each.when.source.kind, sourceText: each.when.source.text, does: each.behaviour.does, replacement: each.behaviour.replacement,
});

const nested = values => ({
  name: values.name, priority: values.priority, enabled: values.enabled,
  match: { kind: values.kind, text: values.kind === 'any' ? '' : values.text },
  when: {
    callers: values.callers, zone: values.zone, protocols: values.protocols,
    source: { kind: values.sourceKind, text: values.sourceKind === 'any' ? '' : values.sourceText },
  },
  behaviour: { does: values.does, replacement: values.does === 'replace' ? values.replacement : '' },
});

const fields = (kind, change, rooms = []) => [...shared(change),
  ...(kind === 'rules' ? [
    { key: 'target', label: 'Goes to', required: true, suggestions: targets(rooms), help: 'local · room:NAME · trunk:NAME · direct · direct:sip · direct:h323 · direct:udp · direct:tcp · direct:tls · ivr (asks for the number) · refuse · refuse:CAUSE' },
    { key: 'stop', label: 'No later rule is tried', type: 'checkbox' },
    { key: 'policy', label: 'Before what rooms and endpoints are called', type: 'checkbox' }] : []),
  { key: 'enabled', label: 'Switched on', type: 'checkbox' }];

async function edit(kind, each) {
  const rule = kind === 'rules';
  const rooms = rule ? await list('/rooms').catch(() => []) : [];
  const blank = { priority: 100, enabled: true, kind: rule ? 'regex' : 'prefix', callers: rule ? 'known' : 'anyone', sourceKind: 'any', does: 'leave', target: 'local', stop: true, policy: false };
  ask({
    title: each ? each.name : rule ? 'New rule' : 'New transform',
    fields: fields(kind, !!each, rooms),
    flat,
    values: each ? flat(each) : blank,
    submit: async (values, version) => {
      const body = rule ? { ...nested(values), target: values.target, stop: values.stop, policy: values.policy } : nested(values);
      await (each ? put(`/${kind}/${part(each.name)}`, body, version) : post(`/${kind}`, body));
      toast(`${values.name} is saved`);
      await load();
    },
  });
}

const drop = (kind, each) => confirm(`Remove ${each.name}?`, 'Calls are routed without it from now on.', 'Remove', async version => {
  await remove(`/${kind}/${part(each.name)}`, version);
  await load();
}, kind === 'trunks' ? { of: each, fields: trunkFields(each) } : { of: each, fields: fields(kind, true), flat });

const flip = (kind, each) => attempt(async () => {
  await put(`/${kind}/${part(each.name)}`, { ...each, enabled: !each.enabled });
  await load();
});

const pattern = match => match.kind === 'any' ? 'any alias' : html`${words(KINDS, match.kind).toLowerCase()} <code>${match.text}</code>`;

const conditions = when => [
  words(CALLERS, when.callers).toLowerCase(),
  when.protocols.length ? 'over ' + when.protocols.map(key => words(PROTOCOLS, key)).join(', ') : '',
  when.zone ? `from ${when.zone}` : '',
  when.source.kind === 'any' ? '' : `alias ${when.source.kind} ${when.source.text}`].filter(Boolean).join('; ');

const behaviour = does => does.does === 'leave' ? '–' : does.does === 'strip' ? 'strip it' : html`<code>${does.replacement}</code>`;

const row = (kind, each) => html`<tr class=${each.enabled ? '' : 'dim'}>
  <td class="number">${each.priority}</td>
  <td><strong>${each.name}</strong></td>
  <td>${pattern(each.match)}</td>
  <td>${conditions(each.when)}</td>
  <td>${behaviour(each.behaviour)}</td>
  ${kind === 'rules' ? html`<td><code>${each.target}</code> ${each.stop ? nothing : badge('continues')}${each.policy ? badge('before aliases') : nothing}</td>` : nothing}
  <td class="actions">${may('admin') ? html`${button(each.enabled ? 'Switch off' : 'Switch on', () => flip(kind, each), 'quiet')}
    ${button('Edit', () => edit(kind, each), 'quiet')}${button('Remove', () => drop(kind, each), 'danger quiet')}`
    : each.enabled ? nothing : badge('off')}</td></tr>`;

const fits = each => !state.planText || JSON.stringify(each).toLowerCase().includes(state.planText);

const section = (kind, title, heads, none) => card(html`${title} <small>${state[kind].length}</small>`, may('admin') ? button('Add', () => edit(kind)) : nothing,
  state[kind].length ? table(heads, state[kind].filter(fits).map(each => row(kind, each))) : empty(...none));

// --- trunks

const trunkFields = trunk => [
  { key: 'name', label: 'Name', required: true, half: true, disabled: !!trunk },
  { key: 'protocol', label: 'Protocol', type: 'select', options: PROTOCOLS, half: true },
  { key: 'host', label: 'Next hop', required: true, half: true, placeholder: 'zoomcrc.com' },
  { key: 'port', label: 'Port', type: 'number', min: 1, max: 65535, half: true, help: 'Empty: the usual one' },
  { key: 'transport', label: 'Transport', type: 'select', options: [['', 'The usual one: TLS for SIP, TCP for H.323'], ['tls', 'TLS (SIP)'], ['tcp', 'TCP'], ['udp', 'UDP (H.323: a gatekeeper)']], half: true },
  { key: 'template', label: 'Dial string', required: true, half: true, help: 'Of {alias}, {id} and {passcode}: {id}.{passcode}@zoomcrc.com' },
  { key: 'login', label: 'User name there', half: true },
  { key: 'password', label: 'Password there', type: 'password', half: true, help: trunk?.passwordSet ? 'Empty: stays as it is' : '' },
];

function editTrunk(trunk) {
  ask({
    title: trunk ? `Trunk ${trunk.name}` : 'New trunk',
    fields: trunkFields(trunk),
    values: trunk ?? { protocol: 'sip', transport: '', template: '{alias}' },
    submit: async (given, version) => {
      const values = { ...given, transport: given.transport || undefined };
      await (trunk ? put(`/trunks/${part(trunk.name)}`, values, version) : post('/trunks', values));
      toast(`Trunk ${values.name} is saved`);
      await load();
    },
  });
}

const trunkRow = trunk => html`<tr>
  <td><strong>${trunk.name}</strong></td><td>${words(PROTOCOLS, trunk.protocol)} / ${trunk.transport.toUpperCase()}</td>
  <td><code>${trunk.host}:${trunk.port}</code></td><td><code>${trunk.template}</code></td>
  <td>${trunk.login || '–'} ${trunk.registration ? badge(trunk.registration === 'registered' || trunk.registration === 'pending'
    ? trunk.registration : `refused: ${trunk.registration}`, trunk.registration === 'registered' ? 'good' : 'wait') : nothing}</td>
  <td class="actions">${may('admin') ? html`${button('Edit', () => editTrunk(trunk), 'quiet')}
    ${button('Remove', () => drop('trunks', trunk), 'danger quiet')}` : nothing}</td></tr>`;

export const page = {
  load,
  view: () => !state.rules ? empty('One moment', 'Reading the dial plan.') : html`
    ${card('Check an alias', nothing, html`${checkForm()}${state.checked ? checkResult(state.checked) : nothing}`)}
    <div class="bar"><input class="search" type="search" aria-label="Search" placeholder="name, pattern, target"
      @input=${event => update({ planText: event.target.value.trim().toLowerCase() })}></div>
    ${section('transforms', 'Transforms', ['Priority', 'Name', 'Alias', 'For', 'Becomes', ''],
      ['No transforms', 'A transform rewrites what was dialled before anything is looked up.'])}
    ${section('rules', 'Rules', ['Priority', 'Name', 'Alias', 'For', 'Becomes', 'Goes to', ''],
      ['No rules', 'Registered endpoints and rooms can be dialled by who is known; everything else needs a rule.'])}
    ${card('Trunks', may('admin') ? button('Add', () => editTrunk()) : nothing, state.trunks.length
      ? table(['Name', 'Protocol', 'Next hop', 'Dial string', 'User name', ''], state.trunks.filter(fits).map(trunkRow))
      : empty('No trunks', 'A trunk is the way to a cloud’s front door or to another gateway.'))}`,
};
