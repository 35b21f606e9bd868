package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Cause;
import io.roombridge.call.LegEvent;
import io.roombridge.h323.EmptySet;
import io.roombridge.h323.capability.MediaAddresses;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.control.ControlTimer;
import io.roombridge.h323.h225.ConnectUuie;
import io.roombridge.h323.h225.ReleaseCompleteUuie;
import io.roombridge.h323.h245.AudioCapability;
import io.roombridge.h323.h245.AudioMode;
import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.CloseLogicalChannelAck;
import io.roombridge.h323.h245.CommunicationModeRequest;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.EndSessionCommand;
import io.roombridge.h323.h245.FlowControlCommand;
import io.roombridge.h323.h245.FunctionNotSupported;
import io.roombridge.h323.h245.H2250LogicalChannelAckParameters;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.MaintenanceLoopReject;
import io.roombridge.h323.h245.MaintenanceLoopRequest;
import io.roombridge.h323.h245.MiscellaneousCommand;
import io.roombridge.h323.h245.ModeElement;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.RequestChannelClose;
import io.roombridge.h323.h245.RequestChannelCloseAck;
import io.roombridge.h323.h245.RequestMode;
import io.roombridge.h323.h245.RequestModeReject;
import io.roombridge.h323.h245.RoundTripDelayRequest;
import io.roombridge.h323.h245.RoundTripDelayResponse;
import io.roombridge.h323.h245.SendTerminalCapabilitySet;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.h323.h245.UserInputIndication;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.StreamId;
import io.roombridge.per.Extensions;
import io.roombridge.testing.RecordingMedia;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// H.245 of a call that a scripted peer made, on a connection of its own.
class CallControlTest {

    private static final H264 VIDEO = H264.of(H264.Profile.BASELINE, 31, 0);
    private static final CapabilitySet BOTH = new CapabilitySet(
            List.of(Audio.of(AudioCodec.G722), Audio.of(AudioCodec.PCMA)), List.of(VIDEO), List.of(), 1_000_000);
    private static final InetSocketAddress PEER_RTP = new InetSocketAddress(InetAddress.getLoopbackAddress(), 6_000);

    private final ScriptedH323Peer peer = new ScriptedH323Peer(true, false, BOTH);
    private final StreamId audio = StreamId.audio(peer.id);
    private final StreamId video = StreamId.video(peer.id);

    @BeforeEach
    void answer() {
        peer.calls(false);
        peer.expects(MessageType.CALL_PROCEEDING);
        peer.told(LegEvent.Offered.class);
        peer.on(new Input.Answer(BOTH));
        assertThat(peer.expects(MessageType.CONNECT, ConnectUuie.class).h245Address()).isPresent();
        assertThat(peer.listening).isTrue();
    }

    private void exchange() {
        peer.exchanges(TerminalCapabilities.of(BOTH, 1));
    }

    private OpenLogicalChannel accept(int port) {
        var open = peer.expects(OpenLogicalChannel.class);
        peer.says(PeerChannels.ack(open.forwardLogicalChannelNumber(), port));
        return open;
    }

    private void establish() {
        exchange();
        accept(6_000);
        accept(6_002);
        open(1, 1, Audio.of(AudioCodec.PCMA));
        peer.expects(OpenLogicalChannelAck.class);
        open(2, 2, VIDEO);
        peer.expects(OpenLogicalChannelAck.class);
        peer.events.clear();
    }

    private void open(int number, int session, Capability capability) {
        peer.says(PeerChannels.open(number, session, capability));
    }

    @Test
    void opensWhatItPrefersOfWhatBothHave() {
        exchange();
        var open = accept(6_000);
        assertThat(open.forwardLogicalChannelParameters().dataType())
                .isEqualTo(new DataType.AudioData(new AudioCapability.G72264k(60)));
        var stream = peer.media.connected().get(audio);
        assertThat(stream.direction()).isEqualTo(Direction.SEND_ONLY);
        assertThat(stream.remoteRtp()).contains(PEER_RTP);
        assertThat(stream.send()).contains(new Format(9, Audio.of(AudioCodec.G722)));
        assertThat(((H2250LogicalChannelParameters) peer.expects(OpenLogicalChannel.class)
                .forwardLogicalChannelParameters()
                .multiplexParameters()).dynamicRTPPayloadType()).contains(96);
    }

    @Test
    void triesTheNextCodecWhenOneIsRefused() {
        exchange();
        var first = peer.expects(OpenLogicalChannel.class);
        peer.expects(OpenLogicalChannel.class);
        peer.says(new OpenLogicalChannelReject(first.forwardLogicalChannelNumber(),
                new OpenLogicalChannelReject.Cause.DataTypeNotAvailable()));
        assertThat(peer.expects(OpenLogicalChannel.class).forwardLogicalChannelParameters().dataType())
                .isEqualTo(new DataType.AudioData(new AudioCapability.G711Alaw64k(60)));
    }

    @Test
    void takesThePayloadTypeThatTheReceiverWants() {
        exchange();
        accept(6_000);
        var open = peer.expects(OpenLogicalChannel.class);
        peer.says(OpenLogicalChannelAck.builder().forwardLogicalChannelNumber(open.forwardLogicalChannelNumber())
                .forwardMultiplexAckParameters(H2250LogicalChannelAckParameters.builder().sessionID(32)
                        .mediaChannel(MediaAddresses.of(PEER_RTP)).dynamicRTPPayloadType(109).build()).build());
        assertThat(peer.media.connected().get(video).send().orElseThrow().payloadType()).isEqualTo(109);
        assertThat(peer.media.connected().get(video).remoteRtcp())
                .contains(new InetSocketAddress(PEER_RTP.getAddress(), 6_001));
    }

    @Test
    void givesASlaveItsSession() {
        exchange();
        open(1, 0, Audio.of(AudioCodec.PCMA));
        peer.expects(OpenLogicalChannel.class);
        peer.expects(OpenLogicalChannel.class);
        var ack = (H2250LogicalChannelAckParameters) peer.expects(OpenLogicalChannelAck.class)
                .forwardMultiplexAckParameters().orElseThrow();
        assertThat(ack.sessionID()).contains(1);
        assertThat(ack.mediaChannel().flatMap(MediaAddresses::parse)).contains(peer.media.opened().get(audio).rtp());
        assertThat(peer.media.connected().get(audio).direction()).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(peer.media.connected().get(audio).receive())
                .containsExactly(new Format(8, Audio.of(AudioCodec.PCMA)));
    }

    @Test
    void refusesACodecItDoesNotHaveAndASecondPicture() {
        establish();
        open(3, 3, Audio.of(AudioCodec.G729));
        assertThat(peer.expects(OpenLogicalChannelReject.class).cause())
                .isInstanceOf(OpenLogicalChannelReject.Cause.DataTypeNotSupported.class);
        open(4, 3, VIDEO);
        assertThat(peer.expects(OpenLogicalChannelReject.class).cause())
                .isInstanceOf(OpenLogicalChannelReject.Cause.DataTypeNotAvailable.class);
    }

    @Test
    void closesAChannelThatThePeerCloses() {
        establish();
        peer.says(new CloseLogicalChannel(1, new CloseLogicalChannel.Source.User()));
        peer.expects(CloseLogicalChannelAck.class);
        assertThat(peer.media.connected().get(audio).direction()).isEqualTo(Direction.SEND_ONLY);
        peer.told(LegEvent.MediaChanged.class);
    }

    @Test
    void sendsNothingOnHoldAndResumes() {
        establish();
        peer.says(EmptySet.of(2));
        peer.expects(TerminalCapabilitySetAck.class);
        var closed = List.of(peer.expects(CloseLogicalChannel.class), peer.expects(CloseLogicalChannel.class));
        closed.forEach(it -> peer.says(new CloseLogicalChannelAck(it.forwardLogicalChannelNumber())));
        assertThat(peer.media.connected().get(audio).direction()).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(peer.media.connected().get(video).direction()).isEqualTo(Direction.RECEIVE_ONLY);

        peer.says(TerminalCapabilities.of(BOTH, 3));
        peer.expects(TerminalCapabilitySetAck.class);
        accept(6_100);
        assertThat(peer.media.connected().get(audio).direction()).isEqualTo(Direction.SEND_RECEIVE);
    }

    @Test
    void passesPictureRequestsBothWays() {
        establish();
        peer.says(new MiscellaneousCommand(102, new MiscellaneousCommand.Type.VideoFastUpdatePicture()));
        assertThat(peer.media.asked()).isEqualTo(video);
        peer.says(new MiscellaneousCommand(102, new MiscellaneousCommand.Type.VideoFastUpdateGOB(0, 1)));
        assertThat(peer.media.asked()).isEqualTo(video);
        peer.on(new Input.RequestPicture(video));
        var command = peer.expects(MiscellaneousCommand.class);
        assertThat(command.logicalChannelNumber()).isEqualTo(2);
        assertThat(command.type()).isInstanceOf(MiscellaneousCommand.Type.VideoFastUpdatePicture.class);
    }

    @Test
    void passesFlowControlBothWays() {
        establish();
        peer.says(new FlowControlCommand(new FlowControlCommand.Scope.LogicalChannelNumber(102),
                new FlowControlCommand.Restriction.MaximumBitRate(3_840)));
        assertThat(peer.media.asked()).isEqualTo(new RecordingMedia.Limited(video, 384_000));
        peer.says(new FlowControlCommand(new FlowControlCommand.Scope.WholeMultiplex(),
                new FlowControlCommand.Restriction.NoRestriction()));
        assertThat(peer.media.asked()).isEqualTo(new RecordingMedia.Limited(video, 0));
        peer.on(new Input.LimitFlow(video, 512_000));
        assertThat(peer.expects(FlowControlCommand.class)).isEqualTo(new FlowControlCommand(
                new FlowControlCommand.Scope.LogicalChannelNumber(2),
                        new FlowControlCommand.Restriction.MaximumBitRate(5_120)));
        peer.on(new Input.LimitFlow(video, 0));
        assertThat(peer.expects(FlowControlCommand.class).restriction())
                .isInstanceOf(FlowControlCommand.Restriction.NoRestriction.class);
    }

    @Test
    void passesKeysBothWays() {
        establish();
        peer.says(new UserInputIndication.Alphanumeric("12#"));
        assertThat(peer.told(LegEvent.DigitsPressed.class).digits()).isEqualTo("12#");
        peer.says(new UserInputIndication.Signal("*"));
        assertThat(peer.told(LegEvent.DigitsPressed.class).digits()).isEqualTo("*");
        peer.says(new UserInputIndication.Signal("!"));
        assertThat(peer.events).isEmpty();
        peer.on(new Input.PressDigits("7a"));
        assertThat(peer.expects(UserInputIndication.Signal.class).signalType()).isEqualTo("7");
        assertThat(peer.expects(UserInputIndication.Signal.class).signalType()).isEqualTo("A");
    }

    @Test
    void sendsKeysAsTextToAPeerWithoutSignals() {
        peer.exchanges(withoutSignals());
        peer.expects(OpenLogicalChannel.class);
        peer.on(new Input.PressDigits("42#"));
        assertThat(peer.expects(UserInputIndication.Alphanumeric.class).value()).isEqualTo("42#");
    }

    /// An old terminal that lists sound and nothing else.
    private static TerminalCapabilitySet withoutSignals() {
        var whole = TerminalCapabilities.of(new CapabilitySet(List.of(Audio.of(AudioCodec.PCMA)), List.of(),
                List.of(), 0), 1);
        return new TerminalCapabilitySet(1, whole.protocolIdentifier(), whole.multiplexCapability(),
                whole.capabilityTable().map(it -> it.subList(0, 1)), whole.capabilityDescriptors(), Optional.empty(),
                Extensions.NONE);
    }

    @Test
    void answersWhatItDoesNotServe() {
        establish();
        peer.says(new RoundTripDelayRequest(9));
        assertThat(peer.expects(RoundTripDelayResponse.class).sequenceNumber()).isEqualTo(9);
        peer.says(new RequestMode(4, List.of(List.of(new ModeElement(new AudioMode.G711Alaw64k())))));
        assertThat(peer.expects(RequestModeReject.class).sequenceNumber()).isEqualTo(4);
        peer.says(new MaintenanceLoopRequest(new MaintenanceLoopRequest.Type.SystemLoop()));
        peer.expects(MaintenanceLoopReject.class);
        peer.says(new CommunicationModeRequest());
        assertThat(peer.expects(FunctionNotSupported.class).returnedFunction()).isPresent();
        peer.says(new SendTerminalCapabilitySet.GenericRequest());
        assertThat(peer.expects(TerminalCapabilitySet.class).sequenceNumber()).isEqualTo(2);
        peer.says(new RequestChannelClose(101));
        peer.expects(RequestChannelCloseAck.class);
        assertThat(peer.expects(CloseLogicalChannel.class).forwardLogicalChannelNumber()).isEqualTo(101);
    }

    @Test
    void staysWhenAMessageCannotBeRead() {
        establish();
        peer.controls(new byte[] {(byte) 0x6f, 0x11});
        peer.controls(new byte[0]);
        assertThat(peer.state().over()).isFalse();
        assertThat(peer.control).isEmpty();
    }

    @Test
    void leavesWhenThePeerEndsTheSession() {
        establish();
        peer.says(new EndSessionCommand.Disconnect());
        assertThat(peer.finished).as("RELEASE COMPLETE says why").isFalse();
        peer.on(new Input.Expired(new CallTimer.ReleaseAwaited()));
        peer.expects(EndSessionCommand.Disconnect.class);
        peer.expects(MessageType.RELEASE_COMPLETE, ReleaseCompleteUuie.class);
        assertThat(peer.told(LegEvent.Released.class).cause()).isEqualTo(Cause.NORMAL_CLEARING);
        assertThat(peer.finished).isTrue();
        assertThat(peer.media.released()).contains(peer.id);
    }

    @Test
    void leavesWhenNothingIsInCommon() {
        peer.exchanges(TerminalCapabilities.of(
                new CapabilitySet(List.of(Audio.of(AudioCodec.GSM)), List.of(), List.of(), 0), 1));
        assertThat(peer.told(LegEvent.Released.class).cause()).isEqualTo(Cause.BEARER_CAPABILITY_NOT_IMPLEMENTED);
    }

    @Test
    void missesAPeerThatAnsweredOnceAndDoesNotAnyMore() {
        establish();
        var silence = new CallTimer.Control(new ControlTimer(ControlTimer.Name.T105, 0));
        peer.on(new Input.Expired(new CallTimer.Probe()));
        peer.expects(RoundTripDelayRequest.class);
        peer.on(new Input.Expired(silence));
        assertThat(peer.state().over()).as("a peer that never answers is no dead peer").isFalse();

        peer.on(new Input.Expired(new CallTimer.Probe()));
        peer.says(new RoundTripDelayResponse(peer.expects(RoundTripDelayRequest.class).sequenceNumber()));
        peer.on(new Input.Expired(new CallTimer.Probe()));
        for (int asked = 1; asked < 6; asked++) {
            peer.expects(RoundTripDelayRequest.class);
            peer.on(new Input.Expired(silence));
            assertThat(peer.state().over()).as("an answer may be late").isFalse();
        }
        peer.expects(RoundTripDelayRequest.class);
        peer.on(new Input.Expired(silence));
        assertThat(peer.told(LegEvent.Released.class).cause()).isEqualTo(Cause.RECOVERY_ON_TIMER_EXPIRY);
    }

    @Test
    void refusesAChannelForWhichItHasNoPorts() {
        peer.portsLeft = false;
        peer.on(new Input.ControlConnected());
        peer.control.clear();
        open(1, 1, Audio.of(AudioCodec.PCMA));
        assertThat(peer.expects(OpenLogicalChannelReject.class).cause())
                .isInstanceOf(OpenLogicalChannelReject.Cause.DataTypeNotAvailable.class);
        assertThat(peer.finished).isFalse();
    }

    @Test
    void leavesWhenItHasNoPortsToSendFrom() {
        peer.portsLeft = false;
        exchange();
        assertThat(peer.told(LegEvent.Released.class).cause()).isEqualTo(Cause.RESOURCE_UNAVAILABLE);
    }

    @Test
    void triesAnotherCodecWhenAnAcknowledgementNamesNoAddress() {
        exchange();
        var first = peer.expects(OpenLogicalChannel.class);
        peer.expects(OpenLogicalChannel.class);
        peer.says(new OpenLogicalChannelAck(first.forwardLogicalChannelNumber()));
        peer.expects(CloseLogicalChannel.class);
        peer.says(new CloseLogicalChannelAck(first.forwardLogicalChannelNumber()));
        assertThat(peer.expects(OpenLogicalChannel.class).forwardLogicalChannelParameters().dataType())
                .isEqualTo(new DataType.AudioData(new AudioCapability.G711Alaw64k(60)));
    }
}
