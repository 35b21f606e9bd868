// Rooms: what they are, who is in, and what they see.
import { html, nothing } from '/lib/lit-html.js';
import { list, part, picture, post, put, remove } from '/api.js';
import { attempt, badge, button, card, empty, plural, protocol } from '/parts.js';
import { ask, confirm } from '/forms.js';
import { may, state, toast, update } from '/store.js';
import { legTable } from '/pages/live.js';

const PROTOCOLS = [['sip', 'SIP'], ['h323', 'H.323'], ['webrtc', 'WebRTC']];
const ARRANGEMENTS = [['automatic', 'Automatic'], ['one', 'One, who speaks'], ['one_plus_one', '1 + 1'], ['two_by_two', '2 × 2'],
  ['one_plus_five', '1 + 5'], ['three_by_three', '3 × 3'], ['four_by_four', '4 × 4']];

const load = async () => update({ rooms: await list('/rooms') });

const fields = change => [
  { key: 'name', label: 'Name', required: true, half: true, disabled: change, help: 'Unique; not changed later' },
  { key: 'displayName', label: 'Shown as', half: true },
  { key: 'aliases', label: 'Aliases', type: 'list', help: 'What is dialled to get in, one a line: 9000, board@example.com' },
  { key: 'hostPin', label: 'Host PIN', type: 'password', half: true, help: change ? 'Empty: stays as it is' : 'Empty: none is asked' },
  { key: 'guestPin', label: 'Guest PIN', type: 'password', half: true, help: change ? 'Empty: stays as it is' : 'Empty: none is asked' },
  { key: 'maxParticipants', label: 'At most', type: 'number', half: true, help: '0: no limit' },
  { key: 'arrangement', label: 'Layout', type: 'select', options: ARRANGEMENTS, half: true },
  { key: 'protocols', label: 'Who may come in', type: 'checks', options: PROTOCOLS },
  { key: 'cloud', label: 'Meeting in the cloud', placeholder: '123456789.4711@zoomcrc.com',
    help: 'Dialled when the first participant comes in; the dial plan says over which trunk' },
  { key: 'locked', label: 'Locked: nobody else gets in', type: 'checkbox' },
  ...(change ? [{ key: 'noPins', label: 'Take the PINs away', type: 'checkbox' }] : []),
];

function edit(room) {
  ask({
    title: room ? `Room ${room.name}` : 'New room',
    fields: fields(!!room),
    values: room ?? { protocols: PROTOCOLS.map(([key]) => key), maxParticipants: 0, arrangement: 'automatic' },
    submit: async values => {
      const { noPins, ...body } = values;
      const change = noPins ? { ...body, hostPin: '', guestPin: '' } : body;
      await (room ? put(`/rooms/${part(room.name)}`, change) : post('/rooms', change));
      toast(`Room ${values.name} is saved`);
      await load();
    },
  });
}

function dial(room) {
  ask({
    title: `Call somebody into ${room.displayName}`,
    action: 'Call',
    fields: [
      { key: 'alias', label: 'Whom', required: true, placeholder: '8001, board@example.com, 10.0.0.5##77', help: 'As the dial plan understands it' },
      { key: 'protocol', label: 'How, where the dial plan leaves it open', type: 'select', options: PROTOCOLS.slice(0, 2) },
    ],
    submit: async values => {
      await post(`/rooms/${part(room.name)}/dial`, values);
      toast(`Calling ${values.alias}`);
    },
  });
}

const drop = room => confirm(`Remove room ${room.name}?`, 'Who is in is disconnected, and nobody can dial it any more.', 'Remove', async () => {
  await remove(`/rooms/${part(room.name)}`);
  await load();
});

const setLock = room => attempt(async () => {
  await put(`/rooms/${part(room.name)}`, { ...bare(room), locked: !room.locked });
  await load();
});

// What holds for the meeting that goes on now, and no longer.
const change = (room, what, body) => attempt(() => post(`/live/rooms/${part(room.name)}/${what}`, body));

const layOut = (room, now) => ask({
  title: `Layout of ${room.displayName}, for this meeting`,
  fields: [{ key: 'arrangement', label: 'Layout', type: 'select', options: ARRANGEMENTS }],
  values: now,
  submit: values => post(`/live/rooms/${part(room.name)}/layout`, values),
});

const running = (room, now) => html`
  ${button(now.locked ? 'Unlock' : 'Lock', () => change(room, 'lock', { locked: !now.locked }), 'quiet')}
  ${button('Layout', () => layOut(room, now), 'quiet')}`;

const bare = ({ name, displayName, aliases, maxParticipants, locked, arrangement, protocols, cloud }) =>
  ({ name, displayName, aliases, maxParticipants, locked, arrangement, protocols, cloud });

const facts = room => html`<dl>
  <dt>Aliases</dt><dd>${room.aliases.length ? room.aliases.map(alias => html`<code>${alias}</code> `) : 'none: nobody can dial it'}</dd>
  <dt>PINs</dt><dd>${[room.hostPinSet && 'host', room.guestPinSet && 'guest'].filter(Boolean).join(' and ') || 'none'}</dd>
  <dt>Layout</dt><dd>${Object.fromEntries(ARRANGEMENTS)[room.arrangement]}</dd>
  <dt>At most</dt><dd>${room.maxParticipants || 'no limit'}</dd>
  <dt>Takes</dt><dd>${room.protocols.map(protocol)}</dd>
  ${room.cloud ? html`<dt>Cloud</dt><dd><code>${room.cloud}</code></dd>` : nothing}
</dl>`;

const speaker = (now, legs) => {
  const who = legs.find(leg => leg.id === now.speaker);
  return who ? html`<span>${who.party.name} speaks</span>` : nothing;
};

function roomCard(room) {
  const now = state.live?.rooms.find(each => each.name.toLowerCase() === room.name.toLowerCase());
  const legs = now ? state.live.legs.filter(leg => now.members.includes(leg.id)) : [];
  return card(
    html`${room.displayName} ${now ? badge(plural(now.members.length, 'participant'), 'good') : badge('Empty')}${(now ?? room).locked ? badge('Locked', 'wait') : nothing}`,
    html`
      ${may('operator') ? button('Call somebody', () => dial(room)) : nothing}
      ${may('operator') && now ? running(room, now) : nothing}
      ${may('admin') && !now ? button(room.locked ? 'Unlock' : 'Lock', () => setLock(room), 'quiet') : nothing}
      ${may('admin') ? html`${button('Edit', () => edit(room), 'quiet')}
        ${button('Remove', () => drop(room), 'danger quiet')}` : nothing}`,
    html`
      <div class=${now ? 'room' : 'inset'}>
        ${now ? html`<div class="screen"><img src=${picture(room.name, state.tick)} alt="What the room sees">
          ${speaker(now, legs)}</div>` : nothing}
        ${facts(room)}
      </div>
      ${legs.length ? legTable(legs) : nothing}`);
}

export const page = {
  load,
  actions: () => may('admin') ? button('New room', () => edit(), 'primary') : nothing,
  view: () => !state.rooms ? empty('One moment', 'Reading the rooms.')
    : state.rooms.length === 0 ? empty('No rooms', 'A room is where SIP and H.323 systems, and a meeting in the cloud, meet. Make the first one.')
    : [...state.rooms].sort((a, b) => inUse(b) - inUse(a)).map(roomCard),
};

const inUse = room => state.live?.rooms.some(each => each.name.toLowerCase() === room.name.toLowerCase()) ? 1 : 0;
