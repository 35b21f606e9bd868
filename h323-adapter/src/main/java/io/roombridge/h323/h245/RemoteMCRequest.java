package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// RemoteMCRequest (H.245 Annex A).
@Choice({RemoteMCRequest.MasterActivate.class, RemoteMCRequest.SlaveActivate.class, RemoteMCRequest.DeActivate.class})
public sealed interface RemoteMCRequest extends ConferenceRequest {

    record MasterActivate() implements RemoteMCRequest {}
    record SlaveActivate() implements RemoteMCRequest {}
    record DeActivate() implements RemoteMCRequest {}
    record Unrecognized(int index, Octets octets) implements RemoteMCRequest, UnknownAlternative {}
}
