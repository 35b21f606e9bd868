package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegEvent;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.h225.AlertingUuie;
import io.roombridge.h323.h225.CallProceedingUuie;
import io.roombridge.h323.h225.CallType;
import io.roombridge.h323.h225.ConnectUuie;
import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.FacilityReason;
import io.roombridge.h323.h225.FacilityUuie;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.H323UuPdu;
import io.roombridge.h323.h225.H323UuPdu.H323MessageBody;
import io.roombridge.h323.h225.ReleaseCompleteReason;
import io.roombridge.h323.h225.ReleaseCompleteUuie;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h245.MasterSlaveDetermination;
import io.roombridge.h323.h245.RoundTripDelayRequest;
import io.roombridge.h323.h245.RoundTripDelayResponse;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.h323.q931.InformationElement;
import io.roombridge.h323.q931.InformationElement.CallState;
import io.roombridge.h323.q931.InformationElement.CauseElement;
import io.roombridge.h323.q931.InformationElement.Display;
import io.roombridge.h323.q931.InformationElement.KeypadFacility;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.h323.ras.SignallingAddresses;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.per.Octets;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// H.225.0 call signalling of one leg, and where its H.245 goes.
class H323CallTest {

    private static final CapabilitySet SOUND = new CapabilitySet(List.of(Audio.of(AudioCodec.PCMU)), List.of(),
            List.of(), 0);
    private static final EndpointType TERMINAL = new EndpointType(false, false);
    private static final Octets CONFERENCE = Octets.parse("000102030405060708090a0b0c0d0e0f");
    private static final InetSocketAddress PEER_H245 = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9_245);

    private static ScriptedH323Peer calls(boolean tunnelling) {
        var peer = new ScriptedH323Peer(false, tunnelling, SOUND);
        peer.on(new Input.Dial(new Parties(Alias.of("8001"), "Board room", Optional.of(Alias.of("bob")),
                ScriptedH323Peer.LOCAL, ScriptedH323Peer.REMOTE, "", 31), SOUND));
        return peer;
    }

    private static H323MessageBody proceeding() {
        return new CallProceedingUuie(CallMessages.H225, TERMINAL);
    }

    private static H323MessageBody connect(Optional<InetSocketAddress> h245) {
        var connect = ConnectUuie.builder().protocolIdentifier(CallMessages.H225).destinationInfo(TERMINAL)
                .conferenceID(CONFERENCE);
        h245.ifPresent(it -> connect.h245Address(SignallingAddresses.of(it)));
        return connect.build();
    }

    @Test
    void saysWhoCallsAndWhom() {
        var peer = calls(true);
        var message = peer.expects(MessageType.SETUP);
        assertThat(message.element(Display.class).orElseThrow().text()).isEqualTo("Board room");
        assertThat(message.fromDestination()).isFalse();
        var pdu = ScriptedH323Peer.pdu(message);
        assertThat(pdu.h245Tunneling()).contains(true);
        var setup = (SetupUuie) pdu.h323MessageBody();
        assertThat(setup.destinationAddress()).isPresent();
        assertThat(setup.destCallSignalAddress().flatMap(SignallingAddresses::parse)).contains(ScriptedH323Peer.REMOTE);
    }

    @Test
    void followsACallToItsAnswer() {
        var peer = calls(false);
        peer.expects(MessageType.SETUP);
        peer.says(MessageType.CALL_PROCEEDING, proceeding(), false);
        peer.says(MessageType.ALERTING, new AlertingUuie(CallMessages.H225, TERMINAL), false);
        peer.told(LegEvent.Alerting.class);
        peer.says(MessageType.CONNECT, connect(Optional.of(PEER_H245)), false, Display.of("Bob"));
        assertThat(peer.connecting).contains(PEER_H245);
        assertThat(peer.events).as("answered is told with what the callee takes").isEmpty();
        peer.exchanges(TerminalCapabilities.of(SOUND, 1));
        var answered = peer.told(LegEvent.Answered.class);
        assertThat(answered.callee().displayName()).isEqualTo("Bob");
        assertThat(answered.capabilities().audio()).containsExactly(Audio.of(AudioCodec.PCMU));
    }

    @Test
    void doesNotWaitForCapabilitiesForEver() {
        var peer = calls(false);
        peer.says(MessageType.CONNECT, connect(Optional.of(PEER_H245)), false);
        assertThat(peer.timers).contains(new CallTimer.CapabilitiesAwaited());
        peer.on(new Input.Expired(new CallTimer.CapabilitiesAwaited()));
        assertThat(peer.told(LegEvent.Answered.class).capabilities()).isEqualTo(CapabilitySet.NONE);
    }

    @Test
    void connectsEarlyWhereACalleeListensEarly() {
        var peer = calls(false);
        var proceeding = CallProceedingUuie.builder().protocolIdentifier(CallMessages.H225).destinationInfo(TERMINAL)
                .h245Address(SignallingAddresses.of(PEER_H245)).build();
        peer.says(MessageType.CALL_PROCEEDING, proceeding, false);
        assertThat(peer.connecting).contains(PEER_H245);
        peer.connecting = Optional.empty();
        peer.says(MessageType.CONNECT, connect(Optional.of(PEER_H245)), false);
        assertThat(peer.connecting).as("once is enough").isEmpty();
    }

    @Test
    void tunnelsWhereTheCalleeDoes() {
        var peer = calls(true);
        peer.expects(MessageType.SETUP);
        peer.says(MessageType.CALL_PROCEEDING, proceeding(), true);
        assertThat(peer.control).isEmpty();
        peer.says(MessageType.CONNECT, connect(Optional.empty()), true);
        peer.expects(MessageType.FACILITY);
        peer.expects(TerminalCapabilitySet.class);
        peer.expects(MasterSlaveDetermination.class);
        peer.tunnels(TerminalCapabilities.of(SOUND, 1));
        peer.expects(MessageType.FACILITY);
        peer.expects(TerminalCapabilitySetAck.class);
        peer.told(LegEvent.Answered.class);
    }

    @Test
    void listensToNoTunnelThatItDidNotAgreeTo() {
        var peer = calls(false);
        peer.expects(MessageType.SETUP);
        peer.tunnels(new RoundTripDelayRequest(1));
        assertThat(peer.control).isEmpty();
        assertThat(peer.signalling).isEmpty();
    }

    @Test
    void asksACalleeWithoutAddressToConnect() {
        var peer = calls(true);
        peer.expects(MessageType.SETUP);
        peer.says(MessageType.CONNECT, connect(Optional.empty()), false);
        var facility = peer.expects(MessageType.FACILITY, FacilityUuie.class);
        assertThat(facility.reason()).isInstanceOf(FacilityReason.StartH245.class);
        assertThat(facility.h245Address().flatMap(SignallingAddresses::parse)).contains(ScriptedH323Peer.H245);
    }

    @Test
    void startsH245WhenAskedEvenUnderAnotherCallReference() {
        var peer = new ScriptedH323Peer(true, false, SOUND);
        peer.calls(false);
        peer.expects(MessageType.CALL_PROCEEDING);
        var facility = FacilityUuie.builder().protocolIdentifier(CallMessages.H225)
                .reason(new FacilityReason.StartH245())
                .h245Address(SignallingAddresses.of(PEER_H245)).build();
        var message = new Q931Message(0, false, MessageType.FACILITY, List.of(InformationElement.UserUser.of(
                new H323UserInformation(new H323UuPdu(facility)).encode())));
        peer.says(message);
        assertThat(peer.connecting).contains(PEER_H245);
    }

    @Test
    void sendsTheFirstControlMessagesWithTheAnswer() {
        var peer = new ScriptedH323Peer(true, true, SOUND);
        peer.calls(true);
        assertThat(ScriptedH323Peer.pdu(peer.expects(MessageType.CALL_PROCEEDING)).h245Tunneling()).contains(true);
        peer.on(new Input.Answer(SOUND));
        var connect = ScriptedH323Peer.pdu(peer.expects(MessageType.CONNECT));
        assertThat(connect.h245Control().orElseThrow()).hasSize(2);
        assertThat(((ConnectUuie) connect.h323MessageBody()).h245Address()).isEmpty();
        assertThat(peer.listening).isFalse();
    }

    @Test
    void correctsWhatItSaidEarlyWhenTheAnswerTakesLess() {
        var peer = new ScriptedH323Peer(true, true, CapabilitySet.ours(0));
        peer.calls(true);
        peer.tunnels(TerminalCapabilities.of(SOUND, 1));
        assertThat(peer.expects(TerminalCapabilitySet.class).capabilityTable().orElseThrow()).hasSizeGreaterThan(5);
        peer.control.clear();
        peer.on(new Input.Answer(SOUND));
        var corrected = peer.expects(TerminalCapabilitySet.class);
        assertThat(corrected.sequenceNumber()).isEqualTo(2);
        assertThat(corrected.capabilityTable().orElseThrow()).hasSize(3);
    }

    @Test
    void pressesKeysBeforeH245AsAKeypadFacility() {
        var peer = calls(false);
        peer.expects(MessageType.SETUP);
        peer.on(new Input.PressDigits("12#"));
        assertThat(peer.expects(MessageType.INFORMATION).element(KeypadFacility.class).orElseThrow().digits())
                .isEqualTo("12#");
        peer.says(new Q931Message(7, true, MessageType.INFORMATION,
                List.of(new KeypadFacility(Octets.of("7".getBytes(StandardCharsets.US_ASCII))))));
        assertThat(peer.told(LegEvent.DigitsPressed.class).digits()).isEqualTo("7");
    }

    @Test
    void saysWhyItReleases() {
        var peer = new ScriptedH323Peer(true, false, SOUND);
        peer.calls(false);
        peer.expects(MessageType.CALL_PROCEEDING);
        peer.on(new Input.Release(Cause.OUTGOING_CALLS_BARRED));
        var message = peer.expects(MessageType.RELEASE_COMPLETE);
        assertThat(message.element(CauseElement.class).orElseThrow().q850()).isEqualTo(52);
        assertThat(((ReleaseCompleteUuie) ScriptedH323Peer.pdu(message).h323MessageBody()).reason())
                .containsInstanceOf(ReleaseCompleteReason.NoPermission.class);
        peer.on(new Input.Release(Cause.NORMAL_CLEARING));
        assertThat(peer.signalling).isEmpty();
    }

    @Test
    void readsWhyAPeerReleases() {
        var byElement = calls(false);
        byElement.says(MessageType.RELEASE_COMPLETE, new ReleaseCompleteUuie(CallMessages.H225), false,
                CauseElement.of(17));
        assertThat(byElement.told(LegEvent.Released.class).cause()).isEqualTo(Cause.USER_BUSY);

        var byReason = calls(false);
        byReason.says(MessageType.RELEASE_COMPLETE, ReleaseCompleteUuie.builder().protocolIdentifier(CallMessages.H225)
                .reason(new ReleaseCompleteReason.CalledPartyNotRegistered()).build(), false);
        assertThat(byReason.told(LegEvent.Released.class).cause()).isEqualTo(Cause.SUBSCRIBER_ABSENT);
    }

    @Test
    void givesUpWhenNobodyAnswersTheSetup() {
        var peer = calls(false);
        peer.expects(MessageType.SETUP);
        assertThat(peer.timers).contains(new CallTimer.Signalling(CallSignalling.Timer.T303));
        peer.on(new Input.Expired(new CallTimer.Signalling(CallSignalling.Timer.T303)));
        peer.expects(MessageType.RELEASE_COMPLETE);
        assertThat(peer.told(LegEvent.Released.class).cause()).isEqualTo(Cause.NO_USER_RESPONDING);
        assertThat(peer.finished).isTrue();
    }

    @Test
    void endsWhenTheConnectionIsLost() {
        var peer = calls(false);
        peer.on(new Input.SignallingLost());
        assertThat(peer.told(LegEvent.Released.class).cause()).isEqualTo(Cause.NETWORK_OUT_OF_ORDER);
        assertThat(peer.told(LegEvent.Noted.class).words()).contains("before the call was answered");
        peer.on(new Input.SignallingLost());
        assertThat(peer.events).isEmpty();
    }

    @Test
    void tellsItsStateWhenAsked() {
        var peer = calls(false);
        peer.expects(MessageType.SETUP);
        peer.says(new Q931Message(7, true, MessageType.STATUS_ENQUIRY, List.of()));
        var status = peer.expects(MessageType.STATUS);
        assertThat(status.element(CallState.class).orElseThrow().contents()).hasToString("01");
        assertThat(status.element(CauseElement.class).orElseThrow().q850()).isEqualTo(30);
    }

    @Test
    void givesItsOwnAddressWhenThatOfTheCalleeCannotBeConnectedTo() {
        var peer = calls(false);
        peer.expects(MessageType.SETUP);
        peer.says(MessageType.CONNECT, connect(Optional.of(PEER_H245)), false);
        assertThat(peer.listening).isFalse();
        peer.on(new Input.ControlConnectFailed());
        var facility = peer.expects(MessageType.FACILITY, FacilityUuie.class);
        assertThat(facility.h245Address().flatMap(SignallingAddresses::parse)).contains(ScriptedH323Peer.H245);
        peer.on(new Input.NobodyConnected());
        assertThat(peer.told(LegEvent.Released.class).cause()).isEqualTo(Cause.RECOVERY_ON_TIMER_EXPIRY);
    }

    @Test
    void listensAnewForAnAnswerThatComesLate() {
        var peer = new ScriptedH323Peer(true, new Terms.Means(false, false, true), SOUND);
        peer.calls(false);
        assertThat(peer.expects(MessageType.CALL_PROCEEDING, CallProceedingUuie.class).h245Address()).isPresent();
        peer.on(new Input.NobodyConnected());
        assertThat(peer.finished).as("it rings still").isFalse();
        peer.listening = false;
        peer.on(new Input.Answer(SOUND));
        assertThat(peer.expects(MessageType.CONNECT, ConnectUuie.class).h245Address()).isPresent();
        assertThat(peer.listening).isTrue();
    }

    @Test
    void leavesTheTunnelForAConnectionWhenAsked() {
        var peer = calls(true);
        peer.expects(MessageType.SETUP);
        peer.says(MessageType.CONNECT, connect(Optional.empty()), true);
        peer.expects(MessageType.FACILITY);
        peer.control.clear();
        peer.says(MessageType.FACILITY, FacilityUuie.builder().protocolIdentifier(CallMessages.H225)
                .reason(new FacilityReason.StartH245()).h245Address(SignallingAddresses.of(PEER_H245)).build(), true);
        assertThat(peer.connecting).contains(PEER_H245);
        peer.tunnels(new RoundTripDelayRequest(1));
        peer.expects(MessageType.FACILITY);
        peer.expects(RoundTripDelayResponse.class);
        peer.on(new Input.ControlConnected());
        peer.tunnels(new RoundTripDelayRequest(2));
        assertThat(peer.signalling).as("answered on the connection").isEmpty();
        assertThat(peer.expects(RoundTripDelayResponse.class).sequenceNumber()).isEqualTo(2);
    }

    @Test
    void staysInTheTunnelWhenTheConnectionFails() {
        var peer = calls(true);
        peer.says(MessageType.CONNECT, connect(Optional.empty()), true);
        peer.says(MessageType.FACILITY, FacilityUuie.builder().protocolIdentifier(CallMessages.H225)
                .reason(new FacilityReason.StartH245()).h245Address(SignallingAddresses.of(PEER_H245)).build(), true);
        peer.on(new Input.ControlConnectFailed());
        peer.signalling.clear();
        peer.control.clear();
        peer.tunnels(new RoundTripDelayRequest(3));
        peer.expects(MessageType.FACILITY);
        assertThat(peer.expects(RoundTripDelayResponse.class).sequenceNumber()).isEqualTo(3);
    }

    @Test
    void takesNoSecondCallOnAConnection() {
        var peer = calls(false);
        peer.expects(MessageType.SETUP);
        peer.says(MessageType.SETUP, SetupUuie.builder().protocolIdentifier(CallMessages.H225).sourceInfo(TERMINAL)
                .activeMC(false).conferenceID(CONFERENCE).conferenceGoal(new SetupUuie.ConferenceGoal.Create())
                .callType(new CallType.PointToPoint()).h245Address(SignallingAddresses.of(PEER_H245)).build(), false);
        assertThat(peer.signalling).isEmpty();
        assertThat(peer.connecting).isEmpty();
    }

    @Test
    void callsWithoutFastConnectWhereThereAreNoPorts() {
        var peer = new ScriptedH323Peer(false, new Terms.Means(false, true, false), SOUND);
        peer.portsLeft = false;
        peer.on(new Input.Dial(new Parties(Alias.of("8001"), "", Optional.of(Alias.of("bob")),
                ScriptedH323Peer.LOCAL, ScriptedH323Peer.REMOTE, "", 31), SOUND));
        assertThat(peer.expects(MessageType.SETUP, SetupUuie.class).fastStart()).isEmpty();
    }

    @Test
    void answersWithoutFastConnectWhereThereAreNoPorts() {
        var peer = new ScriptedH323Peer(true, false, SOUND);
        peer.portsLeft = false;
        peer.calls(false, CallStates.proposal(false));
        peer.on(new Input.Answer(SOUND));
        peer.expects(MessageType.CALL_PROCEEDING);
        assertThat(peer.expects(MessageType.CONNECT, ConnectUuie.class).fastStart()).isEmpty();
    }
}
