package io.roombridge.call;

import io.roombridge.call.Member.Origin;
import io.roombridge.call.Member.Stage;
import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.Arrangement;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A meeting: any number of legs in one media graph. A leg to a cloud meeting is a leg like any other.
///
/// ```
/// a member:  enter ── PIN asked and not dialled ──▶ Lobby ── digits # ──▶ In
///              └───── none asked, or right ───────────────────────────────▲
///            invite ─▶ Invited ── answered ───────────────────────────────┘
///
/// the room:  New ── enter, invite ──▶ Open ── one who dialled it is in ──▶ Attended
///                                      └── the last leaves ──▶ Over ◀── the last who dialled it leaves ──┘
/// ```
///
/// Attended, it is over when nobody is left who came by themselves: legs that the room called are then released. One
/// that only calls others goes on as long as one of them, the cloud meeting aside, is there or still rings.
///
/// Whatever happens costs the same with any number of members; only a change of its terms and its end look at all.
public final class Room implements Conversation {

    enum State { NEW, OPEN, ATTENDED, OVER }

    private static final int PIN_TRIES = 3;
    private static final int LONGEST_PIN = 32;

    private final String name;
    private final CapabilitySet ours;
    private final Map<LegId, Member> members = new LinkedHashMap<>();
    private RoomTerms terms;
    private Arrangement arrangement;
    private boolean locked;
    private State state = State.NEW;
    private boolean cloudDialled;
    private int came;
    private int called;
    private int clouds;

    public Room(String name, RoomTerms terms, CapabilitySet ours) {
        this.name = name;
        this.terms = terms;
        this.ours = ours;
        arrangement = terms.arrangement();
        locked = terms.locked();
    }

    @Override
    public String id() {
        return "room:" + name;
    }

    public String name() {
        return name;
    }

    public List<Member> members() {
        return List.copyOf(members.values());
    }

    public Optional<Member> member(LegId leg) {
        return Optional.ofNullable(members.get(leg));
    }

    public boolean locked() {
        return locked;
    }

    public Arrangement arrangement() {
        return arrangement;
    }

    State state() {
        return state;
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
        if (members.containsKey(leg)) {
            return List.of();
        }
        var standing = terms.standing(pin);
        var refusal = refusal(leg.protocol(), members.size() + 1)
                .or(() -> standing.isEmpty() && !pin.isEmpty() ? Optional.of(Cause.NOT_AUTHORIZED) : Optional.empty());
        if (refusal.isPresent()) {
            return List.of(release(leg, refusal.get()));
        }
        var acts = open(Member.of(leg, offered.caller(), Origin.CAME, Stage.LOBBY));
        acts.add(new Act.Ask(new LegCommand.Answer(leg, ours.preferring(offered.capabilities()))));
        standing.ifPresent(as -> acts.addAll(comeIn(members.get(leg).in(as))));
        return acts;
    }

    /// The room calls somebody, whom neither its lock nor its limit keeps out.
    ///
    /// @param callee  how it is shown until it answers
    public List<Act> invite(LegId leg, Alias from, Destination destination, Party callee) {
        return call(Member.of(leg, callee, Origin.CALLED, Stage.INVITED), from, destination);
    }

    /// The room calls its meeting in the cloud, unless by now it has another, is there already, or nobody is left to be
    /// heard in it.
    ///
    /// @param cloud  what was to be dialled
    public List<Act> meet(String cloud, LegId leg, Alias from, Destination destination, Party callee) {
        boolean wanted = cloud.equals(terms.cloud()) && clouds == 0 && came + called > 0;
        return wanted ? call(Member.of(leg, callee, Origin.CLOUD, Stage.INVITED), from, destination) : List.of();
    }

    private List<Act> call(Member callee, Alias from, Destination destination) {
        if (state == State.OVER || members.containsKey(callee.leg())) {
            return List.of();
        }
        var acts = open(callee);
        acts.add(new Act.Ask(new LegCommand.Offer(callee.leg(), from, terms.title(), destination, ours)));
        return acts;
    }

    private List<Act> open(Member member) {
        var acts = new ArrayList<Act>();
        if (state == State.NEW) {
            state = State.OPEN;
            acts.add(new Act.Change(new GraphChange.Open(id(), arrangement)));
        }
        members.put(member.leg(), member);
        count(member, 1);
        return acts;
    }

    private void count(Member member, int one) {
        switch (member.origin()) {
            case CAME -> came += one;
            case CALLED -> called += one;
            case CLOUD -> clouds += one;
        }
    }

    private Optional<Cause> refusal(Protocol protocol, int withIt) {
        return Optional.ofNullable(
                state == State.OVER ? Cause.TEMPORARY_FAILURE
                : !terms.protocols().contains(protocol) ? Cause.INCOMING_CALLS_BARRED
                : locked ? Cause.CALL_REJECTED
                : terms.tooMany(withIt) ? Cause.USER_BUSY
                : null);
    }

    /// The first who is in has the room dial its meeting in the cloud.
    private List<Act> comeIn(Member member) {
        members.put(member.leg(), member);
        if (member.origin() == Origin.CAME) {
            state = State.ATTENDED;
        }
        var acts = new ArrayList<Act>();
        acts.add(new Act.Change(new GraphChange.Enter(id(), member.leg(), member.name(), member.muted())));
        if (member.origin() != Origin.CLOUD) {
            acts.addAll(dialCloud());
        }
        return acts;
    }

    private List<Act> dialCloud() {
        if (cloudDialled || terms.cloud().isEmpty()) {
            return List.of();
        }
        cloudDialled = true;
        return List.of(new Act.Dial(name, terms.cloud()));
    }

    // What legs say

    @Override
    public List<Act> on(LegEvent event) {
        var member = members.get(event.leg());
        if (member == null) {
            return List.of();
        }
        return switch (event) {
            case LegEvent.Offered _, LegEvent.Alerting _, LegEvent.MediaChanged _ -> List.of();
            case LegEvent.Answered(_, var party, _) -> answered(member, party);
            case LegEvent.DigitsPressed(_, var digits) -> member.stage() == Stage.LOBBY
                    ? typed(member, digits) : List.of();
            case LegEvent.Released _ -> left(member);
        };
    }

    /// A callee that answers again says who it is now.
    private List<Act> answered(Member member, Party callee) {
        if (member.origin() == Origin.CAME) {
            return List.of();
        }
        return member.inside() ? renamed(member, member.answering(callee)) : comeIn(member.answering(callee));
    }

    /// Digits gather until `#`; after the last wrong PIN the leg goes.
    private List<Act> typed(Member member, String digits) {
        var typed = member.digits() + digits;
        int end = typed.indexOf('#');
        if (end < 0) {
            var kept = typed.substring(Math.max(0, typed.length() - LONGEST_PIN));
            members.put(member.leg(), member.pressing(kept));
            return List.of();
        }
        var standing = terms.standing(typed.substring(0, end));
        if (standing.isPresent()) {
            return refusal(member.leg().protocol(), members.size()).map(cause -> hangUp(member.leg(), cause))
                    .orElseGet(() -> comeIn(member.in(standing.get())));
        }
        var failed = member.failing();
        members.put(member.leg(), failed);
        return failed.tries() == PIN_TRIES ? hangUp(member.leg(), Cause.NOT_AUTHORIZED)
                : typed(failed, typed.substring(end + 1));
    }

    @Override
    public List<Act> unanswered(LegId leg) {
        return member(leg).filter(it -> it.stage() == Stage.INVITED).map(_ -> hangUp(leg, Cause.NO_ANSWER))
                .orElse(List.of());
    }

    @Override
    public List<Act> hangUp(LegId leg, Cause cause) {
        return member(leg).map(member -> {
            var acts = new ArrayList<Act>();
            acts.add(release(leg, cause));
            acts.addAll(left(member));
            return (List<Act>) acts;
        }).orElse(List.of());
    }

    private List<Act> left(Member member) {
        members.remove(member.leg());
        count(member, -1);
        if (came == 0 && (state == State.ATTENDED || called == 0)) {
            return end(Cause.NORMAL_CLEARING);
        }
        return member.inside() ? List.of(new Act.Change(new GraphChange.Leave(id(), member.leg()))) : List.of();
    }

    private List<Act> end(Cause cause) {
        state = State.OVER;
        var acts = new ArrayList<Act>();
        members.keySet().forEach(rest -> acts.add(release(rest, cause)));
        members.clear();
        acts.add(new Act.Change(new GraphChange.Close(id())));
        return acts;
    }

    // What is decided about an open room

    /// The room is no more: everybody is released.
    public List<Act> close(Cause cause) {
        return members.isEmpty() ? List.of() : end(cause);
    }

    /// Nobody else gets in, by dialling or with a PIN from the lobby.
    public List<Act> lock(boolean shut) {
        locked = shut;
        return letIn();
    }

    public List<Act> arrange(Arrangement wanted) {
        if (arrangement == wanted) {
            return List.of();
        }
        arrangement = wanted;
        return members.isEmpty() ? List.of() : List.of(new Act.Change(new GraphChange.Arrange(id(), wanted)));
    }

    public List<Act> mute(LegId leg, boolean muted) {
        var member = members.get(leg);
        if (member == null || member.muted() == muted) {
            return List.of();
        }
        members.put(leg, member.muted(muted));
        return member.inside() ? List.of(new Act.Change(new GraphChange.Mute(id(), leg, muted))) : List.of();
    }

    /// @param label  what the others see; empty: what it calls itself
    public List<Act> rename(LegId leg, String label) {
        return member(leg).map(it -> renamed(it, it.labelled(label))).orElse(List.of());
    }

    private List<Act> renamed(Member was, Member is) {
        members.put(is.leg(), is);
        return is.inside() && !is.name().equals(was.name())
                ? List.of(new Act.Change(new GraphChange.Rename(id(), is.leg(), is.name()))) : List.of();
    }

    public List<Act> stand(LegId leg, Standing standing) {
        members.computeIfPresent(leg, (_, it) -> it.standing(standing));
        return List.of();
    }

    /// The administrator has defined the room anew. What differs from before acts at once; what somebody changed for
    /// this meeting alone stays when the definition does not speak of it. Who is inside stays inside.
    public List<Act> redefine(RoomTerms wanted) {
        var was = terms;
        terms = wanted;
        var acts = new ArrayList<Act>();
        if (wanted.locked() != was.locked()) {
            locked = wanted.locked();
        }
        if (wanted.arrangement() != was.arrangement()) {
            acts.addAll(arrange(wanted.arrangement()));
        }
        if (!wanted.cloud().equals(was.cloud())) {
            acts.addAll(moveCloud());
        }
        acts.addAll(letIn());
        return acts;
    }

    /// The meeting that was is left, the one that is now is dialled if somebody is there to be heard in it.
    private List<Act> moveCloud() {
        var acts = new ArrayList<Act>();
        members.values().stream().filter(it -> it.origin() == Origin.CLOUD).toList()
                .forEach(it -> acts.addAll(hangUp(it.leg(), Cause.NORMAL_CLEARING)));
        cloudDialled = false;
        if (members.values().stream().anyMatch(Member::inside)) {
            acts.addAll(dialCloud());
        }
        return acts;
    }

    /// Who waits in the lobby for a PIN that nobody asks any more, when nothing else is in the way.
    private List<Act> letIn() {
        var acts = new ArrayList<Act>();
        terms.standing("").ifPresent(standing -> members.values().stream()
                .filter(it -> it.stage() == Stage.LOBBY && refusal(it.leg().protocol(), members.size()).isEmpty())
                .toList().forEach(it -> acts.addAll(comeIn(it.in(standing)))));
        return acts;
    }

    private static Act release(LegId leg, Cause cause) {
        return new Act.Ask(new LegCommand.Release(leg, cause));
    }
}
