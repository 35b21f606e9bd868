package io.roombridge.sip.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts a stream into messages by Content-Length (RFC 3261 §18.3). Octets in, frames out; it never holds more than one
/// message of the permitted size.
final class Framing {

    sealed interface Frame {
        record Message(byte[] octets) implements Frame {}

        /// A double CRLF between messages: answered by one (RFC 5626 §3.5.1).
        record Ping() implements Frame {}
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

    List<Frame> feed(byte[] octets, int count) throws Unframeable {
        var frames = new ArrayList<Frame>();
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
        return frames;
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
                throw new Unframeable("a message of " + total + " octets");
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
        int size = headerEnd == NOT_YET ? length : headerEnd;
        if (size > limits.headerSize()) {
            throw new Unframeable("a header of more than " + limits.headerSize() + " octets");
        }
        if (headerEnd != NOT_YET) {
            Header.checkCount(buffer, headerEnd, limits);
        }
    }
}
