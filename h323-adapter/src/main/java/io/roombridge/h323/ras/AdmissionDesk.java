package io.roombridge.h323.ras;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Party;
import io.roombridge.h323.h225.AdmissionConfirm;
import io.roombridge.h323.h225.AdmissionReject;
import io.roombridge.h323.h225.AdmissionRejectReason;
import io.roombridge.h323.h225.AdmissionRequest;
import io.roombridge.h323.h225.BandRejectReason;
import io.roombridge.h323.h225.BandwidthConfirm;
import io.roombridge.h323.h225.BandwidthReject;
import io.roombridge.h323.h225.BandwidthRequest;
import io.roombridge.h323.h225.CallIdentifier;
import io.roombridge.h323.h225.CallModel;
import io.roombridge.h323.h225.DisengageConfirm;
import io.roombridge.h323.h225.DisengageReject;
import io.roombridge.h323.h225.DisengageRejectReason;
import io.roombridge.h323.h225.DisengageRequest;
import io.roombridge.h323.h225.LocationConfirm;
import io.roombridge.h323.h225.LocationReject;
import io.roombridge.h323.h225.LocationRejectReason;
import io.roombridge.h323.h225.LocationRequest;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.registry.Registration;
import java.net.InetSocketAddress;
import java.util.List;

/// ARQ, BRQ, DRQ and LRQ (H.225.0 §7.11–7.14). Calls are routed through us: the address in every confirmation is our
/// own.
final class AdmissionDesk {

    private static final int UNIT = 100;

    private final Gatekeeper.Policy policy;
    private final Gatekeeper.Knowledge knowledge;
    private final Gatekeeper.Addressing addressing;
    private final AdmittedCalls admitted;
    private final Whose whose;
    private final DueProof due;

    AdmissionDesk(Gatekeeper.Policy policy, Gatekeeper.Knowledge knowledge, Gatekeeper.Addressing addressing,
            AdmittedCalls admitted, DueProof due) {
        this.policy = policy;
        this.knowledge = knowledge;
        this.addressing = addressing;
        this.admitted = admitted;
        this.whose = new Whose(knowledge);
        this.due = due;
    }

    RasMessage admit(AdmissionRequest request, Proof proof, InetSocketAddress from) {
        var registration = whose.named(request.endpointIdentifier());
        if (registration.isEmpty()) {
            return reject(request, new AdmissionRejectReason.CallerNotRegistered());
        }
        if (!due.isThere(registration.get(), proof, from)) {
            return reject(request, new AdmissionRejectReason.SecurityDenial());
        }
        if (request.answerCall()) {
            return confirm(request, addressing.signalling(from));
        }
        var to = Dialled.of(request.destinationInfo(), request.destExtraCallInfo(), request.destCallSignalAddress());
        if (to.names().isEmpty()) {
            return reject(request, new AdmissionRejectReason.IncompleteAddress());
        }
        var refusal = to.ask(knowledge.admission(), caller(registration.get(), request, from)).refusal();
        if (refusal.isPresent()) {
            return reject(request, isNobody(refusal.get()) && to.names().stream().anyMatch(this::isSomebodys)
                    ? new AdmissionRejectReason.CalledPartyNotRegistered() : reason(refusal.get()));
        }
        admitted.admit(request.callIdentifier().map(CallIdentifier::guid).orElse(request.conferenceID()),
                registration.get().key(), knowledge.clock().instant());
        return confirm(request, addressing.signalling(from));
    }

    private static boolean isNobody(Cause cause) {
        return cause == Cause.UNALLOCATED_NUMBER || cause == Cause.NO_ROUTE_TO_DESTINATION;
    }

    /// Whether it is an alias of an endpoint that an administrator has defined, registered or not.
    private boolean isSomebodys(Alias alias) {
        return !knowledge.credentials().mayUse("", alias);
    }

    private RasMessage confirm(AdmissionRequest request, InetSocketAddress signalling) {
        return AdmissionConfirm.builder().requestSeqNum(request.requestSeqNum()).bandWidth(granted(request.bandWidth()))
                .callModel(new CallModel.GatekeeperRouted()).destCallSignalAddress(SignallingAddresses.of(signalling))
                .willRespondToIRR(true).build();
    }

    private static RasMessage reject(AdmissionRequest request, AdmissionRejectReason reason) {
        return new AdmissionReject(request.requestSeqNum(), reason);
    }

    private static Party caller(Registration registration, AdmissionRequest request, InetSocketAddress from) {
        var names = AliasSpelling.parse(request.srcInfo());
        var alias = registration.aliases().stream().filter(names::contains).findFirst()
                .orElse(registration.aliases().getFirst());
        return new Party(alias, "", registration.product(), from, true, !registration.user().isEmpty(), false, "");
    }

    private static AdmissionRejectReason reason(Cause cause) {
        return switch (cause) {
            case UNALLOCATED_NUMBER -> new AdmissionRejectReason.UnallocatedNumber();
            case NO_ROUTE_TO_DESTINATION, EXCHANGE_ROUTING_ERROR, DESTINATION_OUT_OF_ORDER ->
                    new AdmissionRejectReason.NoRouteToDestination();
            case SUBSCRIBER_ABSENT -> new AdmissionRejectReason.CalledPartyNotRegistered();
            case INVALID_NUMBER_FORMAT -> new AdmissionRejectReason.IncompleteAddress();
            case NO_CIRCUIT_AVAILABLE, SWITCHING_CONGESTION, RESOURCE_UNAVAILABLE, BEARER_CAPABILITY_NOT_AVAILABLE ->
                    new AdmissionRejectReason.ResourceUnavailable();
            case OUTGOING_CALLS_BARRED, INCOMING_CALLS_BARRED -> new AdmissionRejectReason.InvalidPermission();
            case NOT_AUTHORIZED -> new AdmissionRejectReason.SecurityDenial();
            default -> new AdmissionRejectReason.RequestDenied();
        };
    }

    RasMessage bandwidth(BandwidthRequest request, Proof proof, InetSocketAddress from) {
        var registration = whose.named(request.endpointIdentifier());
        if (registration.isEmpty()) {
            return new BandwidthReject(request.requestSeqNum(), new BandRejectReason.NotBound(), 0);
        }
        return due.isThere(registration.get(), proof, from)
                ? new BandwidthConfirm(request.requestSeqNum(), granted(request.bandWidth()))
                : new BandwidthReject(request.requestSeqNum(), new BandRejectReason.SecurityDenial(), 0);
    }

    RasMessage disengage(DisengageRequest request, Proof proof, InetSocketAddress from) {
        var registration = whose.named(request.endpointIdentifier());
        if (registration.isEmpty()) {
            return new DisengageReject(request.requestSeqNum(), new DisengageRejectReason.NotRegistered());
        }
        return due.isThere(registration.get(), proof, from) ? new DisengageConfirm(request.requestSeqNum())
                : new DisengageReject(request.requestSeqNum(), new DisengageRejectReason.SecurityDenial());
    }

    /// Another gatekeeper asks where an alias is: with us, if a caller who is not registered here may call it.
    RasMessage locate(LocationRequest request, InetSocketAddress from) {
        var to = new Dialled(AliasSpelling.parse(request.destinationInfo()));
        if (to.names().isEmpty()) {
            return new LocationReject(request.requestSeqNum(), new LocationRejectReason.IncompleteAddress());
        }
        var source = AliasSpelling.parse(request.sourceInfo().orElse(List.of())).stream().findFirst()
                .orElseGet(() -> Alias.of(from.getAddress()));
        var refusal = to.ask(knowledge.admission(), new Party(source, "", "", from, false, false, false, "")).refusal();
        return refusal.isEmpty()
                ? new LocationConfirm(request.requestSeqNum(), SignallingAddresses.of(addressing.signalling(from)),
                        SignallingAddresses.of(addressing.ras(from)))
                : new LocationReject(request.requestSeqNum(), new LocationRejectReason.RequestDenied());
    }

    private long granted(long wanted) {
        return policy.bandwidth() == 0 ? wanted : Math.min(wanted, policy.bandwidth() / UNIT);
    }
}
