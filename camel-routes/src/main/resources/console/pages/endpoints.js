// Who is registered, and who may be.
import { html, nothing } from '/lib/lit-html.js';
import { list, part, post, put, remove } from '/api.js';
import { listCard, paged } from '/lists.js';
import { badge, button, duration, empty, languages, moment, protocol } from '/parts.js';
import { ask, confirm } from '/forms.js';
import { may, state, toast, update } from '/store.js';

const registered = paged('/registrations', { sort: '-since' });
const defined = paged('/endpoints');

const registrationRow = each => html`<tr>
  <td>${each.aliases.map((alias, index) => html`<div>${index ? html`<small>${alias}</small>` : html`<strong>${alias}</strong>`}</div>`)}</td>
  <td>${protocol(each.protocol)} ${badge(each.transport.toUpperCase(), each.transport === 'tls' ? 'good' : '')}</td>
  <td><code>${each.address}</code></td>
  <td>${each.product || '–'}</td>
  <td>${each.user ? html`${each.user} ${badge('password', 'good')}` : badge('no password', 'wait')}</td>
  <td>${moment(each.since)}</td>
  <td class="number">${duration((Date.parse(each.expires) - Date.now()) / 1000)}</td></tr>`;

export const registrations = {
  load: registered.load,
  view: () => !registered.page ? empty('One moment', 'Reading the registrations.')
    : registered.isEmpty()
      ? empty('Nobody is registered', 'Enter this gateway as SIP registrar or H.323 gatekeeper in a room system; it shows here once it has registered.')
      : listCard(registered, 'Registered', 'alias, address, product', [['Aliases', 'aliases'], ['Protocol', 'protocol'], ['Address', 'address'],
        ['Product', 'product'], ['Authenticated as', 'user'], ['Since', 'since'], ['Expires in', 'expires']], registrationRow),
};

const load = async () => {
  const [registrations] = await Promise.all([list('/registrations'), defined.load()]);
  update({ registrations });
};

const fields = endpoint => [
  { key: 'name', label: 'Name', required: true, half: true, disabled: !!endpoint, help: 'As it authenticates: SIP user name, H.235 ID' },
  { key: 'displayName', label: 'Shown as', half: true },
  { key: 'aliases', label: 'Aliases', type: 'list', help: 'It alone may register under these, one a line' },
  { key: 'password', label: 'Password', type: 'password', least: 8, most: 256,
    help: `At least 8 characters. ${endpoint?.passwordSet ? 'Empty: stays as it is' : 'Empty: it cannot authenticate'}` },
  { key: 'language', label: 'Language', type: 'select', options: languages('That of the room it is in'),
    help: 'What people there read and hear' },
  { key: 'enabled', label: 'It may register and call', type: 'checkbox' },
  ...(endpoint?.passwordSet ? [{ key: 'noPassword', label: 'Take the password away', type: 'checkbox' }] : []),
];

function edit(endpoint) {
  ask({
    title: endpoint ? `Endpoint ${endpoint.name}` : 'New endpoint',
    fields: fields(endpoint),
    values: endpoint ?? { enabled: true },
    submit: async ({ noPassword, ...given }, version) => {
      const values = noPassword ? { ...given, password: '' } : given;
      await (endpoint ? put(`/endpoints/${part(endpoint.name)}`, values, version) : post('/endpoints', values));
      toast(`Endpoint ${values.name} is saved`);
      await load();
    },
  });
}

const drop = endpoint => confirm(`Remove endpoint ${endpoint.name}?`, 'It is registered no more, its calls end now, and its password no longer lets it in.', 'Remove', async version => {
  await remove(`/endpoints/${part(endpoint.name)}`, version);
  await load();
}, { of: endpoint, fields: fields(endpoint) });

const present = endpoint => (state.registrations ?? []).some(each => each.user.toLowerCase() === endpoint.name.toLowerCase()
  || each.aliases.some(alias => endpoint.aliases.includes(alias) || endpoint.aliases.includes(alias.split('@')[0])));

const row = endpoint => html`<tr>
  <td><div class="who"><strong>${endpoint.displayName}</strong><small>${endpoint.name}</small></div></td>
  <td>${endpoint.aliases.map(alias => html`<code>${alias}</code> `)}</td>
  <td>${endpoint.passwordSet ? 'set' : badge('none: cannot authenticate', 'wait')}</td>
  <td>${!endpoint.enabled ? badge('Disabled', 'wait') : present(endpoint) ? badge('Registered', 'good') : badge('Away')}</td>
  <td class="actions">${may('admin') ? html`${button('Edit', () => edit(endpoint), 'quiet')}${button('Remove', () => drop(endpoint), 'danger quiet')}` : nothing}</td></tr>`;

export const page = {
  load,
  actions: () => may('admin') ? button('New endpoint', () => edit(), 'primary') : nothing,
  view: () => !defined.page ? empty('One moment', 'Reading the endpoints.')
    : defined.isEmpty() ? empty('No endpoints', 'An endpoint is a room system with a name, a password and aliases of its own.')
    : listCard(defined, 'Endpoints', 'name or alias', [['Endpoint', 'name'], ['Aliases', 'aliases'], ['Password', 'passwordSet'], ['State', 'enabled'], ['']], row),
};
