package io.roombridge.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Area;
import io.roombridge.codec.Colour;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Samples;
import io.roombridge.codec.VideoEncoder;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.MediaStream;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.payload.H264Packetizer;
import io.roombridge.payload.Packetizer;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.serial.Serial;
import io.roombridge.transport.EventLoop;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One stream through a bad network, faster than real time: the clock is the test's, and so is the only thread.
@Timeout(60)
class BadLinkTest {

    private static final BadLink.Quality BAD = new BadLink.Quality(0.03, 0.03, 50_000_000);
    private static final long MILLI = 1_000_000;
    private static final H264 H264_MODE_1 = H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1);

    private final BadLink link = new BadLink();
    private final MemoryPath path = new MemoryPath(false);
    private final FfmpegCodecs codecs = new FfmpegCodecs(new PicturePool());
    private final List<MediaEvent> events = new ArrayList<>();
    private long now = System.nanoTime();
    private int sequence = 65_400;

    /// The loop that its work belongs to has ended: from here on it is this thread's.
    private LegStream receiving(StreamId id, Format format) {
        try (var loop = new EventLoop("bad-link")) {
            var stream = new LegStream(id, loop, path, events::add);
            stream.connect(new MediaStream(id, Direction.SEND_RECEIVE, Optional.empty(), Optional.empty(),
                    Optional.of(format), List.of(format), 0, 20, TelephoneEvents.NONE, OptionalInt.empty(),
                    new MediaStream.Feedback(false, true, false, false), Optional.empty()));
            CompletableFuture.runAsync(() -> { }, loop).join();
            return stream;
        }
    }

    private void send(int payloadType, boolean marker, int timestamp, ByteBuffer payload) {
        var packet = ByteBuffer.allocate(RtpPacket.HEADER + payload.remaining());
        RtpPacket.putHeader(packet, marker, payloadType, sequence++ & 0xffff, timestamp, 0xdeadbeef);
        link.send(packet.put(payload).flip(), now);
    }

    private void pass(LegStream stream, int milliseconds, LongConsumer each) {
        for (int i = 0; i < milliseconds; i++) {
            now += MILLI;
            each.accept(i);
            for (var packet = link.arrived(now); packet != null; packet = link.arrived(now)) {
                path.receiver().rtp(packet, now);
            }
            if (i % 10 == 0) {
                stream.tick(now);
            }
        }
    }

    @Test
    void soundGoesOnWithoutHoles() {
        var heard = new ArrayList<Short>();
        var stream = receiving(StreamId.audio(LegId.fresh(Protocol.SIP)),
                new Format(0, Audio.of(AudioCodec.PCMU)));
        stream.receiveInto(new AudioReception(codecs, samples -> keep(samples, heard)));
        link.becomes(BAD);
        pass(stream, 20_000, at -> {
            if (at % 20 == 0) {
                send(0, false, (int) at * 8, tone());
            }
        });
        link.becomes(BadLink.Quality.GOOD);
        pass(stream, 500, _ -> { });

        assertThat(link.lost()).isGreaterThan(15);
        assertThat(link.doubled()).isGreaterThan(15);
        assertThat(link.overtaken()).isGreaterThan(100);
        assertThat(heard.size()).as("samples of 20 s, nothing twice").isBetween(158_000, 160_500);
        assertThat(silences(heard)).as("blocks of 20 ms without the tone").isLessThan(10);
    }

    /// 500 Hz: up for eight samples, down for eight.
    private static ByteBuffer tone() {
        var payload = ByteBuffer.allocate(160);
        while (payload.hasRemaining()) {
            payload.put((byte) (payload.position() % 16 < 8 ? 0x90 : 0x10));
        }
        return payload.flip();
    }

    private static void keep(Samples samples, List<Short> into) {
        for (int i = 0; i < samples.length(); i++) {
            into.add(samples.at(i));
        }
    }

    private static int silences(List<Short> heard) {
        int silences = 0;
        for (int i = 160; i + 160 <= heard.size(); i += 160) {
            double energy = 0;
            for (int j = i; j < i + 160; j++) {
                energy += (double) heard.get(j) * heard.get(j);
            }
            silences += Math.sqrt(energy / 160) < 1_000 ? 1 : 0;
        }
        return silences;
    }

    @Test
    void picturesAreWholeAgainAfterARequest() {
        var shown = new ArrayList<String>();
        var stream = receiving(StreamId.video(LegId.fresh(Protocol.SIP)), new Format(97, H264_MODE_1));
        stream.receiveInto(new VideoReception(stream, codecs, new Serial("decoder", Runnable::run),
                picture -> shown.add(seen(picture))));
        try (var camera = new Camera()) {
            link.becomes(BAD);
            pass(stream, 10_000, at -> film(camera, at));
            int requests = requests();
            int whole = (int) shown.stream().filter(camera.sent::contains).count();
            link.becomes(BadLink.Quality.GOOD);
            pass(stream, 1_500, at -> film(camera, at));
            shown.clear();
            camera.sent.clear();
            pass(stream, 2_000, at -> film(camera, at));

            assertThat(link.lost()).isGreaterThan(10);
            assertThat(requests).isBetween(3, 15);
            assertThat(whole).as("of 100 sent").isGreaterThan(20);
            assertThat(shown).hasSizeBetween(18, 21);
            assertThat(shown.subList(2, shown.size())).isSubsetOf(camera.sent);
        }
    }

    private int requests() {
        return (int) events.stream().filter(MediaEvent.PictureNeeded.class::isInstance).count();
    }

    private void film(Camera camera, long at) {
        if (at % 100 == 0) {
            boolean key = requests() > camera.answered;
            camera.answered = requests();
            camera.film(key, (payload, last) -> send(97, last, camera.timestamp, payload));
        }
    }

    /// What is to be seen of a picture: sixteen fields, each of its own grey, give or take.
    private static String seen(Picture picture) {
        var seen = new StringBuilder();
        for (int field = 0; field < 16; field++) {
            seen.append((picture.luma(field % 4 * 88 + 44, field / 4 * 72 + 36) + 14) / 20).append(' ');
        }
        return seen.toString();
    }

    /// Films sixteen fields that change, ten times a second.
    private final class Camera implements AutoCloseable {
        private final PicturePool pool = new PicturePool();
        private final VideoEncoder encoder = codecs.encoder(
                new VideoEncoder.Settings(H264_MODE_1, PictureSize.CIF, 10, 600_000, 0));
        private final H264Packetizer packetizer = new H264Packetizer(1, 150);
        private final List<String> sent = new ArrayList<>();
        private int timestamp;
        private int pictures;
        private int answered;

        void film(boolean key, Packetizer.Payloads payloads) {
            var canvas = pool.canvas(352, 288);
            for (int field = 0; field < 16; field++) {
                int grey = 36 + (pictures * 3 + field * 7) % 10 * 20;
                canvas.fill(new Area(field % 4 * 88, field / 4 * 72, 88, 72), new Colour(grey, 128, 128));
            }
            pictures++;
            timestamp += 9_000;
            try (var picture = canvas.publish()) {
                sent.add(seen(picture));
                packetizer.packetize(encoder.encode(picture, timestamp, key || pictures == 1).units(), payloads);
            }
        }

        @Override
        public void close() {
            encoder.close();
        }
    }
}
