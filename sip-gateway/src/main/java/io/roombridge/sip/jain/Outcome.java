package io.roombridge.sip.jain;

import io.roombridge.call.Cause;
import io.roombridge.sip.SipResponse;

/// What became of a request of ours; provisional responses come before the final one.
sealed interface Outcome {

    record Answered(SipResponse response) implements Outcome {}

    /// It was not answered, or could not be sent.
    record Lost(Cause cause) implements Outcome {}
}
