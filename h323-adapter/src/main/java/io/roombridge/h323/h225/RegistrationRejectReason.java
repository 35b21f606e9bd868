package io.roombridge.h323.h225;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Octets;
import io.roombridge.per.UnknownAlternative;
import java.util.List;
import java.util.Optional;

/// RegistrationRejectReason (H.225.0 Annex H).
@Choice(value = {RegistrationRejectReason.DiscoveryRequired.class, RegistrationRejectReason.InvalidRevision.class,
        RegistrationRejectReason.InvalidCallSignalAddress.class, RegistrationRejectReason.InvalidRASAddress.class,
        RegistrationRejectReason.DuplicateAlias.class, RegistrationRejectReason.InvalidTerminalType.class,
        RegistrationRejectReason.UndefinedReason.class, RegistrationRejectReason.TransportNotSupported.class},
        additions = {RegistrationRejectReason.TransportQOSNotSupported.class,
                RegistrationRejectReason.ResourceUnavailable.class, RegistrationRejectReason.InvalidAlias.class,
                RegistrationRejectReason.SecurityDenial.class, RegistrationRejectReason.FullRegistrationRequired.class,
                RegistrationRejectReason.AdditiveRegistrationNotSupported.class,
                RegistrationRejectReason.InvalidTerminalAliases.class, RegistrationRejectReason.GenericDataReason.class,
                RegistrationRejectReason.NeededFeatureNotSupported.class, RegistrationRejectReason.SecurityError.class,
                RegistrationRejectReason.RegisterWithAssignedGK.class})
public sealed interface RegistrationRejectReason {

    record DiscoveryRequired() implements RegistrationRejectReason {}
    record InvalidRevision() implements RegistrationRejectReason {}
    record InvalidCallSignalAddress() implements RegistrationRejectReason {}
    record InvalidRASAddress() implements RegistrationRejectReason {}
    record DuplicateAlias(List<AliasAddress> value) implements RegistrationRejectReason {}
    record InvalidTerminalType() implements RegistrationRejectReason {}
    record UndefinedReason() implements RegistrationRejectReason {}
    record TransportNotSupported() implements RegistrationRejectReason {}
    record TransportQOSNotSupported() implements RegistrationRejectReason {}
    record ResourceUnavailable() implements RegistrationRejectReason {}
    record InvalidAlias() implements RegistrationRejectReason {}
    record SecurityDenial() implements RegistrationRejectReason {}
    record FullRegistrationRequired() implements RegistrationRejectReason {}
    record AdditiveRegistrationNotSupported() implements RegistrationRejectReason {}

    record InvalidTerminalAliases(
            Optional<List<AliasAddress>> terminalAlias,
            Optional<List<AddressPattern>> terminalAliasPattern,
            Optional<List<SupportedPrefix>> supportedPrefixes,
            Extensions extensions) implements RegistrationRejectReason {

        public InvalidTerminalAliases() {
            this(Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }

    record GenericDataReason() implements RegistrationRejectReason {}
    record NeededFeatureNotSupported() implements RegistrationRejectReason {}
    record SecurityError(SecurityErrors value) implements RegistrationRejectReason {}
    record RegisterWithAssignedGK() implements RegistrationRejectReason {}
    record Unrecognized(int index, Octets octets) implements RegistrationRejectReason, UnknownAlternative {}
}
