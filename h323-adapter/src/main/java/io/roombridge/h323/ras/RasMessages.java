package io.roombridge.h323.ras;

import io.roombridge.call.Alias;
import io.roombridge.h323.h225.AdmissionConfirm;
import io.roombridge.h323.h225.AdmissionReject;
import io.roombridge.h323.h225.AdmissionRequest;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.BandwidthConfirm;
import io.roombridge.h323.h225.BandwidthReject;
import io.roombridge.h323.h225.CallIdentifier;
import io.roombridge.h323.h225.CallModel;
import io.roombridge.h323.h225.CallType;
import io.roombridge.h323.h225.DisengageConfirm;
import io.roombridge.h323.h225.DisengageReason;
import io.roombridge.h323.h225.DisengageReject;
import io.roombridge.h323.h225.DisengageRequest;
import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.GatekeeperConfirm;
import io.roombridge.h323.h225.GatekeeperReject;
import io.roombridge.h323.h225.GatekeeperRequest;
import io.roombridge.h323.h225.InfoRequestAck;
import io.roombridge.h323.h225.InfoRequestNak;
import io.roombridge.h323.h225.InfoRequestResponse;
import io.roombridge.h323.h225.LocationConfirm;
import io.roombridge.h323.h225.LocationReject;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h225.RegistrationReject;
import io.roombridge.h323.h225.RegistrationRequest;
import io.roombridge.h323.h225.RequestInProgress;
import io.roombridge.h323.h225.UnknownMessageResponse;
import io.roombridge.h323.h225.UnregistrationConfirm;
import io.roombridge.h323.h225.UnregistrationReject;
import io.roombridge.h323.h225.UnregistrationRequest;
import io.roombridge.h323.h235.AuthenticationMechanism;
import io.roombridge.h323.h235.BaselineSecurity;
import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// What an endpoint says to its gatekeeper.
///
/// @param signalling  our call signalling address, as the gatekeeper is to know it
public record RasMessages(EndpointType self, List<Alias> aliases, InetSocketAddress ras, InetSocketAddress signalling) {

    /// A call that needs admission.
    public record Call(Octets identifier, Octets conference, int callReference, boolean answer, int bandwidth) {}

    private List<AliasAddress> names() {
        return aliases.stream().map(AliasSpelling::of).toList();
    }

    GatekeeperRequest discover(int number, String gatekeeper, boolean password) {
        var request = GatekeeperRequest.builder().requestSeqNum(number).protocolIdentifier(Gatekeeper.H225)
                .rasAddress(SignallingAddresses.of(ras)).endpointType(self).endpointAlias(names());
        if (!gatekeeper.isEmpty()) {
            request.gatekeeperIdentifier(gatekeeper);
        }
        if (password) {
            request.authenticationCapability(List.of(new AuthenticationMechanism.PwdHash()))
                    .algorithmOIDs(List.of(BaselineSecurity.HMAC_SHA1_96));
        }
        return request.build();
    }

    RegistrationRequest register(int number, String gatekeeper, Duration timeToLive) {
        return registration(number, gatekeeper, timeToLive).terminalAlias(names()).keepAlive(false).build();
    }

    RegistrationRequest keepAlive(int number, String gatekeeper, String endpointIdentifier, Duration timeToLive) {
        return registration(number, gatekeeper, timeToLive).keepAlive(true).endpointIdentifier(endpointIdentifier)
                .build();
    }

    private RegistrationRequest.Builder registration(int number, String gatekeeper, Duration timeToLive) {
        var request = RegistrationRequest.builder().requestSeqNum(number).protocolIdentifier(Gatekeeper.H225)
                .discoveryComplete(true)
                .callSignalAddress(List.of(SignallingAddresses.of(signalling)))
                .rasAddress(List.of(SignallingAddresses.of(ras)))
                        .terminalType(self)
                .endpointVendor(self.vendor().orElseThrow()).timeToLive(timeToLive.toSeconds())
                .willSupplyUUIEs(false).maintainConnection(false);
        return gatekeeper.isEmpty() ? request : request.gatekeeperIdentifier(gatekeeper);
    }

    UnregistrationRequest unregister(int number, String gatekeeper, String endpointIdentifier) {
        var request = UnregistrationRequest.builder().requestSeqNum(number)
                .callSignalAddress(List.of(SignallingAddresses.of(signalling)))
                .endpointIdentifier(endpointIdentifier);
        return (gatekeeper.isEmpty() ? request : request.gatekeeperIdentifier(gatekeeper)).build();
    }

    AdmissionRequest admit(int number, String gatekeeper, String endpointIdentifier, Call call, List<Alias> to) {
        var request = AdmissionRequest.builder().requestSeqNum(number).callType(new CallType.PointToPoint())
                .callModel(new CallModel.GatekeeperRouted()).endpointIdentifier(endpointIdentifier).srcInfo(names())
                .bandWidth(call.bandwidth() / 100).callReferenceValue(call.callReference())
                        .conferenceID(call.conference())
                .activeMC(false).answerCall(call.answer()).canMapAlias(true)
                        .callIdentifier(new CallIdentifier(call.identifier()))
                .willSupplyUUIEs(false);
        if (!to.isEmpty()) {
            request.destinationInfo(to.stream().map(AliasSpelling::of).toList());
        }
        return (gatekeeper.isEmpty() ? request : request.gatekeeperIdentifier(gatekeeper)).build();
    }

    DisengageRequest disengage(int number, String gatekeeper, String endpointIdentifier, Call call) {
        var request = DisengageRequest.builder().requestSeqNum(number).endpointIdentifier(endpointIdentifier)
                .conferenceID(call.conference()).callReferenceValue(call.callReference())
                .disengageReason(new DisengageReason.NormalDrop()).callIdentifier(new CallIdentifier(call.identifier()))
                .answeredCall(call.answer());
        return (gatekeeper.isEmpty() ? request : request.gatekeeperIdentifier(gatekeeper)).build();
    }

    InfoRequestResponse information(int number, String endpointIdentifier) {
        return new InfoRequestResponse(number, self, endpointIdentifier, SignallingAddresses.of(ras),
                List.of(SignallingAddresses.of(signalling)));
    }

    /// The request that a message answers; empty for requests.
    public static OptionalInt answers(RasMessage message) {
        return switch (message) {
            case GatekeeperConfirm it -> OptionalInt.of(it.requestSeqNum());
            case GatekeeperReject it -> OptionalInt.of(it.requestSeqNum());
            case RegistrationConfirm it -> OptionalInt.of(it.requestSeqNum());
            case RegistrationReject it -> OptionalInt.of(it.requestSeqNum());
            case UnregistrationConfirm it -> OptionalInt.of(it.requestSeqNum());
            case UnregistrationReject it -> OptionalInt.of(it.requestSeqNum());
            case AdmissionConfirm it -> OptionalInt.of(it.requestSeqNum());
            case AdmissionReject it -> OptionalInt.of(it.requestSeqNum());
            case BandwidthConfirm it -> OptionalInt.of(it.requestSeqNum());
            case BandwidthReject it -> OptionalInt.of(it.requestSeqNum());
            case DisengageConfirm it -> OptionalInt.of(it.requestSeqNum());
            case DisengageReject it -> OptionalInt.of(it.requestSeqNum());
            case LocationConfirm it -> OptionalInt.of(it.requestSeqNum());
            case LocationReject it -> OptionalInt.of(it.requestSeqNum());
            case InfoRequestAck it -> OptionalInt.of(it.requestSeqNum());
            case InfoRequestNak it -> OptionalInt.of(it.requestSeqNum());
            case RequestInProgress it -> OptionalInt.of(it.requestSeqNum());
            case UnknownMessageResponse it -> OptionalInt.of(it.requestSeqNum());
            default -> OptionalInt.empty();
        };
    }
}
