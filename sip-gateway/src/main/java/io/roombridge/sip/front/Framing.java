package io.roombridge.sip.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts a stream into messages by Content-Length (RFC 3261 §18.3). Octets in, frames out; it never holds more than one
/// message of the permitted size, and is of no use after a broken one.
final class Framing {

    sealed interface Frame {
        record Message(byte[] octets) implements Frame {}

        /// A double CRLF between messages: answered by one (RFC 5626 §3.5.1).
        record Ping() implements Frame {}

        /// What follows cannot be cut into messages, or not within the limits.
        ///
        /// @param begun   the message that did it, as far as it came
        /// @param status  what it is answered with
        record Broken(byte[] begun, int status, String words) implements Frame {}
    }

    private static final int NOT_YET = -1;

    private final Limits limits;
    private byte[] buffer = new byte[2_048];
    private int length;
    private int scanned;
    private int headerEnd = NOT_YET;
    private int total = NOT_YET;
    private int emptyLines;

    Framing(Limits limits) {
        this.limits = limits;
    }

    /// Whether a message has begun and not ended.
    boolean isAmidMessage() {
        return length > 0;
    }

    /// What has come of the message that has begun; empty before its header is whole.
    byte[] begun() {
        return headerEnd == NOT_YET ? new byte[0] : Arrays.copyOf(buffer, length);
    }

    List<Frame> feed(byte[] octets, int count) {
        var frames = new ArrayList<Frame>();
        try {
            cut(octets, count, frames);
        } catch (Unframeable broken) {
            frames.add(new Frame.Broken(Arrays.copyOf(buffer, length), broken.status(), broken.getMessage()));
        }
        return frames;
    }

    private void cut(byte[] octets, int count, List<Frame> frames) throws Unframeable {
        for (int i = 0; i < count; ) {
            if (length == 0 && isLineEnd(octets[i])) {
                keepAlive(octets[i++], frames);
                continue;
            }
            emptyLines = 0;
            int take = Math.min(count - i, room());
            append(octets, i, take);
            i += take;
            i -= complete(frames);
        }
    }

    private static boolean isLineEnd(byte octet) {
        return octet == '\r' || octet == '\n';
    }

    private void keepAlive(byte octet, List<Frame> frames) {
        if (octet == '\n' && ++emptyLines == 2) {
            frames.add(new Frame.Ping());
            emptyLines = 0;
        }
    }

    /// How many octets may be looked at next without holding more than the limits permit.
    private int room() {
        return headerEnd == NOT_YET ? limits.headerSize() + 1 - length : total - length;
    }

    private void append(byte[] octets, int from, int count) {
        if (length + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(length + count, Math.min(2 * buffer.length, limits.messageSize())));
        }
        System.arraycopy(octets, from, buffer, length, count);
        length += count;
    }

    /// Emits the message if it is whole; says how many octets of the next one were taken too many.
    private int complete(List<Frame> frames) throws Unframeable {
        if (headerEnd == NOT_YET) {
            findHeaderEnd();
            if (headerEnd == NOT_YET) {
                return 0;
            }
            total = headerEnd + Header.contentLength(buffer, headerEnd);
            if (total > limits.messageSize()) {
                throw new Unframeable(413, "Request Entity Too Large");
            }
        }
        if (length < total) {
            return 0;
        }
        int surplus = length - total;
        frames.add(new Frame.Message(Arrays.copyOf(buffer, total)));
        length = 0;
        scanned = 0;
        headerEnd = NOT_YET;
        buffer = buffer.length > 8_192 ? new byte[2_048] : buffer;
        return surplus;
    }

    private void findHeaderEnd() throws Unframeable {
        headerEnd = Header.end(buffer, Math.max(0, scanned - 3), length);
        scanned = length;
        if ((headerEnd == NOT_YET ? length : headerEnd) > limits.headerSize()) {
            throw new Unframeable(513, "Message Too Large");
        }
    }
}
