package io.roombridge.call;

import io.roombridge.call.Member.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A room's meeting in the cloud: when it is dialled, and what is the matter with it.
///
/// ```
/// Idle ── somebody is in ──▶ Dialled ── could not be reached, or was lost ──▶ Dialled again, later each time
///   ▲                           └── ended by its own people ──▶ Ended (until the room is empty or it is another)
///   └── nobody is in any more when it would be dialled
/// ```
final class CloudCall {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final String room;
    private final Attendance members;
    private boolean dialled;
    private int failures;
    private String trouble = "";

    CloudCall(String room, Attendance members) {
        this.room = room;
        this.members = members;
    }

    /// What keeps it from being there; empty when nothing does.
    String trouble() {
        return trouble;
    }

    /// Somebody is in, or came.
    ///
    /// @param cloud  what to dial; empty when nothing
    List<Act> dial(String cloud) {
        if (dialled || cloud.isEmpty()) {
            return List.of();
        }
        dialled = true;
        return List.of(new Act.Dial(room, cloud, Duration.ZERO));
    }

    /// Whether what was to be dialled is still the room's, is not there yet, and somebody is there to be heard in it.
    boolean isWanted(String dialString, String cloud) {
        if (!dialString.equals(cloud) || members.clouds() > 0) {
            return false;
        }
        dialled &= members.people() > 0;
        return members.people() > 0;
    }

    void answered(Member member) {
        if (member.origin() == Origin.CLOUD) {
            failures = 0;
            trouble = "";
        }
    }

    /// It was ended here, or by its own people.
    void ended(Member member) {
        if (member.origin() == Origin.CLOUD) {
            trouble = "the meeting in the cloud has ended";
        }
    }

    /// A leg is over: if it led to the cloud and did not end as meetings do, it is dialled again while somebody is in.
    List<Act> lost(Member member, Cause cause, String cloud) {
        if (member.origin() != Origin.CLOUD) {
            return List.of();
        }
        if (member.inside() && cause == Cause.NORMAL_CLEARING) {
            ended(member);
            return List.of();
        }
        dialled &= members.people() > 0;
        return members.people() > 0 ? failed(cloud, cause.words()) : List.of();
    }

    /// It could not be reached. The first failure of several in a row is told to everybody.
    List<Act> failed(String cloud, String why) {
        var pause = pause();
        failures++;
        trouble = "the meeting in the cloud cannot be reached: " + why + "; it is dialled again in " + pause.toSeconds()
                + " s";
        dialled = true;
        var acts = new ArrayList<Act>();
        acts.add(new Act.Dial(room, cloud, pause));
        if (failures == 1) {
            members.all(Member::inside).forEach(it -> acts.add(new Act.Note(it.leg(), trouble)));
        }
        return acts;
    }

    /// The room has another now, or nobody is in it.
    void anew() {
        dialled = false;
        failures = 0;
        trouble = "";
    }

    private Duration pause() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
