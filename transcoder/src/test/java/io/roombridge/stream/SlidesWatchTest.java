package io.roombridge.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaEvent.SlidesFlowed;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.transport.EventLoop;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a leg is said to show slides, and when not any more.
@Timeout(30)
class SlidesWatchTest {

    private static final Format H264_FORMAT = new Format(97, H264.of(H264.Profile.CONSTRAINED_BASELINE, 40, 1));
    private static final LegId LEG = LegId.fresh(Protocol.SIP);
    private static final SlidesFlowed BEGUN = new SlidesFlowed(LEG, true);
    private static final SlidesFlowed ENDED = new SlidesFlowed(LEG, false);

    private final EventLoop loop = new EventLoop("media-test");
    private final List<MediaEvent> events = new CopyOnWriteArrayList<>();
    private final MemoryPath path = new MemoryPath();
    private int sequence;

    @AfterEach
    void close() {
        loop.close();
    }

    private LegStream stream(StreamId id) {
        var made = new LegStream(id, loop, path, events::add);
        made.connect(agreed(id, Direction.SEND_RECEIVE));
        return made;
    }

    private static MediaStream agreed(StreamId id, Direction direction) {
        return new MediaStream(id, direction, Optional.empty(), Optional.empty(), Optional.of(H264_FORMAT),
                List.of(H264_FORMAT), 0, 20, TelephoneEvents.NONE, OptionalInt.empty(), MediaStream.Feedback.NONE,
                Optional.empty());
    }

    private void onLoop(Runnable task) {
        CompletableFuture.runAsync(task, loop).join();
    }

    private void send(int payloadType) {
        send(payloadType, System.nanoTime());
    }

    private void send(int payloadType, long now) {
        var datagram = ByteBuffer.allocate(32);
        RtpPacket.putHeader(datagram, true, payloadType, ++sequence, 90_000 * sequence, 7);
        datagram.position(32).flip();
        onLoop(() -> path.receiver().rtp(datagram, now));
    }

    private List<MediaEvent> told(LegStream stream, long now) {
        onLoop(() -> stream.tick(now));
        return events.stream().filter(SlidesFlowed.class::isInstance).toList();
    }

    private List<MediaEvent> told(LegStream stream) {
        return told(stream, System.nanoTime());
    }

    @Test
    void theFirstPacketOfAnAgreedTypeBeginsThemAndADisconnectEndsThem() {
        var stream = stream(StreamId.slides(LEG));
        send(96);
        assertThat(told(stream)).as("a type nobody agreed on").isEmpty();
        send(97);
        send(97);
        assertThat(told(stream)).containsExactly(BEGUN);

        stream.disconnect();
        stream.disconnect();
        assertThat(told(stream)).containsExactly(BEGUN, ENDED);
    }

    @Test
    void theyEndWhenThePeerMaySendNoMore() {
        var stream = stream(StreamId.slides(LEG));
        send(97);
        stream.connect(agreed(stream.id(), Direction.SEND_ONLY));
        assertThat(told(stream)).containsExactly(BEGUN, ENDED);
        send(97);
        assertThat(told(stream)).as("what comes all the same").hasSize(2);

        stream.connect(agreed(stream.id(), Direction.SEND_RECEIVE));
        send(97);
        assertThat(told(stream)).containsExactly(BEGUN, ENDED, BEGUN);
    }

    @Test
    void ofThePeopleNothingIsTold() {
        var stream = stream(StreamId.video(LEG));
        send(97);
        stream.disconnect();

        assertThat(told(stream)).isEmpty();
    }

    @Test
    void whatStandsStillFlowsAsLongAsTheSenderReports() {
        var watch = new SlidesWatch(StreamId.slides(LEG), events::add);
        long patience = SlidesWatch.PATIENCE;
        watch.senderReport(0);
        assertThat(events).as("a report shows nothing").isEmpty();
        watch.packet(0);
        watch.tick(patience - 1, true);
        watch.senderReport(patience - 1);
        watch.tick(2 * patience - 2, true);
        assertThat(events).containsExactly(BEGUN);

        watch.tick(2 * patience - 1, true);
        watch.tick(3 * patience, true);
        assertThat(events).as("once").containsExactly(BEGUN, ENDED);
        watch.packet(3 * patience);
        assertThat(events).containsExactly(BEGUN, ENDED, BEGUN);
    }

    /// Packet types 200 and 201 (RFC 3550 §6.4.1, §6.4.2).
    @ParameterizedTest
    @CsvSource({"200, 28, true", "201, 8, false"})
    void aSenderReportKeepsThemAndAReceiverReportDoesNot(int type, int octets, boolean flows) {
        var stream = stream(StreamId.slides(LEG));
        long now = System.nanoTime();
        long second = SlidesWatch.PATIENCE / 10;
        send(97, now - 9 * second);
        var report = ByteBuffer.allocate(octets).put((byte) 0x80).put((byte) type)
                .putShort((short) (octets / 4 - 1)).putInt(7).position(octets).flip();
        onLoop(() -> path.receiver().rtcp(report, now));

        assertThat(told(stream, now + 2 * second).contains(ENDED)).isNotEqualTo(flows);
    }
}
