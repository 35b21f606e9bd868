package io.roombridge.call;

import io.roombridge.call.RoomTerms.Standing;
import io.roombridge.media.LegId;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.Speech;
import java.util.List;
import java.util.Optional;

/// One who is in a room, or on the way.
///
/// @param label     what an operator calls it; empty: what it calls itself
/// @param digits    pressed so far: of a PIN while it waits, of the menu inside
/// @param tries     wrong PINs
/// @param shown     the lines on its picture while it waits; empty when it sees the room or nothing
/// @param said      what is said to it while it waits
/// @param language  its own; empty: that of the room
public record Member(LegId leg, Party party, Origin origin, Stage stage, Standing standing, boolean muted,
        String label, String digits, int tries, List<String> shown, Speech said, Optional<Language> language) {

    /// Who began: it dialled the room, somebody had the room call it, or it is the room's own meeting in the cloud.
    public enum Origin { CAME, CALLED, CLOUD }

    /// `INVITED`: it rings. `LOBBY`: it owes a PIN. `WAITING`: for a host, or until the room is unlocked.
    public enum Stage { INVITED, LOBBY, WAITING, IN }

    public Member {
        shown = List.copyOf(shown);
    }

    static Member of(LegId leg, Party party, Origin origin, Stage stage) {
        return new Member(leg, party, origin, stage, Standing.GUEST, false, "", "", 0, List.of(), Speech.NONE,
                Optional.empty());
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

    /// The media plane knows it: it sees the room, or why it waits.
    boolean isWired() {
        return inside() || !shown.isEmpty();
    }

    /// Who was made a host while it waited stays one.
    Member in(Standing as) {
        return new Member(leg, party, origin, Stage.IN, standing == Standing.HOST ? standing : as, muted, label, "", 0,
                List.of(), Speech.NONE, language);
    }

    /// A callee that gives no name keeps the one it was invited under; what was dialled may hold a passcode, and is not
    /// for everybody's eyes.
    Member answering(Party callee) {
        var named = callee.displayName().isBlank() ? callee.named(party.name()) : callee;
        return new Member(leg, named, origin, Stage.IN, standing, muted, label, "", 0,
                List.of(), Speech.NONE, language);
    }

    Member standing(Standing as) {
        return new Member(leg, party, origin, stage, as, muted, label, digits, tries, shown, said, language);
    }

    Member muted(boolean silent) {
        return new Member(leg, party, origin, stage, standing, silent, label, digits, tries, shown, said, language);
    }

    Member labelled(String name) {
        return new Member(leg, party, origin, stage, standing, muted, name, digits, tries, shown, said, language);
    }

    Member pressing(String typed) {
        return new Member(leg, party, origin, stage, standing, muted, label, typed, tries, shown, said, language);
    }

    Member failing() {
        return failed(tries + 1).pressing("");
    }

    Member failed(int times) {
        return new Member(leg, party, origin, stage, standing, muted, label, digits, times, shown, said, language);
    }

    Member at(Stage other) {
        return new Member(leg, party, origin, other, standing, muted, label, digits, tries, shown, said, language);
    }

    Member speaking(Optional<Language> own) {
        return new Member(leg, party, origin, stage, standing, muted, label, digits, tries, shown, said, own);
    }

    Member told(List<String> lines, Speech speech) {
        return new Member(leg, party, origin, stage, standing, muted, label, digits, tries, lines, speech, language);
    }
}
