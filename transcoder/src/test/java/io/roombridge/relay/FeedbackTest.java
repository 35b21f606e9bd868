package io.roombridge.relay;

import static io.roombridge.relay.Loopback.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.MediaStream;
import io.roombridge.media.MediaStream.Feedback;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.rtcp.Compound;
import io.roombridge.rtcp.RtcpPacket;
import io.roombridge.rtcp.RtcpWriter;
import io.roombridge.rtp.MalformedPacket;
import io.roombridge.rtp.RtpPacket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A hand-made video peer, two bare sockets, in a room with a test endpoint: what the gateway says by RTCP and how it
/// obeys.
@Timeout(60)
class FeedbackTest {

    private static final Capability.Video H264_MODE_1 =
            new H264(H264.Profile.CONSTRAINED_BASELINE, 31, 0, 0, 1, 512_000);
    private static final int OURS = 0x0badcafe;

    private final LegId leg = LegId.fresh(Protocol.SIP);
    private final List<RtcpPacket> reports = new ArrayList<>();
    private Loopback net;
    private DatagramChannel rtp;
    private DatagramChannel rtcp;
    private LocalPorts gateway;
    private int gatewaySsrc;
    private int keyFrames;
    private int packets;
    private int sent;

    @BeforeEach
    void join() throws IOException, NoPortsLeft {
        net = new Loopback();
        rtp = socket();
        rtcp = socket();
        var endpoint = net.endpoint(0, AudioCodec.PCMU, H264_MODE_1, Loopback.FULL);
        gateway = net.gateway.open(leg).ports(StreamId.video(leg), Loopback.HERE);
        net.gateway.connect(new MediaStream(StreamId.video(leg), Direction.SEND_RECEIVE,
                Optional.of((InetSocketAddress) rtp.getLocalAddress()),
                        Optional.of((InetSocketAddress) rtcp.getLocalAddress()),
                Optional.of(new Format(97, H264_MODE_1)), List.of(new Format(97, H264_MODE_1)), 0, 20,
                        TelephoneEvents.NONE, OptionalInt.empty(), new Feedback(true, true, true, true),
                        Optional.empty()));
        net.gateway.change(new GraphChange.Open("room:f", Arrangement.AUTOMATIC));
        net.gateway.change(new GraphChange.Enter("room:f", endpoint.peer, "", false));
        net.gateway.change(new GraphChange.Enter("room:f", leg, "", false));
    }

    private static DatagramChannel socket() throws IOException {
        var channel = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.configureBlocking(false);
        return channel;
    }

    @AfterEach
    void leave() throws IOException {
        rtp.close();
        rtcp.close();
        net.close();
    }

    private void listen() {
        try {
            var datagram = ByteBuffer.allocate(2_000);
            for (datagram.clear(); rtp.receive(datagram) != null; datagram.clear()) {
                var packet = RtpPacket.parse(datagram.flip());
                gatewaySsrc = packet.ssrc();
                packets++;
                int type = packet.payloadOctet(0) & 0x1f;
                keyFrames += type == 7 || type == 24 && (packet.payloadOctet(3) & 0x1f) == 7 ? 1 : 0;
            }
            for (datagram.clear(); rtcp.receive(datagram) != null; datagram.clear()) {
                reports.addAll(Compound.parse(datagram.flip()));
            }
        } catch (IOException | MalformedPacket e) {
            throw new AssertionError(e);
        }
    }

    private void untilHeard(String what, BooleanSupplier condition) {
        until(what, () -> {
            listen();
            return condition.getAsBoolean();
        });
    }

    private boolean reported(Predicate<RtcpPacket> which) {
        return reports.stream().anyMatch(which);
    }

    private void send(RtcpPacket... feedback) throws IOException {
        rtcp.send(RtcpWriter.write(List.of(feedback), ByteBuffer.allocate(500)), gateway.rtcp());
    }

    private void sendRtp(DatagramChannel from, int sequence) {
        var packet = ByteBuffer.allocate(100);
        RtpPacket.putHeader(packet, true, 97, sequence, 3_000 * sequence, OURS);
        try {
            from.send(packet.put(new byte[] {0x41, 1, 2, 3}).flip(), gateway.rtp());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void sendsReportsAndAsksForAPictureItCannotDecodeWithout() throws IOException {
        untilHeard("packets", () -> packets > 0);
        for (int i = 0; i < 5; i++) {
            sendRtp(rtp, i);
        }

        untilHeard("a sender report", () -> reported(RtcpPacket.SenderReport.class::isInstance));
        untilHeard("a name", () -> reported(it -> it instanceof RtcpPacket.SourceDescription(var chunks)
                && chunks.getFirst().cname().endsWith("@roombridge")));
        untilHeard("PLI", () -> reported(it -> it instanceof RtcpPacket.PictureLoss(var sender, var media)
                && sender == gatewaySsrc && media == OURS));
        until("signalling is told too",
                () -> net.events.contains(new MediaEvent.PictureNeeded(StreamId.video(leg), true)));
    }

    @Test
    void pictureRequestsGiveKeyFramesMergedAndNotTooMany() throws IOException {
        untilHeard("the first key frame", () -> keyFrames == 1);
        for (int i = 0; i < 50; i++) {
            send(new RtcpPacket.PictureLoss(OURS, gatewaySsrc));
        }
        untilHeard("another", () -> keyFrames >= 2);
        send(new RtcpPacket.FullIntraRequest(OURS, List.of(new RtcpPacket.FullIntraRequest.Entry(gatewaySsrc, 1))));
        untilHeard("a third for the FIR", () -> keyFrames >= 3);
        net.gateway.requestPicture(StreamId.video(leg));
        untilHeard("a fourth for signalling", () -> keyFrames >= 4);

        assertThat(keyFrames).isLessThan(8);
    }

    @Test
    void rateRequestsAreObeyedAndAnswered() throws IOException {
        untilHeard("packets", () -> packets > 0);
        send(new RtcpPacket.RateRequest(OURS, List.of(new RtcpPacket.Rate(gatewaySsrc, 130_000, 40))));

        untilHeard("TMMBN", () -> reported(RtcpPacket.RateNotification.class::isInstance));
        until("a smaller picture",
                () -> net.gateway.statistics(leg).stream().anyMatch(it -> it.sent() && it.width() == 352));
        send(new RtcpPacket.EstimatedMaximumRate(OURS, 2_000_000, List.of(gatewaySsrc)));
        until("a larger one", () -> net.gateway.statistics(leg).stream()
                .anyMatch(it -> it.sent() && it.width() == 768));
        net.gateway.limit(StreamId.video(leg), 64_000);
        until("the smallest", () -> net.gateway.statistics(leg).stream()
                .anyMatch(it -> it.sent() && it.width() == 176));
    }

    @Test
    void whatIsMissedIsSentAgain() throws IOException {
        until("the peer is heard", () -> {
            sendRtp(rtp, sent++);
            return received() > 0;
        });
        untilHeard("packets", () -> packets > 20);
        int sequence = lastSequence();
        send(new RtcpPacket.Nack(OURS, gatewaySsrc, List.of(sequence)));
        var seen = new ArrayList<Integer>();
        until("it comes twice", () -> {
            seen.addAll(sequences());
            return seen.contains(sequence);
        });
    }

    private int lastSequence() {
        var all = new ArrayList<Integer>();
        until("one more", () -> {
            all.addAll(sequences());
            return !all.isEmpty();
        });
        return all.getLast();
    }

    private List<Integer> sequences() {
        var numbers = new ArrayList<Integer>();
        try {
            var datagram = ByteBuffer.allocate(2_000);
            for (datagram.clear(); rtp.receive(datagram) != null; datagram.clear()) {
                numbers.add(RtpPacket.parse(datagram.flip()).sequenceNumber());
            }
        } catch (IOException | MalformedPacket e) {
            throw new AssertionError(e);
        }
        return numbers;
    }

    @Test
    void strangersAreNotHeardOnceThePeerIsKnown() throws IOException {
        untilHeard("packets", () -> packets > 0);
        sendRtp(rtp, 1);
        until("the peer is heard", () -> received() == 1);
        try (var stranger = socket()) {
            for (int i = 2; i < 50; i++) {
                sendRtp(stranger, i);
            }
            sendRtp(rtp, 2);
            until("the peer again", () -> received() == 2);
        }

        assertThat(received()).isEqualTo(2);
    }

    private long received() {
        return net.gateway.statistics(leg).stream().filter(it -> !it.sent()).findFirst().map(it -> it.packets())
                .orElse(0L);
    }
}
