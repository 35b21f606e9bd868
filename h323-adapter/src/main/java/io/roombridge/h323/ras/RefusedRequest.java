package io.roombridge.h323.ras;

import io.roombridge.call.Alias;
import io.roombridge.dialplan.Passcode;
import io.roombridge.h323.h225.AdmissionReject;
import io.roombridge.h323.h225.AdmissionRejectReason;
import io.roombridge.h323.h225.AdmissionRequest;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.GatekeeperReject;
import io.roombridge.h323.h225.GatekeeperRequest;
import io.roombridge.h323.h225.LocationReject;
import io.roombridge.h323.h225.LocationRequest;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationReject;
import io.roombridge.h323.h225.RegistrationRejectReason;
import io.roombridge.h323.h225.RegistrationRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an administrator is told of a request that the gatekeeper refuses.
///
/// @param what     that was wanted: `registration`
/// @param alias    who wanted it; empty when it did not say
/// @param dialled  whom it wanted to reach, without a PIN; empty when nobody
/// @param reason   as ASN.1 names it
public record RefusedRequest(String what, String alias, String dialled, String reason) {

    /// Empty when it was not refused, when somebody is only to register in full first, and when a login failed, which
    /// is told where it does.
    static Optional<RefusedRequest> of(RasMessage request, RasMessage answer) {
        return switch (answer) {
            case GatekeeperReject it when request instanceof GatekeeperRequest asked -> told("discovery",
                    asked.endpointAlias(), Optional.empty(), (Record) it.rejectReason());
            case RegistrationReject it when request instanceof RegistrationRequest asked -> told("registration",
                    asked.terminalAlias(), Optional.empty(), (Record) it.rejectReason());
            case AdmissionReject it when request instanceof AdmissionRequest asked -> told("call",
                    Optional.of(asked.srcInfo()), asked.destinationInfo(), (Record) it.rejectReason());
            case LocationReject it when request instanceof LocationRequest asked -> told("location",
                    asked.sourceInfo(), Optional.of(asked.destinationInfo()), (Record) it.rejectReason());
            default -> Optional.empty();
        };
    }

    private static Optional<RefusedRequest> told(String what, Optional<List<AliasAddress>> alias,
            Optional<List<AliasAddress>> dialled, Record reason) {
        boolean toldElsewhere = reason instanceof RegistrationRejectReason.FullRegistrationRequired
                || reason instanceof RegistrationRejectReason.SecurityDenial
                || reason instanceof AdmissionRejectReason.SecurityDenial;
        return toldElsewhere ? Optional.empty()
                : Optional.of(new RefusedRequest(what, names(alias), Passcode.hidden(names(dialled)), name(reason)));
    }

    private static String names(Optional<List<AliasAddress>> aliases) {
        return AliasSpelling.parse(aliases.orElse(List.of())).stream().map(Alias::value)
                .collect(Collectors.joining(","));
    }

    /// The name of an alternative of a CHOICE as ASN.1 spells it.
    public static String name(Record alternative) {
        var name = alternative.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
