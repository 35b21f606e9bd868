package io.roombridge.call;

import io.roombridge.prompt.Phrase;
import io.roombridge.prompt.Prompt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a meeting ends by itself: so long after the first came in as the room is defined to last, or when a host or an
/// operator says. Everybody inside is told five minutes before, or at once where less is left; then all are seen off.
///
/// ```
/// Endless ── a limit, a time ──▶ Running ── five minutes before ──▶ Said ── the time ──▶ the room ends
///    ▲                            │    ▲                             │
///    └──────── no end ────────────┴────┼── a later time ─────────────┘
/// ```
public final class MeetingEnd {

    static final Duration NOTICE = Duration.ofMinutes(5);
    /// From here on it is less than the five minutes that a voice speaks of.
    private static final Duration SHORTLY = Duration.ofSeconds(270);
    /// It looks at the time again after a day at most.
    private static final Duration LONGEST_SLEEP = Duration.ofDays(1);
    private static final String WHY = "the time of the meeting is over";

    private final Room room;
    private final Attendance members;
    private final Appearance appearance;
    private final InstantSource clock;
    private Optional<Instant> begun = Optional.empty();
    private Optional<Instant> end = Optional.empty();
    private boolean decided;
    private boolean said;

    MeetingEnd(Room room, Attendance members, Appearance appearance, InstantSource clock) {
        this.room = room;
        this.members = members;
        this.appearance = appearance;
        this.clock = clock;
    }

    /// Empty: not by itself.
    public Optional<Instant> at() {
        return end;
    }

    /// It ends then, or not by itself, whatever the room is defined to last.
    public List<Act> set(Optional<Instant> at) {
        decided = true;
        return becomes(at);
    }

    /// It ends so much later than it would.
    List<Act> prolong(Duration by) {
        return end.isEmpty() ? List.of() : set(end.map(at -> at.plus(by)));
    }

    /// Somebody has come in: with the first the time begins, and who comes late is told how little is left.
    List<Act> joined(Member member) {
        if (begun.isEmpty()) {
            begun = Optional.of(clock.instant());
            if (!decided) {
                return becomes(limit());
            }
        }
        return said && !room.ends() ? mention(member, left()) : List.of();
    }

    List<Act> redefined(RoomTerms was) {
        if (was.maxMinutes() == room.terms().maxMinutes() || begun.isEmpty()) {
            return List.of();
        }
        decided = false;
        return becomes(limit());
    }

    private Optional<Instant> limit() {
        int minutes = room.terms().maxMinutes();
        return minutes == 0 ? Optional.empty() : begun.map(from -> from.plus(Duration.ofMinutes(minutes)));
    }

    /// Who was told of the end reads of another.
    private List<Act> becomes(Optional<Instant> at) {
        end = at;
        var acts = new ArrayList<Act>();
        if (said && !room.ends()) {
            said = end.isPresent() && left().compareTo(NOTICE) <= 0;
            members.all(Member::inside).forEach(it -> acts.addAll(appearance.mention(it, lines(it))));
        }
        acts.addAll(woken());
        return acts;
    }

    /// What is to be done by now, and when to look again.
    public List<Act> woken() {
        if (end.isEmpty() || room.ends()) {
            return List.of();
        }
        var left = left();
        if (!left.isPositive()) {
            return room.part(Cause.NORMAL_CLEARING, WHY, Phrase.OVER);
        }
        var notice = left.minus(NOTICE);
        if (notice.isPositive()) {
            return List.of(new Act.Wake(notice.compareTo(LONGEST_SLEEP) < 0 ? notice : LONGEST_SLEEP));
        }
        var acts = new ArrayList<Act>();
        if (!said) {
            said = true;
            members.all(Member::inside).forEach(it -> acts.addAll(mention(it, left)));
        }
        acts.add(new Act.Wake(left));
        return acts;
    }

    private Duration left() {
        return Duration.between(clock.instant(), end.orElseThrow());
    }

    private List<Act> mention(Member member, Duration left) {
        return appearance.mention(member, left.compareTo(SHORTLY) > 0 ? Prompt.ENDS_SOON : Prompt.ENDS_SHORTLY,
                lines(member));
    }

    /// When it ends, for who asks.
    List<String> lines(Member member) {
        var wording = appearance.wording(member);
        if (end.isEmpty()) {
            return wording.lines(Phrase.ENDS_NEVER);
        }
        long minutes = Math.max(1, left().plusSeconds(59).toMinutes());
        return minutes == 1 ? wording.lines(Phrase.ENDS_IN_ONE) : wording.lines(Phrase.ENDS_IN, minutes);
    }
}
