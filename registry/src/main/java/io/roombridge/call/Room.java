package io.roombridge.call;

import io.roombridge.call.Member.Origin;
import io.roombridge.call.Member.Stage;
import io.roombridge.media.Arrangement;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.prompt.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A meeting: any number of legs in one media graph. A leg to a cloud meeting is a leg like any other.
///
/// ```
/// a member:  enter ── PIN asked and not dialled ──▶ Lobby ── digits # ──▶┐
///              └───── none asked, or right ──────────────────────────────┤
///                            a host, or nobody is to be waited for ──────┼──▶ In
///                            a guest without a host ──▶ Waiting ─────────┘
///            invite ─▶ Invited ── answered ─────────────────────────────────▶ In
///
/// the room:  New ── enter, invite ──▶ Open ── one who dialled it is in ──▶ Attended
///                                      └── the last leaves ──▶ Over ◀── the last who dialled it leaves ──┤
///                                                               ▲── all have read so ── Ending ◀── end ──┘
/// ```
///
/// Attended, it is over when nobody is left who came by themselves: legs that the room called are then released. One
/// that only calls others goes on as long as one of them, the cloud meeting aside, is there or still rings. Where it is
/// defined so, it ends with its last host too, and in its time ([MeetingEnd]).
///
/// The lock keeps everybody out but hosts, who prove themselves with their PIN, and whom the room calls.
///
/// Whatever happens costs the same with any number of members; all are looked at one by one only at a change of the
/// room's terms and at its end, and those who wait when what they wait for may have come.
public final class Room implements Conversation {

    enum State { NEW, OPEN, ATTENDED, ENDING, OVER }

    private final String name;
    private final Equipment equipment;
    private final Attendance members = new Attendance();
    private final Lobby lobby;
    private final Appearance appearance;
    private final RoomLook look;
    private final Menu menu;
    private final CloudCall cloud;
    private final Invitations invitations = new Invitations();
    private final RoomFloor floor;
    private final RoomCameras cameras;
    private final Entrance entrance;
    private final Chair chair;
    private final Closing closing;
    private final MeetingEnd end;
    private RoomTerms terms;
    private State state = State.NEW;

    public Room(String name, RoomTerms terms, Equipment equipment) {
        this.name = name;
        this.terms = terms;
        this.equipment = equipment;
        cloud = new CloudCall(name, members);
        appearance = new Appearance(this, members, equipment.texts());
        look = new RoomLook(id(), members, terms);
        entrance = new Entrance(this, members);
        closing = new Closing(this, members, appearance);
        end = new MeetingEnd(this, members, appearance, equipment.clock());
        lobby = new Lobby(this, members, appearance, closing);
        menu = new Menu(this, members, appearance);
        floor = new RoomFloor(id(), members, appearance);
        cameras = new RoomCameras(id(), members);
        chair = new Chair(this, members, lobby, appearance);
    }

    @Override
    public String id() {
        return "room:" + name;
    }

    public String name() {
        return name;
    }

    public List<Member> members() {
        return members.all();
    }

    public Optional<Member> member(LegId leg) {
        return members.find(leg);
    }

    /// What keeps its meeting in the cloud from being there, in words; empty when nothing does.
    public String trouble() {
        return cloud.trouble();
    }

    public boolean locked() {
        return look.locked();
    }

    public Arrangement arrangement() {
        return look.arrangement();
    }

    /// Who shows slides, and who would like to.
    public RoomFloor floor() {
        return floor;
    }

    /// Whose camera is turned.
    public RoomCameras cameras() {
        return cameras;
    }

    /// What is decided about who is in.
    public Chair chair() {
        return chair;
    }

    /// Whom it takes now.
    public Entrance entrance() {
        return entrance;
    }

    /// When it ends by itself.
    public MeetingEnd end() {
        return end;
    }

    RoomTerms terms() {
        return terms;
    }

    State state() {
        return state;
    }

    boolean ends() {
        return state == State.ENDING || state == State.OVER;
    }

    @Override
    public Optional<LegId> presenter() {
        return floor.holder();
    }

    @Override
    public boolean over() {
        return members.isEmpty();
    }

    // Who comes

    /// Somebody dialled the room.
    ///
    /// @param pin  what was dialled with the alias (`8001##1234`); empty when nothing
    public List<Act> enter(LegEvent.Offered offered, String pin) {
        var leg = offered.leg();
        if (members.has(leg)) {
            return List.of();
        }
        var standing = terms.standing(pin);
        boolean wrong = standing.isEmpty() && !pin.isEmpty();
        var refusal = entrance.turnsAway(leg.protocol(), pin);
        if (refusal.isPresent()) {
            var turnedAway = List.of(new Act.Note(leg, refusal.get().words()), Act.release(leg, refusal.get().cause()));
            return wrong ? Stream.concat(Stream.of(new Act.WrongPin(leg)), turnedAway.stream()).toList() : turnedAway;
        }
        var member = member(leg, offered.caller(), Origin.CAME, Stage.LOBBY);
        var acts = open(member);
        acts.add(new Act.Ask(new LegCommand.Answer(leg, equipment.ours().answering(offered.capabilities()))));
        acts.addAll(standing.map(as -> lobby.letIn(member, as)).orElseGet(() -> lobby.owesPin(member)));
        return acts;
    }

    /// All of a round are called together, the next when none of them answers; whom it may not call is left out.
    public List<Act> invite(List<List<Invitee>> rounds) {
        var callable = rounds.stream().map(round -> round.stream()
                .filter(invitee -> entrance.objection(invitee.leg().protocol()).isEmpty()).toList())
                .filter(round -> !round.isEmpty()).toList();
        return callable.isEmpty() ? List.of() : call(invitations.begin(callable));
    }

    private List<Act> call(List<Invitee> round) {
        return round.stream().flatMap(it -> call(it, Origin.CALLED).stream()).toList();
    }

    /// The room calls its meeting in the cloud, which takes nobody's place, unless by now it has another, is there
    /// already, or nobody is left to be heard in it.
    ///
    /// @param dialString  what was to be dialled
    public List<Act> meet(String dialString, Invitee meeting) {
        return wants(dialString) ? call(meeting, Origin.CLOUD) : List.of();
    }

    /// The dial plan leads nowhere one could call.
    ///
    /// @param dialString  what was to be dialled
    public List<Act> unreachable(String dialString, String why) {
        return wants(dialString) ? cloud.failed(terms.cloud(), why) : List.of();
    }

    private boolean wants(String dialString) {
        return !ends() && cloud.isWanted(dialString, terms.cloud());
    }

    private List<Act> call(Invitee invitee, Origin origin) {
        if (ends() || members.has(invitee.leg())) {
            return List.of();
        }
        var acts = open(member(invitee.leg(), invitee.callee(), origin, Stage.INVITED));
        acts.add(new Act.Ask(invitee.offer(terms.title(), equipment.ours())));
        return acts;
    }

    private Member member(LegId leg, Party party, Origin origin, Stage stage) {
        return Member.of(leg, party, equipment.languages().of(party), origin, stage);
    }

    private List<Act> open(Member member) {
        var acts = new ArrayList<Act>();
        if (state == State.NEW) {
            state = State.OPEN;
            acts.addAll(look.opened());
        }
        members.put(member);
        return acts;
    }

    /// The first who is in has the room dial its meeting in the cloud.
    List<Act> comeIn(Member member) {
        members.put(member);
        state = member.origin() == Origin.CAME && !ends() ? State.ATTENDED : state;
        var acts = new ArrayList<Act>(List.of(
                new Act.Change(new GraphChange.Enter(id(), member.leg(), member.name(), member.muted()))));
        acts.addAll(appearance.reminded(member));
        acts.addAll(floor.shownTo(member));
        acts.addAll(cameras.shownTo(member));
        if (member.origin() != Origin.CLOUD) {
            acts.addAll(cloud.dial(terms.cloud()));
            acts.addAll(appearance.first(member, terms));
        }
        acts.addAll(end.joined(member));
        return acts;
    }

    @Override
    public List<Act> on(LegEvent event) {
        var member = members.find(event.leg()).orElse(null);
        if (member == null) {
            return List.of();
        }
        return switch (event) {
            case LegEvent.Offered _, LegEvent.Alerting _, LegEvent.Noted _ -> List.of();
            case LegEvent.MediaChanged _, LegEvent.CameraAsked _ -> cameras.on(member, event);
            case LegEvent.Answered(_, var party, _) -> answered(member, party);
            case LegEvent.DigitsPressed(_, var digits) -> member.waits() ? lobby.typed(member, digits)
                    : member.inside() ? menu.pressed(member, digits) : List.of();
            case LegEvent.FloorAsked _, LegEvent.FloorReturned _, LegEvent.SlidesFlowed _ ->
                    floor.on(member, event, terms.floor());
            case LegEvent.Released(_, var cause) -> lost(member, cause);
        };
    }

    /// A callee that answers again says who it is now.
    private List<Act> answered(Member member, Party callee) {
        if (member.origin() == Origin.CAME || member.inside()) {
            return member.origin() == Origin.CAME ? List.of() : appearance.renamed(member, member.answering(callee));
        }
        cloud.answered(member);
        var acts = new ArrayList<>(comeIn(member.answering(callee)));
        acts.addAll(lobby.letIn());
        acts.addAll(dismissed(member, Cause.NON_SELECTED_USER_CLEARING));
        return acts;
    }

    /// Who was called together with one that has answered, or has refused for all.
    private List<Act> dismissed(Member member, Cause cause) {
        return invitations.concluded(member.leg()).stream().flatMap(leg -> members.find(leg).stream())
                .flatMap(other -> Act.first(Act.release(other.leg(), cause), left(other)).stream()).toList();
    }

    @Override
    public List<Act> unanswered(LegId leg) {
        return state == State.ENDING && members.has(leg) ? over(closing.reason())
                : member(leg).map(it -> it.outside() ? lobby.tooLong(it) : it.inside() ? menu.forgotten(it)
                : Act.first(Act.release(leg, Cause.NO_ANSWER), lost(it, Cause.NO_ANSWER))).orElse(List.of());
    }

    @Override
    public List<Act> hangUp(LegId leg, Cause cause) {
        return member(leg).map(it -> {
            cloud.ended(it);
            invitations.givenUp(leg);
            return Act.first(Act.release(leg, cause), left(it));
        }).orElse(List.of());
    }

    private List<Act> lost(Member member, Cause cause) {
        var acts = new ArrayList<>(cause.isEverywhere() ? dismissed(member, cause) : List.of());
        acts.addAll(call(invitations.lost(member.leg(), cause))); // before it leaves, since the room may end with it
        acts.addAll(members.has(member.leg()) ? left(member) : List.of());
        if (!ends()) {
            acts.addAll(cloud.lost(member, cause, terms.cloud()));
        }
        return acts;
    }

    private List<Act> left(Member member) {
        int hosts = members.hosts();
        members.remove(member.leg());
        boolean lastHost = hosts == 1 && members.hosts() == 0;
        if (members.came() == 0 && (state != State.OPEN || members.called() == 0)) {
            return over(new Refusal(Cause.NORMAL_CLEARING, "everybody who came has left"));
        }
        var acts = new ArrayList<>(floor.left(member.leg(), terms.floor()));
        acts.addAll(cameras.left(member.leg()));
        if (member.isWired()) {
            acts.add(new Act.Change(new GraphChange.Leave(id(), member.leg())));
        }
        acts.addAll(members.cloudsAlone() ? leaveCloud("nobody is left in the room") : List.of());
        acts.addAll(!lastHost || !terms.endsWithHost() || ends() ? appearance.alone(member)
                : part(Cause.NORMAL_CLEARING, "the last host has left: the meeting is over", Phrase.HOST_LEFT));
        return acts;
    }

    private List<Act> leaveCloud(String why) {
        var acts = members.all(it -> it.origin() == Origin.CLOUD).stream()
                .flatMap(it -> Act.first(new Act.Note(it.leg(), why), hangUp(it.leg(), Cause.NORMAL_CLEARING))
                        .stream()).toList();
        cloud.anew();
        return acts;
    }

    /// Everybody who is there reads and hears that the room ends; it is over a moment later, and nobody else comes. At
    /// once where nobody is there to be told, and when it is to end once more.
    ///
    /// @param why     for everybody's story
    /// @param phrase  what is read
    List<Act> part(Cause cause, String why, Phrase phrase) {
        var reason = new Refusal(cause, why);
        if (members.isEmpty() || ends() || !closing.isHeard()) {
            return members.isEmpty() ? List.of() : over(ends() ? closing.reason() : reason);
        }
        state = State.ENDING;
        return Stream.concat(members.noted(reason.words()).stream(), closing.all(reason, phrase).stream()).toList();
    }

    private List<Act> over(Refusal reason) {
        boolean said = state == State.ENDING;
        var acts = new ArrayList<>(said ? List.<Act>of() : members.noted(reason.words()));
        state = State.OVER;
        members.all().forEach(rest -> acts.add(Act.release(rest.leg(), reason.cause())));
        members.clear();
        invitations.clear();
        floor.clear();
        cameras.clear();
        acts.add(new Act.Change(new GraphChange.Close(id())));
        return acts;
    }

    // What is decided about an open room

    /// The room is no more: everybody is released, a moment later.
    ///
    /// @param why  for everybody's story
    public List<Act> close(Cause cause, String why) {
        return part(cause, why, Phrase.OVER);
    }

    /// Nobody else gets in but hosts, by dialling or with a PIN from the lobby.
    public List<Act> lock(boolean shut) {
        return Stream.concat(look.lock(shut).stream(), lobby.letIn().stream()).toList();
    }

    public List<Act> arrange(Arrangement wanted) {
        return look.arrange(wanted);
    }

    /// The administrator has defined the room anew. What differs from before acts at once; what somebody changed for
    /// this meeting alone stays when the definition does not speak of it. Who is inside stays inside.
    public List<Act> redefine(RoomTerms wanted) {
        var was = terms;
        terms = wanted;
        if (ends()) {
            return List.of();
        }
        var acts = new ArrayList<>(look.redefined(was, wanted));
        if (!wanted.cloud().equals(was.cloud())) { // the meeting that is now has to be heard by somebody
            acts.addAll(leaveCloud("the room does not go to this meeting any more"));
            acts.addAll(members.people() > 0 ? cloud.dial(terms.cloud()) : List.of());
        }
        if (!wanted.guestPin().equals(was.guestPin()) && !wanted.guestPin().isEmpty()) {
            members.all(it -> it.stage() == Stage.WAITING).forEach(it -> acts.addAll(lobby.owesPin(it)));
        }
        acts.addAll(lobby.letIn());
        acts.addAll(end.redefined(was));
        return acts;
    }
}
