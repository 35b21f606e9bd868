package io.roombridge.sip.message;

import io.roombridge.call.Cause;

/// What became of a request of ours; provisional responses come before the final one.
public sealed interface Outcome {

    record Answered(SipResponse response) implements Outcome {}

    /// It was not answered, or could not be sent.
    record Lost(Cause cause) implements Outcome {}
}
