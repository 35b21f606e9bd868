package io.roombridge.h323.ras;

import io.roombridge.admission.RefusedLogins;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Registration;
import java.net.InetSocketAddress;
import java.time.Clock;

/// Who registered with a password needs it for every request, and its administrator hears of one without it.
final class DueProof {

    private final RefusedLogins refusals;
    private final Clock clock;

    DueProof(RefusedLogins refusals, Clock clock) {
        this.refusals = refusals;
        this.clock = clock;
    }

    boolean isThere(Registration registration, Proof proof, InetSocketAddress from) {
        if (proof instanceof Proof.Wrong) { // the check of its token has told
            return false;
        }
        boolean there = registration.user().equals(proof.user());
        if (!there) {
            var alias = registration.aliases().getFirst().value();
            var user = registration.user().isEmpty() ? alias : registration.user();
            refusals.refused(new RefusedLogins.Attempt(Protocol.H323, user, alias, from),
                    why(proof, "its registration"), clock.instant());
        }
        return there;
    }

    /// @param what  it is not allowed
    static String why(Proof proof, String what) {
        return proof instanceof Proof.Proven(var user, _) ? user + " may not use " + what : "it sends no password";
    }
}
