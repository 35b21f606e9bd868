package io.roombridge.call;

import io.roombridge.media.Protocol;
import java.util.Optional;

/// Asked before a call exists: would it be let in? (H.225.0 ARQ; OPTIONS for an alias.)
@FunctionalInterface
public interface Admission {

    /// Empty when the call would be accepted, else why not.
    Optional<Cause> refusal(Protocol protocol, Party caller, Alias to);
}
