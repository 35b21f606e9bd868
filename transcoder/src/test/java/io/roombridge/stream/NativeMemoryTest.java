package io.roombridge.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.rtp.RtpPacket;
import io.roombridge.serial.Serial;
import io.roombridge.transport.EventLoop;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Streams come and go; the native memory they are sent and received with stays what the threads have.
@Timeout(120)
class NativeMemoryTest {

    private static final BufferPoolMXBean DIRECT = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct")).findFirst().orElseThrow();
    private static final int LEGS = 1_000;
    private static final Format SOUND = new Format(0, Audio.of(AudioCodec.PCMU));
    private static final Format PICTURES = new Format(96, H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1));

    private final EventLoop loop = new EventLoop("media-test");
    private final FfmpegCodecs codecs = new FfmpegCodecs(new PicturePool());
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(2_048);

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void aThousandLegsTakeNoMoreDirectMemoryThanOne() {
        leg();
        long before = DIRECT.getTotalCapacity();
        for (int i = 0; i < LEGS; i++) {
            leg();
        }

        assertThat(DIRECT.getTotalCapacity() - before).as("octets that %d legs left", LEGS).isLessThan(64 << 10);
    }

    /// Opened, heard, answered, reported on and closed again.
    private void leg() {
        var leg = LegId.fresh(Protocol.SIP);
        var soundPath = new MemoryPath();
        var picturePath = new MemoryPath();
        var sound = agreed(soundPath, StreamId.audio(leg), SOUND);
        var pictures = agreed(picturePath, StreamId.video(leg), PICTURES);
        sound.receiveInto(new AudioReception(codecs, _ -> { }));
        pictures.receiveInto(new VideoReception(pictures, codecs, new Serial("decoder", Runnable::run),
                Picture::close));
        onLoop(() -> {
            soundPath.receiver().rtp(packet(SOUND, 160), System.nanoTime());
            picturePath.receiver().rtp(packet(PICTURES, 1_200), System.nanoTime());
            sound.sending().sound(AudioCodec.PCMU, ByteBuffer.allocate(160), 160);
            pictures.sending().takeFrom(this);
            pictures.sending().picture(this, (Capability.Video) PICTURES.capability(), 3_000,
                    List.of(ByteBuffer.allocate(3_000).put(0, (byte) 0x65)));
        });
        assertThat(soundPath.sent()).hasSize(1);
        assertThat(picturePath.sent()).hasSize(3);
        sound.close();
        pictures.close();
        onLoop(() -> { });
    }

    private LegStream agreed(MemoryPath path, StreamId id, Format format) {
        var stream = new LegStream(id, loop, path, _ -> { });
        stream.connect(new MediaStream(id, Direction.SEND_RECEIVE, Optional.empty(), Optional.empty(),
                Optional.of(format), List.of(format), 0, 20, TelephoneEvents.NONE,
                OptionalInt.empty(), MediaStream.Feedback.NONE, Optional.empty()));
        onLoop(() -> { });
        return stream;
    }

    private ByteBuffer packet(Format format, int octets) {
        datagram.clear();
        RtpPacket.putHeader(datagram, true, format.payloadType(), 1, 0, 0xdeadbeef);
        return datagram.put((byte) 0x65).position(octets).flip();
    }

    private void onLoop(Runnable task) {
        CompletableFuture.runAsync(task, loop).join();
    }
}
