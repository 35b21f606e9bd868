package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Cause;
import io.roombridge.call.LegEvent;
import io.roombridge.h323.EmptySet;
import io.roombridge.h323.capability.MediaAddresses;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.h225.ReleaseCompleteUuie;
import io.roombridge.h323.h245.AudioCapability;
import io.roombridge.h323.h245.CapabilityTableEntry;
import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.CloseLogicalChannelAck;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.EncryptionAuthenticationAndIntegrity;
import io.roombridge.h323.h245.EndSessionCommand;
import io.roombridge.h323.h245.H2250LogicalChannelAckParameters;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.H235SecurityCapability;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.RequestChannelClose;
import io.roombridge.h323.h245.RequestChannelCloseAck;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.h323.q931.InformationElement.CauseElement;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.H264;
import io.roombridge.media.StreamId;
import io.roombridge.per.Octets;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a peer changes its mind about in the middle of a call, and what it loses (H.323 §8.4.6, H.245 §B.2, §C.4).
class MidCallTest {

    private static final H264 VIDEO = H264.of(H264.Profile.BASELINE, 31, 0);
    private static final CapabilitySet BOTH = sound(List.of(VIDEO), AudioCodec.PCMU, AudioCodec.PCMA);

    private final ScriptedH323Peer peer = new ScriptedH323Peer(true, false, BOTH);
    private final StreamId audio = StreamId.audio(peer.id);
    private final StreamId video = StreamId.video(peer.id);

    private static CapabilitySet sound(List<io.roombridge.media.Capability.Video> video, AudioCodec... codecs) {
        return new CapabilitySet(List.of(codecs).stream().map(Audio::of).toList(), video, List.of(), 1_000_000);
    }

    @BeforeEach
    void establish() {
        peer.calls(false);
        peer.expects(MessageType.CALL_PROCEEDING);
        peer.on(new Input.Answer(BOTH));
        peer.expects(MessageType.CONNECT);
        peer.exchanges(TerminalCapabilities.of(BOTH, 1));
        accept(6_000);
        accept(6_002);
        peer.says(PeerChannels.open(1, 1, Audio.of(AudioCodec.PCMA)));
        peer.expects(OpenLogicalChannelAck.class);
        peer.says(PeerChannels.open(2, 2, VIDEO));
        peer.expects(OpenLogicalChannelAck.class);
        peer.events.clear();
    }

    private OpenLogicalChannel accept(int port) {
        var open = peer.expects(OpenLogicalChannel.class);
        peer.says(PeerChannels.ack(open.forwardLogicalChannelNumber(), port));
        return open;
    }

    private void sendsOnly(StreamId stream) {
        assertThat(peer.media.connected().get(stream).direction()).isEqualTo(Direction.SEND_ONLY);
    }

    private Direction direction(StreamId stream) {
        return peer.media.connected().get(stream).direction();
    }

    private void takes(CapabilitySet set, int number) {
        peer.says(TerminalCapabilities.of(set, number));
        peer.expects(TerminalCapabilitySetAck.class);
    }

    private static DataType type(OpenLogicalChannel channel) {
        return channel.forwardLogicalChannelParameters().dataType();
    }

    // Capability sets

    @Test
    void stopsACodecThatTheNextSetHasNotAndOpensAnotherInItsStead() {
        takes(sound(List.of(VIDEO), AudioCodec.PCMA), 2);

        int closed = peer.expects(CloseLogicalChannel.class).forwardLogicalChannelNumber();
        assertThat(direction(audio)).as("at once").isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(type(accept(6_100))).isEqualTo(new DataType.AudioData(new AudioCapability.G711Alaw64k(60)));
        assertThat(direction(audio)).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(direction(video)).isEqualTo(Direction.SEND_RECEIVE);
        peer.says(new CloseLogicalChannelAck(closed));
        assertThat(direction(audio)).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(peer.control).isEmpty();
    }

    @Test
    void leavesAloneWhatTheNextSetHasToo() {
        takes(BOTH, 2);
        takes(sound(List.of(VIDEO), AudioCodec.PCMA, AudioCodec.PCMU), 3);
        assertThat(peer.control).isEmpty();
        assertThat(direction(audio)).isEqualTo(Direction.SEND_RECEIVE);
    }

    @Test
    void sendsSmallerPicturesWhenTheNextSetTakesNoLargerOnes() {
        takes(sound(List.of(H264.of(H264.Profile.BASELINE, 13, 0)), AudioCodec.PCMU, AudioCodec.PCMA), 2);

        peer.expects(CloseLogicalChannel.class);
        assertThat(type(accept(6_100))).isInstanceOf(DataType.VideoData.class);
        assertThat(peer.media.connected().get(video).send().orElseThrow().capability())
                .isInstanceOfSatisfying(H264.class, it -> assertThat(it.levelIdc()).isEqualTo(13));
    }

    @Test
    void stopsTheMediumThatTheNextSetHasNoCodecFor() {
        takes(sound(List.of(), AudioCodec.PCMU), 2);

        peer.expects(CloseLogicalChannel.class);
        assertThat(direction(video)).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(direction(audio)).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(peer.control).isEmpty();
        takes(BOTH, 3);
        accept(6_200);
        assertThat(direction(video)).isEqualTo(Direction.SEND_RECEIVE);
    }

    // Pause and resume

    private List<CloseLogicalChannel> pause() {
        peer.says(EmptySet.of(2));
        peer.expects(TerminalCapabilitySetAck.class);
        var closed = List.of(peer.expects(CloseLogicalChannel.class), peer.expects(CloseLogicalChannel.class));
        assertThat(direction(audio)).as("at once").isEqualTo(Direction.RECEIVE_ONLY);
        return closed;
    }

    @Test
    void resumesAtOnceThoughTheChannelsThatItClosedAreNotAcknowledgedYet() {
        var closed = pause();
        takes(BOTH, 3);
        accept(6_100);
        accept(6_102);
        assertThat(direction(audio)).isEqualTo(Direction.SEND_RECEIVE);
        closed.forEach(it -> peer.says(new CloseLogicalChannelAck(it.forwardLogicalChannelNumber())));
        assertThat(direction(audio)).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(peer.control).isEmpty();
    }

    @Test
    void triesTheSameCodecAgainWhenThePeerTakesNoSecondChannelBesideTheOneThatIsClosing() {
        var closed = pause();
        takes(BOTH, 3);
        var refused = peer.expects(OpenLogicalChannel.class);
        accept(6_102);
        peer.says(new OpenLogicalChannelReject(refused.forwardLogicalChannelNumber(),
                new OpenLogicalChannelReject.Cause.DataTypeNotAvailable()));
        assertThat(peer.control).isEmpty();
        closed.forEach(it -> peer.says(new CloseLogicalChannelAck(it.forwardLogicalChannelNumber())));
        assertThat(type(accept(6_100))).isEqualTo(type(refused));
        assertThat(direction(audio)).isEqualTo(Direction.SEND_RECEIVE);
    }

    @Test
    void pausesAndResumesManyTimes() {
        for (int i = 0; i < 5; i++) {
            var closed = pause();
            peer.says(EmptySet.of(9));
            peer.expects(TerminalCapabilitySetAck.class);
            takes(BOTH, 3);
            closed.forEach(it -> peer.says(new CloseLogicalChannelAck(it.forwardLogicalChannelNumber())));
            accept(6_100);
            accept(6_102);
            assertThat(peer.control).isEmpty();
            assertThat(direction(video)).isEqualTo(Direction.SEND_RECEIVE);
        }
    }

    // Channels closed by the peer

    @Test
    void stopsAtOnceWhatThePeerAsksToBeClosed() {
        int number = 101;
        peer.says(new RequestChannelClose(number));
        peer.expects(RequestChannelCloseAck.class);
        assertThat(peer.expects(CloseLogicalChannel.class).forwardLogicalChannelNumber()).isEqualTo(number);
        assertThat(direction(audio)).as("before the peer acknowledges").isEqualTo(Direction.RECEIVE_ONLY);
        peer.says(new CloseLogicalChannelAck(number));
        assertThat(peer.control).as("it was not wanted").isEmpty();
    }

    @Test
    void stopsAtOnceAChannelOfOursThatThePeerCloses() {
        peer.says(new CloseLogicalChannel(101, new CloseLogicalChannel.Source.User()));
        peer.expects(CloseLogicalChannelAck.class);
        peer.expects(CloseLogicalChannel.class);
        assertThat(direction(audio)).isEqualTo(Direction.RECEIVE_ONLY);
    }

    @Test
    void stopsReceivingWhatThePeerClosesAndTakesItAgain() {
        peer.says(new CloseLogicalChannel(1, new CloseLogicalChannel.Source.User()));
        peer.expects(CloseLogicalChannelAck.class);
        sendsOnly(audio);
        peer.says(PeerChannels.open(7, 1, Audio.of(AudioCodec.PCMU)));
        peer.expects(OpenLogicalChannelAck.class);
        assertThat(direction(audio)).isEqualTo(Direction.SEND_RECEIVE);
    }

    // Addresses

    @Test
    void costsAnAddressThatCannotBeReachedItsOwnMediumOnly() throws Exception {
        takes(sound(List.of(VIDEO), AudioCodec.PCMA), 2);
        peer.expects(CloseLogicalChannel.class);
        var open = peer.expects(OpenLogicalChannel.class);
        var elsewhere = new InetSocketAddress(InetAddress.getByName("2001:db8::1"), 6_000);
        peer.says(OpenLogicalChannelAck.builder().forwardLogicalChannelNumber(open.forwardLogicalChannelNumber())
                .forwardMultiplexAckParameters(H2250LogicalChannelAckParameters.builder().sessionID(1)
                        .mediaChannel(MediaAddresses.of(elsewhere)).build()).build());

        peer.expects(CloseLogicalChannel.class);
        assertThat(direction(audio)).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(direction(video)).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(peer.told(LegEvent.Noted.class).words()).contains("[2001:db8::1]:6000");
        assertThat(peer.finished).isFalse();
    }

    /// Of another family, nobody's, everybody's, or where we take media ourselves.
    @ParameterizedTest
    @ValueSource(strings = {"2001:db8::1", "224.0.0.1", "255.255.255.255", "0.0.0.0", "0.1.2.3", "240.0.0.1", "own"})
    void costsAMediumWhoseReportsCannotBeSentNothing(String named) throws Exception {
        var own = ((StreamChannels.Ports.Open) peer.state().media().of(video).ports()).ports().rtcp();
        var elsewhere = named.equals("own") ? own : new InetSocketAddress(InetAddress.getByName(named), 6_001);
        var parameters = H2250LogicalChannelParameters.builder().sessionID(1)
                .mediaControlChannel(MediaAddresses.of(elsewhere)).build();
        peer.says(new CloseLogicalChannel(1, new CloseLogicalChannel.Source.User()));
        peer.expects(CloseLogicalChannelAck.class);
        peer.says(new OpenLogicalChannel(3, new OpenLogicalChannel.ForwardLogicalChannelParameters(
                new DataType.AudioData(new AudioCapability.G711Alaw64k(60)), parameters)));
        peer.expects(OpenLogicalChannelAck.class);
        assertThat(direction(audio)).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(peer.media.connected().get(audio).remoteRtcp()).isNotEqualTo(Optional.of(elsewhere));
    }

    @ParameterizedTest
    @ValueSource(strings = {"224.0.0.1", "255.255.255.255", "0.1.2.3", "240.0.0.1", "own"})
    void sendsNothingToAnAddressThatIsNobodysEverybodysOrItsOwn(String named) throws Exception {
        var own = ((StreamChannels.Ports.Open) peer.state().media().of(video).ports()).ports().rtp();
        var elsewhere = named.equals("own") ? own : new InetSocketAddress(InetAddress.getByName(named), 6_000);
        takes(sound(List.of(VIDEO), AudioCodec.PCMA), 2);
        peer.expects(CloseLogicalChannel.class);
        var open = peer.expects(OpenLogicalChannel.class);
        peer.says(OpenLogicalChannelAck.builder().forwardLogicalChannelNumber(open.forwardLogicalChannelNumber())
                .forwardMultiplexAckParameters(H2250LogicalChannelAckParameters.builder().sessionID(1)
                        .mediaChannel(MediaAddresses.of(elsewhere)).build()).build());
        peer.expects(CloseLogicalChannel.class);
        assertThat(direction(audio)).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(peer.told(LegEvent.Noted.class).words()).contains("not reached from here");
    }

    // What is not spoken, and what is lost

    @Test
    void namesWhatThePeerOffersAndWeDoNotSpeak() {
        var plain = TerminalCapabilities.of(BOTH, 2);
        var table = new ArrayList<>(plain.capabilityTable().orElseThrow());
        table.add(new CapabilityTableEntry(90, Optional.of(
                new H235SecurityCapability(new EncryptionAuthenticationAndIntegrity(), 1))));
        peer.says(new TerminalCapabilitySet(plain.sequenceNumber(), plain.protocolIdentifier(),
                plain.multiplexCapability(), Optional.of(table), plain.capabilityDescriptors(),
                plain.genericInformation(), plain.extensions()));
        assertThat(peer.told(LegEvent.Noted.class).words()).contains("encrypted media (H.235.6)");
    }

    @Test
    void saysThatH245WasLostUnlessThePeerReleasesTheCallInAMoment() {
        peer.on(new Input.ControlLost());
        assertThat(peer.finished).isFalse();
        assertThat(peer.timers).contains(new CallTimer.ControlLost());
        peer.on(new Input.Expired(new CallTimer.ControlLost()));
        assertThat(peer.told(LegEvent.Noted.class).words()).isEqualTo("the H.245 connection was lost");
        assertThat(peer.told(LegEvent.Released.class).cause()).isEqualTo(Cause.PROTOCOL_ERROR);
    }

    @Test
    void takesTheCauseOfAPeerThatClosesH245BeforeItReleasesTheCall() {
        peer.on(new Input.ControlLost());
        peer.says(MessageType.RELEASE_COMPLETE, new ReleaseCompleteUuie(CallMessages.H225), false,
                CauseElement.of(16));
        assertThat(peer.told(LegEvent.Released.class).cause()).isEqualTo(Cause.NORMAL_CLEARING);
        assertThat(peer.events).noneMatch(LegEvent.Noted.class::isInstance);
    }

    @Test
    void takesTheCauseOfAPeerThatEndsH245BeforeItReleasesTheCall() {
        peer.says(new EndSessionCommand.Disconnect());
        peer.says(MessageType.RELEASE_COMPLETE, new ReleaseCompleteUuie(CallMessages.H225), false,
                CauseElement.of(21));
        assertThat(peer.told(LegEvent.Released.class).cause()).isEqualTo(Cause.CALL_REJECTED);
    }

    @Test
    void saysThatCallSignallingWasLostInTheMiddleOfTheCall() {
        peer.on(new Input.SignallingLost());
        assertThat(peer.told(LegEvent.Noted.class).words()).contains("in the middle of the call");
        assertThat(peer.told(LegEvent.Released.class).cause()).isEqualTo(Cause.NETWORK_OUT_OF_ORDER);
    }

    /// The octets of a set that a peer sent in the middle of a call, which takes A-law instead of µ-law.
    @Test
    void changesToALawWhenThePeerSaysSoInTheFewestOctets() throws Exception {
        var call = new ScriptedH323Peer(true, false, BOTH);
        call.calls(false);
        call.on(new Input.Answer(BOTH));
        call.on(new Input.ControlConnected());
        call.control.clear();
        call.says(set("023001060008817500070080000020c01300800000000000"));
        call.says(new TerminalCapabilitySetAck(1));
        call.says(new MasterSlaveDeterminationAck(
                new MasterSlaveDeterminationAck.Decision.Master()));
        call.expects(TerminalCapabilitySetAck.class);
        call.expects(MasterSlaveDeterminationAck.class);
        var first = call.expects(OpenLogicalChannel.class);
        call.says(PeerChannels.ack(first.forwardLogicalChannelNumber(), 6_000));
        assertThat(type(first)).isInstanceOfSatisfying(DataType.AudioData.class,
                it -> assertThat(it.value()).isInstanceOf(AudioCapability.G711Ulaw64k.class));

        call.says(set("023009060008817500070080000020401300800000000000"));
        call.expects(TerminalCapabilitySetAck.class);
        call.expects(CloseLogicalChannel.class);
        assertThat(type(call.expects(OpenLogicalChannel.class))).isInstanceOfSatisfying(DataType.AudioData.class,
                it -> assertThat(it.value()).isInstanceOf(AudioCapability.G711Alaw64k.class));
    }

    private static MultimediaSystemControlMessage set(String hex) throws Exception {
        return MultimediaSystemControlMessage.decode(Octets.parse(hex).bytes());
    }
}
