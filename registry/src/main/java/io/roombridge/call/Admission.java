package io.roombridge.call;

import io.roombridge.admission.Acquaintance;
import io.roombridge.media.Protocol;
import java.util.Optional;

/// Asked before a call exists: would it be let in? (H.225.0 ARQ; OPTIONS for an alias.)
@FunctionalInterface
public interface Admission {

    /// Empty when the call would be accepted, else why not.
    Optional<Cause> refusal(Protocol protocol, Party caller, Alias to);

    /// Who is no stranger, asked before anything that somebody says is read.
    default Acquaintance acquaintance() {
        return Acquaintance.NOBODY;
    }
}
