package io.roombridge.routes;

import io.roombridge.admission.Acquaintance;
import io.roombridge.admission.Origin;
import io.roombridge.admission.Places;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.media.LegId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Callers that nobody knows: neither registered nor behind the address of somebody who is, nor with a password, nor a
/// trunk. How many legs they may take, and how much is kept of those who are refused.
final class Strangers {

    /// Records of refused strangers; the others are counted.
    private static final int RECORDS_A_MINUTE = 10;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Acquaintance known;
    private final InstantSource clock;
    private final int share;
    private final Places<LegId> places;
    private long refused;
    private Instant minute = Instant.MIN;
    private int recorded;

    /// @param mostLegs  of everybody; a quarter is kept from strangers, and no source of theirs has more than a quarter
    Strangers(Acquaintance known, int mostLegs, InstantSource clock) {
        this.known = known;
        this.clock = clock;
        share = mostLegs - mostLegs / 4;
        places = new Places<>(new Places.Terms(mostLegs, share, Math.max(1, mostLegs / 4), mostLegs), _ -> true);
    }

    /// Who is none.
    Acquaintance known() {
        return known;
    }

    boolean isStranger(Party party) {
        return !party.registered() && !party.authenticated() && known.of(party.address()).isStranger();
    }

    /// Up to how many legs there may be when another stranger is let in.
    int share() {
        return share;
    }

    /// Whether a call may be looked at. A stranger's has a place from then on until it is [#gone].
    synchronized boolean admits(LegEvent.Offered offered) {
        if (!isStranger(offered.caller()) || offered.caller().address().isUnresolved()) {
            return true;
        }
        var origin = Origin.of(offered.caller().address().getAddress());
        boolean admitted = !(places.take(offered.leg(), origin, false) instanceof Places.Verdict.Refused);
        refused += admitted ? 0 : 1;
        return admitted;
    }

    synchronized void gone(LegId leg) {
        places.leave(leg);
    }

    /// Whether a leg that is over leaves a record: of strangers that never got in, a few a minute.
    synchronized boolean leavesRecord(Story story) {
        if (!story.incoming() || story.isKept() || !isStranger(story.party())) {
            return true;
        }
        refused++;
        var now = clock.instant();
        if (!now.isBefore(minute.plus(MINUTE))) {
            minute = now;
            recorded = 0;
        }
        return ++recorded <= RECORDS_A_MINUTE;
    }

    /// How many calls of theirs were refused.
    synchronized long refused() {
        return refused;
    }
}
