package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;

/// What a decoder is fed from: native memory with the padding behind it that FFmpeg's bit readers run into.
final class Input implements AutoCloseable {

    private static final int FIRST_CAPACITY = 4096;

    private final int limit;
    private final AVPacket packet = Native.present(av_packet_alloc(), "packet");
    private BytePointer memory;
    private ByteBuffer view;

    /// @param limit  octets of the largest input
    Input(int limit) {
        this.limit = limit;
        allocate(Math.min(limit, FIRST_CAPACITY));
    }

    /// The payload as a packet that is good until asked again; `null` when it is empty or too large.
    AVPacket of(ByteBuffer payload) {
        int length = payload.remaining();
        if (length == 0 || length > limit) {
            return null;
        }
        if (length > view.capacity() - AV_INPUT_BUFFER_PADDING_SIZE) {
            memory.deallocate();
            allocate(Math.min(limit, length * 2));
        }
        view.put(0, payload, payload.position(), length);
        for (int i = 0; i < AV_INPUT_BUFFER_PADDING_SIZE; i++) {
            view.put(length + i, (byte) 0);
        }
        packet.data(memory);
        packet.size(length);
        return packet;
    }

    private void allocate(int capacity) {
        memory = new BytePointer(capacity + AV_INPUT_BUFFER_PADDING_SIZE);
        view = memory.asByteBuffer();
    }

    @Override
    public void close() {
        packet.data(null);
        packet.size(0);
        av_packet_free(packet);
        memory.deallocate();
    }
}
