package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// RemoteMCResponse (H.245 Annex A).
@Choice({RemoteMCResponse.Accept.class, RemoteMCResponse.Reject.class})
public sealed interface RemoteMCResponse extends ConferenceResponse {

    record Accept() implements RemoteMCResponse {}

    @Choice({Reject.Unspecified.class, Reject.FunctionNotSupportedValue.class})
    sealed interface Reject extends RemoteMCResponse {

        record Unspecified() implements Reject {}
        record FunctionNotSupportedValue() implements Reject {}
        record Unrecognized(int index, Octets octets) implements Reject, UnknownAlternative {}
    }

    record Unrecognized(int index, Octets octets) implements RemoteMCResponse, UnknownAlternative {}
}
