package io.roombridge.call;

import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.LegId;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.Speech;
import java.util.List;
import java.util.Optional;

/// One who is in a room, or on the way.
///
/// @param language  its own; empty: that of the room
/// @param label     what an operator calls it; empty: what it calls itself
/// @param exchange  what it has typed and been told
public record Member(LegId leg, Party party, Optional<Language> language, Origin origin, Stage stage,
        Standing standing, boolean muted, String label, Exchange exchange) {

    /// Who began: it dialled the room, somebody had the room call it, or it is the room's own meeting in the cloud.
    public enum Origin { CAME, CALLED, CLOUD }

    /// `INVITED`: it rings. `LOBBY`: it owes a PIN. `WAITING`: for a host, or until the room is unlocked. `PARTING`: it
    /// does not get in, and reads why for a moment.
    public enum Stage { INVITED, LOBBY, WAITING, PARTING, IN }

    /// @param language  its own; empty: that of the room
    static Member of(LegId leg, Party party, Optional<Language> language, Origin origin, Stage stage) {
        return new Member(leg, party, language, origin, stage, Standing.GUEST, false, "", Exchange.NONE);
    }

    /// As the others see it.
    public String name() {
        return label.isEmpty() ? party.name() : label;
    }

    public boolean inside() {
        return stage == Stage.IN;
    }

    /// It has been answered, and is not let in yet.
    public boolean waits() {
        return stage == Stage.LOBBY || stage == Stage.WAITING;
    }

    /// It has been answered, and is not in the room.
    public boolean outside() {
        return waits() || stage == Stage.PARTING;
    }

    /// The media plane knows it: it sees the room, or what it is told outside.
    boolean isWired() {
        return inside() || !shown().isEmpty();
    }

    String digits() {
        return exchange.digits();
    }

    int tries() {
        return exchange.tries();
    }

    List<String> shown() {
        return exchange.shown();
    }

    Speech said() {
        return exchange.said();
    }

    /// Who was made a host while it waited stays one.
    Member in(Standing as) {
        return new Member(leg, party, language, origin, Stage.IN, standing == Standing.HOST ? standing : as, muted,
                label, Exchange.NONE);
    }

    /// A callee that gives no name keeps the one it was invited under; what was dialled may hold a passcode, and is not
    /// for everybody's eyes.
    Member answering(Party callee) {
        var named = callee.displayName().isBlank() ? callee.named(party.name()) : callee;
        return new Member(leg, named, language, origin, Stage.IN, standing, muted, label, Exchange.NONE);
    }

    Member standing(Standing as) {
        return new Member(leg, party, language, origin, stage, as, muted, label, exchange);
    }

    Member muted(boolean silent) {
        return new Member(leg, party, language, origin, stage, standing, silent, label, exchange);
    }

    Member labelled(String name) {
        return new Member(leg, party, language, origin, stage, standing, muted, name, exchange);
    }

    Member at(Stage other) {
        return at(other, exchange);
    }

    private Member at(Stage other, Exchange with) {
        return new Member(leg, party, language, origin, other, standing, muted, label, with);
    }

    Member pressing(String typed) {
        return at(stage, exchange.pressing(typed));
    }

    Member failing() {
        return failed(tries() + 1).pressing("");
    }

    Member failed(int times) {
        return at(stage, exchange.failed(times));
    }

    Member told(List<String> lines, Speech speech) {
        return at(stage, exchange.told(lines, speech));
    }

    Member parting(Refusal why) {
        return at(Stage.PARTING, exchange.parting(why));
    }
}
