package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.capability.MediaAddresses;
import io.roombridge.h323.capability.MediaFormats;
import io.roombridge.h323.capability.PeerCapabilities;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.h225.ConnectUuie;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h245.H2250LogicalChannelAckParameters;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.H264;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import io.roombridge.per.Octets;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// IPv4 and IPv6 in channels and in fast connect, with signalling over IPv4: each medium has ports of the family of its
/// peer, and one at an address of a family that we do not have costs itself alone.
class FamiliesTest {

    private static final InetAddress FOUR = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress SIX = InetAddress.ofLiteral("::1");
    private static final LocalAddresses ALONE = LocalAddresses.of(FOUR);
    private static final LocalAddresses BOTH = LocalAddresses.of(FOUR, SIX);
    private static final Audio SOUND = Audio.of(AudioCodec.PCMA);
    private static final H264 PICTURE = H264.of(H264.Profile.BASELINE, 31, 0);
    private static final CapabilitySet CAPABILITIES = new CapabilitySet(List.of(SOUND), List.of(PICTURE), List.of(),
            1_000_000);

    private static ScriptedH323Peer peer(boolean called, LocalAddresses ours) {
        return new ScriptedH323Peer(called, new Terms.Means(false, true, false), CAPABILITIES, ours);
    }

    private static InetSocketAddress at(InetAddress host, int port) {
        return new InetSocketAddress(host, port);
    }

    private static LocalPorts ports(InetAddress host, int rtp) {
        return new LocalPorts(at(host, rtp), at(host, rtp + 1));
    }

    private static InetAddress host(H2250LogicalChannelAckParameters parameters) {
        return parameters.mediaChannel().flatMap(MediaAddresses::parse).orElseThrow().getAddress();
    }

    private static InetAddress acknowledged(ScriptedH323Peer peer) {
        return host((H2250LogicalChannelAckParameters) peer.expects(OpenLogicalChannelAck.class)
                .forwardMultiplexAckParameters().orElseThrow());
    }

    private static Direction direction(ScriptedH323Peer peer, StreamId stream) {
        return peer.media.connected().get(stream).direction();
    }

    private static InetSocketAddress sentTo(ScriptedH323Peer peer, StreamId stream) {
        return peer.media.connected().get(stream).remoteRtp().orElseThrow();
    }

    // H.245

    /// Called, with capabilities exchanged; we have offered sound and picture.
    private static ScriptedH323Peer established(LocalAddresses ours) {
        var peer = peer(true, ours);
        peer.calls(false);
        peer.expects(MessageType.CALL_PROCEEDING);
        peer.on(new Input.Answer(CAPABILITIES));
        peer.expects(MessageType.CONNECT);
        peer.exchanges(TerminalCapabilities.of(CAPABILITIES, 1));
        return peer;
    }

    @Test
    void aChannelIsTakenInTheFamilyOfWhoOpensIt() {
        var peer = established(BOTH);
        peer.expects(OpenLogicalChannel.class);
        peer.expects(OpenLogicalChannel.class);

        peer.says(PeerChannels.open(1, 1, SOUND, Role.MAIN, at(SIX, 6_001)));
        assertThat(acknowledged(peer)).isEqualTo(SIX);
        peer.says(PeerChannels.open(2, 2, PICTURE, Role.MAIN, at(FOUR, 6_003)));
        assertThat(acknowledged(peer)).isEqualTo(FOUR);
    }

    @Test
    void aChannelOfOursGoesToWhereThePeerTakesItWhateverItWasOfferedIn() {
        var peer = established(BOTH);
        var sound = peer.expects(OpenLogicalChannel.class).forwardLogicalChannelNumber();
        var picture = peer.expects(OpenLogicalChannel.class).forwardLogicalChannelNumber();

        peer.says(PeerChannels.ack(sound, at(SIX, 6_000)));
        peer.says(PeerChannels.ack(picture, at(FOUR, 6_002)));

        assertThat(sentTo(peer, StreamId.audio(peer.id))).isEqualTo(at(SIX, 6_000));
        assertThat(peer.media.opened().get(StreamId.audio(peer.id)).rtp().getAddress()).isEqualTo(SIX);
        assertThat(sentTo(peer, StreamId.video(peer.id))).isEqualTo(at(FOUR, 6_002));
        assertThat(peer.media.opened().get(StreamId.video(peer.id)).rtp().getAddress()).isEqualTo(FOUR);
    }

    @Test
    void withoutPortsOfThatFamilyTheChannelAloneIsClosed() {
        var peer = established(BOTH);
        var sound = peer.expects(OpenLogicalChannel.class).forwardLogicalChannelNumber();
        var picture = peer.expects(OpenLogicalChannel.class).forwardLogicalChannelNumber();
        peer.portsLeft = false;
        peer.says(PeerChannels.ack(sound, at(SIX, 6_000)));
        peer.says(PeerChannels.ack(picture, at(FOUR, 6_002)));

        assertThat(peer.media.connected()).doesNotContainKey(StreamId.audio(peer.id));
        assertThat(direction(peer, StreamId.video(peer.id))).isEqualTo(Direction.SEND_ONLY);
        assertThat(peer.finished).isFalse();
    }

    @Test
    void aFamilyThatWeDoNotHaveCostsTheChannelAlone() {
        var peer = established(ALONE);
        var sound = peer.expects(OpenLogicalChannel.class).forwardLogicalChannelNumber();
        var picture = peer.expects(OpenLogicalChannel.class).forwardLogicalChannelNumber();
        peer.says(PeerChannels.ack(sound, at(SIX, 6_000)));
        peer.says(PeerChannels.ack(picture, at(FOUR, 6_002)));

        assertThat(peer.media.connected()).doesNotContainKey(StreamId.audio(peer.id));
        assertThat(direction(peer, StreamId.video(peer.id))).isEqualTo(Direction.SEND_ONLY);
    }

    // Fast connect

    private static H2250LogicalChannelParameters.Builder parameters(int session, Capability capability,
            InetAddress host, int rtcp) {
        return MediaFormats.describe(H2250LogicalChannelParameters.builder().sessionID(session)
                .mediaControlChannel(MediaAddresses.of(at(host, rtcp))), MediaFormats.format(capability));
    }

    /// A channel from the caller and one to it.
    private static List<Octets> proposals(int session, Capability capability, InetAddress host) {
        var type = MediaFormats.dataType(capability, Role.MAIN, PeerCapabilities.NONE, 0).orElseThrow();
        int rtp = 6_000 + 2 * session;
        return List.of(FastStart.fromUs(10 * session, type, parameters(session, capability, host, rtp + 1)),
                FastStart.toUs(10 * session + 1, type, parameters(session, capability, host, rtp + 1),
                        ports(host, rtp)));
    }

    private static List<Octets> proposals(InetAddress sound, InetAddress picture) {
        var all = new ArrayList<>(proposals(1, SOUND, sound));
        all.addAll(proposals(2, PICTURE, picture));
        return all;
    }

    private static List<FastStart.Proposal> connected(ScriptedH323Peer peer) {
        peer.expects(MessageType.CALL_PROCEEDING);
        peer.on(new Input.Answer(CAPABILITIES));
        return FastStart.read(peer.expects(MessageType.CONNECT, ConnectUuie.class).fastStart().orElse(List.of()));
    }

    @Test
    void fastConnectIsAnsweredInTheFamilyOfEachProposal() {
        var peer = peer(true, BOTH);
        peer.calls(false, proposals(SIX, FOUR));

        var taken = connected(peer);
        assertThat(taken).filteredOn(it -> it.stream(peer.id).equals(StreamId.audio(peer.id))).hasSize(2)
                .allSatisfy(it -> assertThat(it.rtcp().orElseThrow().getAddress()).isEqualTo(SIX));
        assertThat(taken).filteredOn(it -> it.stream(peer.id).equals(StreamId.video(peer.id))).hasSize(2)
                .allSatisfy(it -> assertThat(it.rtcp().orElseThrow().getAddress()).isEqualTo(FOUR));
        assertThat(sentTo(peer, StreamId.audio(peer.id))).isEqualTo(at(SIX, 6_002));
        assertThat(sentTo(peer, StreamId.video(peer.id))).isEqualTo(at(FOUR, 6_004));
    }

    @Test
    void aProposalOfAFamilyThatWeDoNotHaveIsPassedOver() {
        var peer = peer(true, ALONE);
        peer.calls(false, proposals(SIX, FOUR));

        connected(peer);
        assertThat(direction(peer, StreamId.video(peer.id))).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(Optional.ofNullable(peer.media.connected().get(StreamId.audio(peer.id)))
                .flatMap(it -> it.remoteRtp())).isEmpty();
    }

    /// We call and propose; what we propose is taken at these hosts.
    private static ScriptedH323Peer answered(LocalAddresses ours, InetAddress sound, InetAddress picture) {
        var peer = peer(false, ours);
        peer.on(CallStates.dial(CAPABILITIES));
        var proposed = FastStart.read(peer.expects(MessageType.SETUP, SetupUuie.class).fastStart().orElseThrow());
        assertThat(proposed).allSatisfy(it -> assertThat(it.rtcp().orElseThrow().getAddress()).isEqualTo(FOUR));
        var taken = new ArrayList<Octets>();
        for (var one : FastStart.best(proposed, CAPABILITIES)) {
            var host = one.format().capability() instanceof Audio ? sound : picture;
            taken.add(one.toCaller() ? FastStart.sending(one, 900 + one.number(), ports(host, 7_000))
                    : FastStart.receiving(one, ports(host, 7_000)));
        }
        peer.on(CallStates.takes(MessageType.CONNECT, taken));
        return peer;
    }

    @Test
    void whatWeProposedGoesToWhereItIsTaken() {
        var peer = answered(BOTH, SIX, FOUR);

        assertThat(sentTo(peer, StreamId.audio(peer.id))).isEqualTo(at(SIX, 7_000));
        assertThat(peer.media.opened().get(StreamId.audio(peer.id)).rtp().getAddress())
                .isInstanceOf(Inet6Address.class);
        assertThat(sentTo(peer, StreamId.video(peer.id))).isEqualTo(at(FOUR, 7_000));
    }

    @Test
    void whatWeProposedAndIsTakenInAFamilyThatWeDoNotHaveCostsItselfAlone() {
        var peer = answered(ALONE, SIX, FOUR);

        assertThat(direction(peer, StreamId.audio(peer.id))).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(direction(peer, StreamId.video(peer.id))).isEqualTo(Direction.SEND_RECEIVE);
        assertThat(peer.finished).isFalse();
    }
}
