// Who may use the console, what is decided for the whole gateway, and who changed what.
import { html, nothing } from '/lib/lit-html.js';
import { get, list, part, post, put, remove } from '/api.js';
import { listCard, paged } from '/lists.js';
import { attempt, badge, button, card, empty, moment, plural, table } from '/parts.js';
import { ask, confirm, show } from '/forms.js';
import { may, state, toast, update } from '/store.js';

const ROLES = [['viewer', 'Viewer: looks'], ['operator', 'Operator: hangs up and dials too'], ['admin', 'Admin: changes everything']];

const trail = paged('/audit', { sort: '-at' });

const load = async () => {
  const admin = may('admin');
  const [preferences, tokens, users] = await Promise.all([get('/preferences'), list('/tokens'), admin ? list('/users') : [],
    admin ? trail.load() : nothing]);
  update({ preferences, tokens, users });
};

const editPreferences = () => ask({
  title: 'Gateway',
  fields: [
    { key: 'openRegistration', label: 'Endpoints may register without a password under aliases that belong to nobody', type: 'checkbox' },
    { key: 'domains', label: 'Domains of this gateway', type: 'list', help: '8001@one.of.these is 8001' },
    { key: 'keepHistoryDays', label: 'Days that call records are kept', type: 'number', min: 0, max: 36500, help: '0: for ever' },
  ],
  values: state.preferences,
  submit: async (values, version) => {
    await put('/preferences', values, version);
    await load();
  },
});

const backUp = () => attempt(async () => {
  const { file } = await post('/backup');
  show('The database is copied', html`<p>The copy is on the gateway’s own disk, and has what is defined, call records and the audit trail:</p>
    <p><code class="token">${file}</code></p><p>Passwords and PINs in it are readable only with the gateway’s key, which is kept apart.</p>`);
  await load();
});

const preferences = () => card('Gateway', may('admin') ? html`${button('Back up', backUp)}${button('Change', editPreferences)}` : nothing, html`<dl class="inset">
  <dt>Registration without a password</dt><dd>${state.preferences.openRegistration ? badge('open', 'wait') : badge('closed', 'good')}</dd>
  <dt>Domains</dt><dd>${state.preferences.domains.length ? state.preferences.domains.map(domain => html`<code>${domain}</code> `) : 'none'}</dd>
  <dt>Call records are kept</dt><dd>${state.preferences.keepHistoryDays ? plural(state.preferences.keepHistoryDays, 'day') : 'for ever'}</dd></dl>`);

const userFields = user => [
  { key: 'name', label: 'Name', required: true, disabled: !!user },
  { key: 'role', label: 'Role', type: 'select', options: ROLES },
  { key: 'password', label: user ? 'New one-time password' : 'One-time password', type: 'password', required: !user,
    help: user ? 'Empty: the old one stays' : 'To be changed at the first sign-in; at least 10 characters, and not the name' },
];

function editUser(user) {
  ask({
    title: user ? `User ${user.name}` : 'New user',
    fields: userFields(user),
    values: user ?? { role: 'viewer' },
    submit: async (values, version) => {
      await (user ? put(`/users/${part(user.name)}`, values, version) : post('/users', values));
      toast(`User ${values.name} is saved`);
      await load();
    },
  });
}

const dropUser = user => confirm(`Remove user ${user.name}?`, 'All sessions and tokens of the user end.', 'Remove', async version => {
  await remove(`/users/${part(user.name)}`, version);
  await load();
}, { of: user, fields: userFields(user) });

const users = () => card('Users', button('New user', () => editUser()), table(['Name', 'Role', '', ''], state.users.map(user => html`<tr>
  <td><strong>${user.name}</strong></td><td>${user.role}</td><td>${user.mustChangePassword ? badge('one-time password', 'wait') : nothing}</td>
  <td class="actions">${button('Edit', () => editUser(user), 'quiet')}${button('Remove', () => dropUser(user), 'danger quiet')}</td></tr>`)));

const newToken = () => ask({
  title: 'New token',
  fields: [{ key: 'description', label: 'What it is for', required: true }, { key: 'days', label: 'Days it is good for', type: 'number', min: 1, max: 3650 }],
  values: { days: 90 },
  action: 'Make it',
  submit: async values => {
    const { token } = await post('/tokens', values);
    show('Your token', html`<p>It has your own rights, and is shown this once.</p><p><code class="token">${token}</code></p>
      <p><small>curl -H "Authorization: Bearer …" ${location.origin}/api/v1/status</small></p>`);
    await load();
  },
});

const revoke = token => confirm('Revoke the token?', token.description, 'Revoke', async () => {
  await remove(`/tokens/${token.id}`);
  await load();
});

const tokens = () => card('Your API tokens', html`<a href="/api/v1/openapi.json" target="_blank" rel="noopener">OpenAPI</a>${button('New token', newToken)}`,
  state.tokens.length ? table(['For', 'Made', 'Good until', ''], state.tokens.map(token => html`<tr><td>${token.description}</td>
    <td>${moment(token.created)}</td><td>${moment(token.expires)}</td><td class="actions">${button('Revoke', () => revoke(token), 'danger quiet')}</td></tr>`))
    : empty('No tokens', 'Scripts and monitors use the API with a bearer token.'));

const changePassword = () => ask({
  title: 'Change your password',
  fields: [{ key: 'old', label: 'Old password', type: 'password', required: true }, { key: 'fresh', label: 'New password', type: 'password', required: true, least: 10 },
    { key: 'again', label: 'New password again', type: 'password', required: true, least: 10 }],
  action: 'Change',
  submit: async ({ again, ...values }) => {
    if (again !== values.fresh) {
      throw Object.assign(new Error('the two new passwords differ'), { errors: [{ field: 'again', words: 'is not the new password' }] });
    }
    await put('/session/password', values);
    toast('Your password is changed');
  },
});

const audit = () => listCard(trail, 'Audit trail', 'who, what, or what changed', [['When', 'at'], ['Who', 'by'], ['Did', 'action'], ['What', 'kind'], ['What changed', 'detail']], entry => html`<tr>
  <td>${moment(entry.at)}</td><td class="word">${entry.by}</td><td class="word">${entry.action}</td><td>${entry.kind} <strong>${entry.name}</strong></td>
  <td><small>${entry.detail}</small></td></tr>`);

export const page = {
  load,
  actions: () => button('Change your password', changePassword),
  view: () => !state.preferences ? empty('One moment', 'Reading the settings.') : html`
    <div class="columns">${preferences()}${tokens()}</div>
    ${may('admin') && state.users && trail.page ? html`${users()}${audit()}` : nothing}`,
};
