package io.roombridge.h323.call;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.h323.control.Commands;
import io.roombridge.h323.h225.FacilityReason;
import io.roombridge.h323.h225.FacilityUuie;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.H323UuPdu;
import io.roombridge.h323.h225.ReleaseCompleteUuie;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.q931.InformationElement.CauseElement;
import io.roombridge.h323.q931.InformationElement.Display;
import io.roombridge.h323.q931.InformationElement.KeypadFacility;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.h323.ras.AliasSpelling;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A message of call signalling as far as it matters to a call.
///
/// @param tunnels    h245Tunneling; empty when it does not say
/// @param control    H.245 that it brings
/// @param h245       where its sender listens for H.245
/// @param startH245  its sender asks for the connection
/// @param fastStart  channels proposed or taken
/// @param cause      of a release; any in other messages
/// @param digits     keys pressed; else empty
public record Signal(MessageType type, Optional<Boolean> tunnels, List<MultimediaSystemControlMessage> control,
        Optional<InetSocketAddress> h245, boolean startH245, List<Octets> fastStart, Cause cause, String digits,
        Sender sender) {

    /// Who sent it, as far as it says.
    ///
    /// @param alias    of a Connect
    /// @param product  vendor, product and version; else empty
    public record Sender(Optional<Alias> alias, String display, String product) {}

    /// @param dropped  is told of each H.245 message that cannot be read; one of them is no reason to end a meeting
    public static Signal of(Q931Message message, Consumer<MalformedPer> dropped) throws MalformedPer {
        var pdu = message.userInformation().map(H323UserInformation::h323UuPdu);
        var body = pdu.map(H323UuPdu::h323MessageBody);
        var release = body.flatMap(it -> it instanceof ReleaseCompleteUuie found ? Optional.of(found)
                : Optional.<ReleaseCompleteUuie>empty());
        var sender = new Sender(
                body.map(SignallingContents::connectedAddress).map(AliasSpelling::parse).orElse(List.of()).stream()
                        .findFirst(),
                message.element(Display.class).map(Display::text).orElse(""),
                body.flatMap(SignallingContents::product).orElse(""));
        return new Signal(message.type(), pdu.flatMap(H323UuPdu::h245Tunneling),
                pdu.map(it -> control(it, dropped)).orElse(List.of()), body.flatMap(SignallingContents::h245Address),
                body.filter(it -> it instanceof FacilityUuie facility
                        && facility.reason() instanceof FacilityReason.StartH245).isPresent(),
                body.map(SignallingContents::fastStart).orElse(List.of()),
                ReleaseReasons.cause(message.element(CauseElement.class), release),
                message.element(KeypadFacility.class).map(it -> Commands.keys(it.digits())).orElse(""), sender);
    }

    private static List<MultimediaSystemControlMessage> control(H323UuPdu pdu, Consumer<MalformedPer> dropped) {
        var octets = new ArrayList<>(pdu.h245Control().orElse(List.of()));
        if (pdu.h323MessageBody() instanceof SetupUuie setup) {
            octets.addAll(setup.parallelH245Control().orElse(List.of()));
        }
        var messages = new ArrayList<MultimediaSystemControlMessage>();
        for (var one : octets) {
            try {
                messages.add(MultimediaSystemControlMessage.decode(one.bytes()));
            } catch (MalformedPer malformed) {
                dropped.accept(malformed);
            }
        }
        return List.copyOf(messages);
    }
}
