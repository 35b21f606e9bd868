// Rooms: what they are, who is in, and what they see.
import { html, nothing } from '/lib/lit-html.js';
import { get, part, picture, post, put, remove, slides } from '/api.js';
import { pages, paged, searchBar } from '/lists.js';
import { LANGUAGES, attempt, badge, button, card, empty, languages, moment, plural, protocol, screen } from '/parts.js';
import { ask, confirm } from '/forms.js';
import { may, state, toast, update } from '/store.js';
import { legTable } from '/pages/live.js';

const PROTOCOLS = [['sip', 'SIP'], ['h323', 'H.323']];
const ARRANGEMENTS = [['automatic', 'Automatic'], ['one', 'One, who speaks'], ['one_plus_one', '1 + 1'], ['two_by_two', '2 × 2'],
  ['one_plus_five', '1 + 5'], ['three_by_three', '3 × 3'], ['four_by_four', '4 × 4']];
const FLOORS = [['anyone', 'Whoever asks; who did before stops'], ['first', 'Whoever began, until the end'], ['host', 'Hosts; a guest waits for the floor']];

const MORE = 15;

const rooms = paged('/rooms', { limit: 25 });

// Rooms in use come first, on whatever page they would be.
async function load() {
  await rooms.load();
  if (rooms.offset === 0 && !rooms.text) {
    const shown = new Set(rooms.objects().map(room => room.name.toLowerCase()));
    const missing = (state.live?.rooms ?? []).filter(room => !shown.has(room.name.toLowerCase()));
    const more = await Promise.all(missing.map(room => get(`/rooms/${part(room.name)}`).catch(() => null)));
    rooms.page = { ...rooms.page, objects: [...more.filter(Boolean), ...rooms.objects()] };
    update();
  }
}

const fields = change => [
  { key: 'name', label: 'Name', required: true, half: true, disabled: change, help: 'Unique; not changed later' },
  { key: 'displayName', label: 'Shown as', half: true },
  { key: 'aliases', label: 'Aliases', type: 'list', help: 'What is dialled to get in, one a line: 9000, board@example.com' },
  { key: 'hostPin', label: 'Host PIN', type: 'password', half: true, help: change ? 'Empty: stays as it is' : 'Empty: none is asked' },
  { key: 'guestPin', label: 'Guest PIN', type: 'password', half: true, help: change ? 'Empty: stays as it is' : 'Empty: none is asked' },
  { key: 'maxParticipants', label: 'Participants at most', type: 'number', min: 0, max: 10000, half: true, help: '0: no limit' },
  { key: 'maxMinutes', label: 'Minutes at most', type: 'number', min: 0, max: 10080, half: true, help: 'From when the first is in; 0: no limit' },
  { key: 'arrangement', label: 'Layout', type: 'select', options: ARRANGEMENTS, half: true },
  { key: 'language', label: 'Language', type: 'select', options: languages('That of the gateway'), half: true,
    help: 'Read and heard by whose endpoint has none' },
  { key: 'floor', label: 'Who may show slides', type: 'select', options: FLOORS },
  { key: 'protocols', label: 'Who may come in', type: 'checks', options: PROTOCOLS },
  { key: 'cloud', label: 'Meeting in the cloud', placeholder: '123456789.4711@zoomcrc.com',
    help: 'Dialled when the first participant comes in; the dial plan says over which trunk' },
  { key: 'locked', label: 'Locked: nobody else gets in', type: 'checkbox' },
  { key: 'guestsWait', label: 'Guests wait until a host is in', type: 'checkbox' },
  { key: 'endsWithHost', label: 'The meeting ends when its last host leaves', type: 'checkbox' },
  ...(change ? [{ key: 'noPins', label: 'Take the PINs away', type: 'checkbox' }] : []),
];

function edit(room) {
  ask({
    title: room ? `Room ${room.name}` : 'New room',
    fields: fields(!!room),
    values: room ?? { protocols: PROTOCOLS.map(([key]) => key), maxParticipants: 0, maxMinutes: 0, arrangement: 'automatic', floor: 'anyone' },
    submit: async (values, version) => {
      const { noPins, ...body } = values;
      const change = noPins ? { ...body, hostPin: '', guestPin: '' } : body;
      await (room ? put(`/rooms/${part(room.name)}`, change, version) : post('/rooms', change));
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
      { key: 'protocol', label: 'How, where the dial plan leaves it open', type: 'select', options: reachable(room) },
    ],
    submit: async values => {
      const { leg } = await post(`/rooms/${part(room.name)}/dial`, values);
      toast(`Calling ${values.alias}`);
      follow(leg, values.alias);
    },
  });
}

// What the gateway listens on and the room takes.
const reachable = room => PROTOCOLS.filter(([key]) => room.protocols.includes(key)
  && (state.live?.status.listening.some(each => each.protocol === key) ?? true));

const pause = time => new Promise(done => setTimeout(done, time));

// Says what became of a call, in the gateway's words.
async function follow(leg, alias) {
  for (let seconds = 0; seconds < 180; seconds++) {
    await pause(1000);
    try {
      if ((await get(`/calls/${part(leg)}`)).leg.answered) {
        toast(`${alias} has answered`);
        return;
      }
    } catch (problem) {
      if (problem.status === 404) {
        await pause(1500);
        const over = await get(`/history/${part(leg)}`).catch(() => null);
        toast(over ? `${alias}: ${over.record.why}` : `${alias} did not answer`, 'bad');
      }
      return;
    }
  }
}

const drop = room => confirm(`Remove room ${room.name}?`, 'Who is in is disconnected, and nobody can dial it any more.', 'Remove', async version => {
  await remove(`/rooms/${part(room.name)}`, version);
  await load();
}, { of: room, fields: fields(true) });

const setLock = room => attempt(async () => {
  await put(`/rooms/${part(room.name)}`, { ...bare(room), locked: !room.locked }, room.version);
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

// By itself: everybody is told five minutes before.
const endAt = (room, at) => put(`/live/rooms/${part(room.name)}/end`, { at: new Date(at).toISOString() });

const askEnd = (room, now) => ask({
  title: `When the meeting in ${room.displayName} ends`,
  fields: [{ key: 'minutes', label: 'In so many minutes', type: 'number', min: 1, max: 10080,
    help: 'Everybody is told five minutes before. Empty: it does not end by itself' }],
  values: now.endsAt ? { minutes: Math.max(1, Math.round((Date.parse(now.endsAt) - Date.now()) / 60000)) } : {},
  submit: ({ minutes }) => minutes ? endAt(room, Date.now() + minutes * 60000) : remove(`/live/rooms/${part(room.name)}/end`),
});

const prolong = (room, now) => attempt(() => endAt(room, Date.parse(now.endsAt) + MORE * 60000));

const endMeeting = (room, now) => confirm(`End the meeting in ${room.displayName}?`,
  `${plural(now.members.length, 'participant')} will read so and be disconnected. The room stays, and can be dialled again.`, 'End meeting',
  () => post(`/live/rooms/${part(room.name)}/close`));

const guests = now => state.live.legs.filter(leg => now.members.includes(leg.id) && leg.stage === 'up' && !leg.host);
const waits = now => state.live.legs.some(leg => now.members.includes(leg.id) && leg.stage === 'lobby');

const running = (room, now) => html`
  ${waits(now) ? button('Let in', () => change(room, 'admit'), 'quiet') : nothing}
  ${guests(now).some(leg => !leg.muted) ? button('Mute guests', () => change(room, 'mute', { muted: true }), 'quiet') : nothing}
  ${guests(now).some(leg => leg.muted) ? button('Unmute guests', () => change(room, 'mute', { muted: false }), 'quiet') : nothing}
  ${button(now.locked ? 'Unlock' : 'Lock', () => change(room, 'lock', { locked: !now.locked }), 'quiet')}
  ${button('Layout', () => layOut(room, now), 'quiet')}
  ${button('Time', () => askEnd(room, now), 'quiet')}
  ${now.endsAt ? button(`${MORE} more minutes`, () => prolong(room, now), 'quiet') : nothing}
  ${button('End meeting', () => endMeeting(room, now), 'danger quiet')}`;

const bare = ({ name, displayName, aliases, maxParticipants, locked, arrangement, protocols, cloud, guestsWait, endsWithHost, floor, language, maxMinutes }) =>
  ({ name, displayName, aliases, maxParticipants, locked, arrangement, protocols, cloud, guestsWait, endsWithHost, floor, language, maxMinutes });

const facts = room => html`<dl>
  <dt>Aliases</dt><dd>${room.aliases.length ? room.aliases.map(alias => html`<code>${alias}</code> `) : 'none: nobody can dial it'}</dd>
  <dt>PINs</dt><dd>${[room.hostPinSet && 'host', room.guestPinSet && 'guest'].filter(Boolean).join(' and ') || 'none'}</dd>
  <dt>Layout</dt><dd>${Object.fromEntries(ARRANGEMENTS)[room.arrangement]}</dd>
  <dt>Slides</dt><dd>${Object.fromEntries(FLOORS)[room.floor]}</dd>
  <dt>At most</dt><dd>${[room.maxParticipants && plural(room.maxParticipants, 'participant'), room.maxMinutes && plural(room.maxMinutes, 'minute')].filter(Boolean).join(', ') || 'no limit'}</dd>
  ${room.language ? html`<dt>Language</dt><dd>${LANGUAGES[room.language]}</dd>` : nothing}
  ${room.guestsWait ? html`<dt>Guests</dt><dd>wait until a host is in</dd>` : nothing}
  ${room.endsWithHost ? html`<dt>Ends</dt><dd>when the last host leaves</dd>` : nothing}
  <dt>Takes</dt><dd>${room.protocols.map(protocol)}</dd>
  ${room.cloud ? html`<dt>Cloud</dt><dd><code>${room.cloud}</code></dd>` : nothing}
</dl>`;

const speaker = (now, legs) => {
  const who = legs.find(leg => leg.id === now.speaker);
  return html`<figcaption>${who ? html`<strong>${who.party.name}</strong> speaks` : 'Nobody speaks'}</figcaption>`;
};

const nameOf = (legs, id) => legs.find(leg => leg.id === id)?.party.name ?? 'Somebody';

// Who shows slides with what they look like, and who would like to.
const slideShow = (room, now, legs) => html`
  ${now.presenter ? html`<figure>${screen(slides(room.name, state.tick), 'The slides')}
    <figcaption><strong>${nameOf(legs, now.presenter)}</strong> shows slides
      ${may('operator') ? button('Stop slides', () => change(room, 'slides/stop'), 'danger quiet') : nothing}</figcaption></figure>` : nothing}
  ${now.asking.map(id => html`<p role="status"><strong>${nameOf(legs, id)}</strong> would like to show slides
    ${may('operator') ? button('Give the floor', () => attempt(() => post(`/live/legs/${part(id)}/floor`)), 'quiet') : nothing}</p>`)}`;

function roomCard(room) {
  const now = state.live?.rooms.find(each => each.name.toLowerCase() === room.name.toLowerCase());
  const legs = now ? state.live.legs.filter(leg => now.members.includes(leg.id)) : [];
  return card(
    html`${room.displayName} ${now ? badge(plural(now.members.length, 'participant'), 'good') : badge('Empty')}${(now ?? room).locked ? badge('Locked', 'wait') : nothing}${now?.endsAt ? badge(html`Ends ${moment(now.endsAt)}`, 'wait') : nothing}`,
    html`
      ${may('operator') ? button('Call somebody', () => dial(room)) : nothing}
      ${may('operator') && now ? running(room, now) : nothing}
      ${may('admin') && !now ? button(room.locked ? 'Unlock' : 'Lock', () => setLock(room), 'quiet') : nothing}
      ${may('admin') ? html`${button('Edit', () => edit(room), 'quiet')}
        ${button('Remove', () => drop(room), 'danger quiet')}` : nothing}`,
    html`
      ${now?.trouble ? html`<p class="trouble" role="status">${now.trouble}</p>` : nothing}
      <div class=${now ? 'room' : 'inset'}>
        ${now ? html`<figure>${screen(picture(room.name, state.tick), 'What the room sees')}${speaker(now, legs)}</figure>` : nothing}
        ${now && (now.presenter || now.asking.length) ? html`<div>${slideShow(room, now, legs)}</div>` : nothing}
        ${facts(room)}
      </div>
      ${legs.length ? legTable(legs) : nothing}`);
}

export const page = {
  load,
  actions: () => may('admin') ? button('New room', () => edit(), 'primary') : nothing,
  view: () => !rooms.page ? empty('One moment', 'Reading the rooms.')
    : rooms.isEmpty() ? empty('No rooms', 'A room is where SIP and H.323 systems, and a meeting in the cloud, meet. Make the first one.')
    : html`${searchBar(rooms, 'room, alias')}
      ${rooms.objects().length ? [...rooms.objects()].sort((a, b) => inUse(b) - inUse(a)).map(roomCard) : empty('No such room', 'Nothing fits.')}${pages(rooms)}`,
};

const inUse = room => state.live?.rooms.some(each => each.name.toLowerCase() === room.name.toLowerCase()) ? 1 : 0;
