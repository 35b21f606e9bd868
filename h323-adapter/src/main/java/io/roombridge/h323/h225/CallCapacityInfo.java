package io.roombridge.h323.h225;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// CallCapacityInfo (H.225.0 Annex H).
public record CallCapacityInfo(
        Optional<List<CallsAvailable>> voiceGwCallsAvailable,
        Optional<List<CallsAvailable>> h310GwCallsAvailable,
        Optional<List<CallsAvailable>> h320GwCallsAvailable,
        Optional<List<CallsAvailable>> h321GwCallsAvailable,
        Optional<List<CallsAvailable>> h322GwCallsAvailable,
        Optional<List<CallsAvailable>> h323GwCallsAvailable,
        Optional<List<CallsAvailable>> h324GwCallsAvailable,
        Optional<List<CallsAvailable>> t120OnlyGwCallsAvailable,
        Optional<List<CallsAvailable>> t38FaxAnnexbOnlyGwCallsAvailable,
        Optional<List<CallsAvailable>> terminalCallsAvailable,
        Optional<List<CallsAvailable>> mcuCallsAvailable,
        @Addition Optional<List<CallsAvailable>> sipGwCallsAvailable,
        Extensions extensions) {

    public CallCapacityInfo() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Extensions.NONE);
    }
}
