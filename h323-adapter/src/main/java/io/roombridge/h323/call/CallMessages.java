package io.roombridge.h323.call;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.h323.h225.AlertingUuie;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.CallIdentifier;
import io.roombridge.h323.h225.CallProceedingUuie;
import io.roombridge.h323.h225.CallType;
import io.roombridge.h323.h225.ConnectUuie;
import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.FacilityReason;
import io.roombridge.h323.h225.FacilityUuie;
import io.roombridge.h323.h225.H323UuPdu.H323MessageBody;
import io.roombridge.h323.h225.InformationUuie;
import io.roombridge.h323.h225.ReleaseCompleteUuie;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h225.StatusUuie;
import io.roombridge.h323.q931.InformationElement;
import io.roombridge.h323.q931.InformationElement.BearerCapability;
import io.roombridge.h323.q931.InformationElement.CalledPartyNumber;
import io.roombridge.h323.q931.InformationElement.Display;
import io.roombridge.h323.ras.AliasSpelling;
import io.roombridge.h323.ras.SignallingAddresses;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The H.225.0 part of what we send in one call.
final class CallMessages {

    static final ObjectIdentifier H225 = ObjectIdentifier.of("0.0.8.2250.0.7");
    private static final int SIX_TIMES_64_KBIT = 6;
    private static final int LONGEST_NUMBER = 32;
    /// hopCount is 1..31.
    private static final int MOST_HOPS = 31;

    private final EndpointType self;
    private final CallIdentifier call;
    private final Octets conference;

    CallMessages(Terms terms) {
        this.self = terms.equipment().type();
        this.call = new CallIdentifier(terms.identity().call());
        this.conference = terms.identity().conference();
    }

    H323MessageBody setup(Parties parties, List<Octets> fastStart) {
        var source = parties.displayName().isBlank() || parties.displayName().equalsIgnoreCase(parties.from().value())
                ? List.of(AliasSpelling.of(parties.from()))
                : List.of(AliasSpelling.of(parties.from()), new AliasAddress.H323Id(cut(parties.displayName())));
        var setup = SetupUuie.builder().protocolIdentifier(H225).sourceAddress(source).sourceInfo(self)
                .destCallSignalAddress(SignallingAddresses.of(parties.destination())).activeMC(false)
                .conferenceID(conference)
                .conferenceGoal(new SetupUuie.ConferenceGoal.Create()).callType(new CallType.PointToPoint())
                .sourceCallSignalAddress(SignallingAddresses.of(parties.source())).callIdentifier(call)
                .mediaWaitForConnect(false).canOverlapSend(false).multipleCalls(false).maintainConnection(false)
                .hopCount(Math.min(parties.hops(), MOST_HOPS));
        parties.to().ifPresent(it -> setup.destinationAddress(List.of(AliasSpelling.of(it))));
        if (!parties.endpointIdentifier().isEmpty()) {
            setup.endpointIdentifier(parties.endpointIdentifier());
        }
        if (!fastStart.isEmpty()) {
            setup.fastStart(fastStart);
        }
        return setup.build();
    }

    /// What a Setup has beside the User-user element.
    static List<InformationElement> elements(Parties parties) {
        var elements = new ArrayList<InformationElement>();
        elements.add(BearerCapability.video(SIX_TIMES_64_KBIT));
        if (!parties.displayName().isBlank()) {
            elements.add(Display.of(parties.displayName()));
        }
        parties.to().filter(it -> it.kind() == Alias.Kind.E164 && it.value().length() <= LONGEST_NUMBER)
                .ifPresent(it -> elements.add(CalledPartyNumber.of(it.value())));
        return elements;
    }

    private static String cut(String name) {
        return name.length() > 256 ? name.substring(0, 256) : name;
    }

    H323MessageBody callProceeding(Optional<InetSocketAddress> h245) {
        var body = CallProceedingUuie.builder().protocolIdentifier(H225).destinationInfo(self).callIdentifier(call)
                .multipleCalls(false).maintainConnection(false);
        h245.ifPresent(it -> body.h245Address(SignallingAddresses.of(it)));
        return body.build();
    }

    H323MessageBody alerting() {
        return AlertingUuie.builder().protocolIdentifier(H225).destinationInfo(self).callIdentifier(call)
                .multipleCalls(false).maintainConnection(false).build();
    }

    H323MessageBody connect(Optional<InetSocketAddress> h245, List<Octets> fastStart) {
        var body = ConnectUuie.builder().protocolIdentifier(H225).destinationInfo(self).conferenceID(conference)
                .callIdentifier(call).multipleCalls(false).maintainConnection(false);
        h245.ifPresent(it -> body.h245Address(SignallingAddresses.of(it)));
        if (!fastStart.isEmpty()) {
            body.fastStart(fastStart);
        }
        return body.build();
    }

    H323MessageBody startH245(InetSocketAddress h245) {
        return FacilityUuie.builder().protocolIdentifier(H225).conferenceID(conference)
                .reason(new FacilityReason.StartH245()).callIdentifier(call)
                .h245Address(SignallingAddresses.of(h245)).build();
    }

    /// Carries H.245 that no other message takes along (H.225.0 §8.2.1).
    H323MessageBody transport() {
        return FacilityUuie.builder().protocolIdentifier(H225).reason(new FacilityReason.TransportedInformation())
                .callIdentifier(call).build();
    }

    H323MessageBody information() {
        return InformationUuie.builder().protocolIdentifier(H225).callIdentifier(call).build();
    }

    H323MessageBody status() {
        return new StatusUuie(H225, call);
    }

    H323MessageBody releaseComplete(Cause cause) {
        var body = ReleaseCompleteUuie.builder().protocolIdentifier(H225).callIdentifier(call);
        ReleaseReasons.of(cause).ifPresent(body::reason);
        return body.build();
    }
}
