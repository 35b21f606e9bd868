package io.roombridge.h323.ras;

import io.roombridge.h323.h225.RegistrationRequest;
import java.util.Optional;

/// An RRQ with other identification than our own endpoints give.
record Renamed(RegistrationRequest request) {

    RegistrationRequest with(String identifier) {
        return changed(Optional.of(identifier), false, false);
    }

    RegistrationRequest adding(String identifier) {
        return changed(Optional.of(identifier), false, true);
    }

    /// Lightweight, and without identifier.
    RegistrationRequest keptAlive() {
        return changed(Optional.empty(), true, false);
    }

    private RegistrationRequest changed(Optional<String> identifier, boolean keepAlive, boolean additive) {
        var it = request;
        return new RegistrationRequest(it.requestSeqNum(), it.protocolIdentifier(), it.nonStandardData(),
                it.discoveryComplete(), it.callSignalAddress(), it.rasAddress(), it.terminalType(), it.terminalAlias(),
                it.gatekeeperIdentifier(), it.endpointVendor(), it.alternateEndpoints(), it.timeToLive(), it.tokens(),
                it.cryptoTokens(), it.integrityCheckValue(), Optional.of(keepAlive), identifier, it.willSupplyUUIEs(),
                it.maintainConnection(), it.alternateTransportAddresses(), additive, it.terminalAliasPattern(),
                it.supportsAltGK(), it.usageReportingCapability(), it.multipleCalls(), it.supportedH248Packages(),
                it.callCreditCapability(), it.capacityReportingCapability(), it.capacity(), it.featureSet(),
                it.genericData(), it.restart(), it.supportsACFSequences(), it.supportsAssignedGK(),
                it.assignedGatekeeper(), it.transportQOS(), it.language(), it.extensions());
    }
}
