package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;

/// UseSpecifiedTransport (H.225.0 Annex H).
@Choice(value = {UseSpecifiedTransport.Tcp.class, UseSpecifiedTransport.AnnexE.class},
        additions = {UseSpecifiedTransport.Sctp.class})
public sealed interface UseSpecifiedTransport {

    record Tcp() implements UseSpecifiedTransport {}
    record AnnexE() implements UseSpecifiedTransport {}
    record Sctp() implements UseSpecifiedTransport {}
    record Unrecognized(int index, Octets octets) implements UseSpecifiedTransport, UnknownAlternative {}
}
