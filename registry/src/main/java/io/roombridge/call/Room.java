package io.roombridge.call;

import io.roombridge.media.Arrangement;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A meeting: any number of legs in one media graph. A leg to a cloud meeting is a leg like any other.
///
/// ```
/// enter ── PIN asked and not dialled ──▶ Lobby ── digits # ──▶ In
///   └───── none asked, or right ───────────────────────────────▲
/// invite ─▶ Invited ── answered ───────────────────────────────┘
/// ```
///
/// It is over when nobody is left who came by themselves: legs that the room called are then released.
public final class Room implements Conversation {

    /// What an administrator demands of who comes in; empty PINs are not asked, 0 is no limit.
    public record Terms(String hostPin, String guestPin, int maxParticipants, String cloud) {

        boolean pinAsked() {
            return !guestPin.isEmpty() || !hostPin.isEmpty();
        }

        /// A guest PIN left empty lets everybody in, whatever the host's.
        boolean admits(String pin) {
            return pin.equals(guestPin) || !hostPin.isEmpty() && pin.equals(hostPin);
        }
    }

    /// @param invited  the room called it
    public record Member(LegId leg, Party party, Stage stage, boolean invited, boolean muted, String digits,
            int tries) {

        String name() {
            return party.name();
        }

        Member at(Stage next) {
            return new Member(leg, party, next, invited, muted, "", tries);
        }
    }

    public enum Stage { INVITED, LOBBY, IN }

    private static final int PIN_TRIES = 3;
    private static final int LONGEST_PIN = 32;

    private final String name;
    private final Terms terms;
    private final CapabilitySet ours;
    private final Map<LegId, Member> members = new LinkedHashMap<>();
    private Arrangement arrangement;
    private boolean locked;
    private boolean begun;

    public Room(String name, Terms terms, Arrangement arrangement, boolean locked, CapabilitySet ours) {
        this.name = name;
        this.terms = terms;
        this.arrangement = arrangement;
        this.locked = locked;
        this.ours = ours;
    }

    @Override
    public String id() {
        return "room:" + name;
    }

    public String name() {
        return name;
    }

    @Override
    public List<LegId> legs() {
        return List.copyOf(members.keySet());
    }

    public List<Member> members() {
        return List.copyOf(members.values());
    }

    public boolean locked() {
        return locked;
    }

    public Arrangement arrangement() {
        return arrangement;
    }

    @Override
    public boolean over() {
        return begun && members.isEmpty();
    }

    /// Somebody dialled the room.
    ///
    /// @param pin  what was dialled with the alias (`8001##1234`); empty when nothing
    public List<Act> enter(LegEvent.Offered offered, String pin) {
        var refusal = refusal(pin);
        if (refusal != null) {
            return List.of(new Act.Ask(new LegCommand.Release(offered.leg(), refusal)));
        }
        var acts = new ArrayList<>(opened());
        var stage = !terms.pinAsked() || terms.admits(pin) ? Stage.IN : Stage.LOBBY;
        var member = new Member(offered.leg(), offered.caller(), stage, false, false, "", 0);
        members.put(offered.leg(), member);
        acts.add(new Act.Ask(new LegCommand.Answer(offered.leg(), ours.preferring(offered.capabilities()))));
        if (stage == Stage.IN) {
            acts.addAll(entered(member));
        }
        return acts;
    }

    /// The room calls somebody.
    ///
    /// @param callee  how it is shown until it answers
    public List<Act> invite(LegId leg, Alias from, Destination destination, Party callee) {
        var acts = new ArrayList<>(opened());
        members.put(leg, new Member(leg, callee, Stage.INVITED, true, false, "", 0));
        acts.add(new Act.Ask(new LegCommand.Offer(leg, from, name, destination, ours)));
        return acts;
    }

    @Override
    public List<Act> on(LegEvent event) {
        var member = members.get(event.leg());
        if (member == null) {
            return List.of();
        }
        return switch (event) {
            case LegEvent.Offered _, LegEvent.Alerting _, LegEvent.MediaChanged _ -> List.of();
            case LegEvent.Answered(var leg, var party, _) -> {
                var came = new Member(leg, named(party, member.party()), Stage.IN, member.invited(), member.muted(),
                        "", 0);
                members.put(leg, came);
                yield List.of(member.stage() == Stage.IN ? change(new GraphChange.Rename(id(), leg, came.name()))
                        : enters(came));
            }
            case LegEvent.DigitsPressed(_, var digits) -> member.stage() == Stage.LOBBY ? typed(member, digits)
                    : List.of();
            case LegEvent.Released(var leg, _) -> left(leg);
        };
    }

    @Override
    public List<Act> hangUp(LegId leg, Cause cause) {
        if (!members.containsKey(leg)) {
            return List.of();
        }
        var acts = new ArrayList<Act>();
        acts.add(new Act.Ask(new LegCommand.Release(leg, cause)));
        acts.addAll(left(leg));
        return acts;
    }

    public List<Act> mute(LegId leg, boolean muted) {
        members.computeIfPresent(leg, (_, it) ->
                new Member(it.leg(), it.party(), it.stage(), it.invited(), muted, it.digits(), it.tries()));
        return inside(leg) ? List.of(change(new GraphChange.Mute(id(), leg, muted))) : List.of();
    }

    public List<Act> arrange(Arrangement wanted) {
        arrangement = wanted;
        return members.isEmpty() ? List.of() : List.of(change(new GraphChange.Arrange(id(), wanted)));
    }

    public List<Act> lock(boolean shut) {
        locked = shut;
        return List.of();
    }

    /// A callee that gives no name keeps the one it was invited under; what was dialled may hold a passcode, and is not
    /// for everybody's eyes.
    private static Party named(Party answering, Party invited) {
        return answering.displayName().isBlank()
                ? new Party(answering.alias(), invited.name(), answering.product(), answering.address(),
                        answering.registered(), answering.authenticated(), answering.encrypted())
                : answering;
    }

    private Cause refusal(String pin) {
        if (locked) {
            return Cause.CALL_REJECTED;
        }
        if (terms.maxParticipants() > 0 && members.size() >= terms.maxParticipants()) {
            return Cause.USER_BUSY;
        }
        return terms.pinAsked() && !pin.isEmpty() && !terms.admits(pin) ? Cause.NOT_AUTHORIZED : null;
    }

    /// Digits gather until `#`; after the last wrong PIN the leg goes.
    private List<Act> typed(Member member, String digits) {
        var typed = member.digits() + digits;
        int end = typed.indexOf('#');
        if (end < 0) {
            var kept = typed.length() > LONGEST_PIN ? typed.substring(typed.length() - LONGEST_PIN) : typed;
            members.put(member.leg(), new Member(member.leg(), member.party(), Stage.LOBBY, member.invited(),
                    member.muted(), kept, member.tries()));
            return List.of();
        }
        if (terms.admits(typed.substring(0, end))) {
            members.put(member.leg(), member.at(Stage.IN));
            return entered(member);
        }
        if (member.tries() + 1 == PIN_TRIES) {
            return hangUp(member.leg(), Cause.NOT_AUTHORIZED);
        }
        members.put(member.leg(), new Member(member.leg(), member.party(), Stage.LOBBY, member.invited(),
                member.muted(), "", member.tries() + 1));
        return List.of();
    }

    private List<Act> opened() {
        boolean opens = !begun;
        begun = true;
        return opens ? List.of(change(new GraphChange.Open(id(), arrangement))) : List.of();
    }

    private List<Act> entered(Member member) {
        boolean first = members.values().stream().filter(it -> it.stage() == Stage.IN).count() == 1;
        boolean dials = first && !terms.cloud().isEmpty() && members.values().stream().noneMatch(Member::invited);
        return dials ? List.of(enters(member), new Act.Dial(name, terms.cloud())) : List.of(enters(member));
    }

    private List<Act> left(LegId leg) {
        boolean was = inside(leg);
        members.remove(leg);
        if (members.values().stream().anyMatch(it -> !it.invited())) {
            return was ? List.of(change(new GraphChange.Leave(id(), leg))) : List.of();
        }
        var acts = new ArrayList<Act>();
        members.keySet().forEach(rest -> acts.add(new Act.Ask(new LegCommand.Release(rest, Cause.NORMAL_CLEARING))));
        members.clear();
        acts.add(change(new GraphChange.Close(id())));
        return acts;
    }

    private Act enters(Member member) {
        return change(new GraphChange.Enter(id(), member.leg(), member.name(), member.muted()));
    }

    private static Act change(GraphChange change) {
        return new Act.Change(change);
    }

    private boolean inside(LegId leg) {
        var member = members.get(leg);
        return member != null && member.stage() == Stage.IN;
    }
}
