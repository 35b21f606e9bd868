package io.roombridge.h323.call;

import io.roombridge.call.Cause;
import io.roombridge.h323.h225.ReleaseCompleteReason;
import io.roombridge.h323.h225.ReleaseCompleteUuie;
import io.roombridge.h323.q931.InformationElement.CauseElement;
import io.roombridge.h323.ras.RefusedRequest;
import java.util.Optional;

/// Why a call ended: ReleaseCompleteReason and the Cause element, and the neutral cause (H.225.0 table 5).
final class ReleaseReasons {

    private ReleaseReasons() {}

    /// Empty where the Cause element says all.
    static Optional<ReleaseCompleteReason> of(Cause cause) {
        return Optional.ofNullable(switch (cause.h225Reason()) {
            case "noBandwidth" -> new ReleaseCompleteReason.NoBandwidth();
            case "gatewayResources" -> new ReleaseCompleteReason.GatewayResources();
            case "unreachableDestination" -> new ReleaseCompleteReason.UnreachableDestination();
            case "destinationRejection" -> new ReleaseCompleteReason.DestinationRejection();
            case "noPermission" -> new ReleaseCompleteReason.NoPermission();
            case "badFormatAddress" -> new ReleaseCompleteReason.BadFormatAddress();
            case "inConf" -> new ReleaseCompleteReason.InConf();
            case "securityDenied" -> new ReleaseCompleteReason.SecurityDenied();
            case "calledPartyNotRegistered" -> new ReleaseCompleteReason.CalledPartyNotRegistered();
            default -> null;
        });
    }

    /// The Cause element goes before the reason; with neither the call just ended.
    static Cause cause(Optional<CauseElement> element, Optional<ReleaseCompleteUuie> body) {
        return element.map(it -> Cause.fromQ850(it.q850()))
                .or(() -> body.flatMap(ReleaseCompleteUuie::reason)
                        .map(it -> Cause.fromH225(RefusedRequest.name((Record) it))))
                .orElse(Cause.NORMAL_CLEARING);
    }

}
