package io.roombridge.lab.capture;

import java.util.Arrays;
import java.util.TreeMap;

/// One direction of a TCP connection, put back in order. What was captured twice counts once; what was never captured
/// is skipped when later octets pile up.
final class TcpStream {

    private static final int MOST_WAITING = 64;
    private static final int MOST_KEPT = 1 << 20;

    private final TreeMap<Long, byte[]> waiting = new TreeMap<>();
    private long next = -1;
    private byte[] bytes = new byte[0];

    void add(Dissector.Segment segment) {
        if (segment.syn()) {
            next = segment.sequence() + 1 & 0xffff_ffffL;
            waiting.clear();
            bytes = new byte[0];
            return;
        }
        if (!segment.bytes().hasRemaining()) {
            return;
        }
        if (next < 0) {
            next = segment.sequence();
        }
        long distance = (int) (segment.sequence() - next);
        var data = new byte[segment.bytes().remaining()];
        segment.bytes().get(segment.bytes().position(), data);
        waiting.merge(next + distance, data, (one, other) -> one.length >= other.length ? one : other);
        if (waiting.size() > MOST_WAITING) {
            next = waiting.firstKey();
        }
        join();
    }

    /// What has come in order and has not been taken.
    byte[] bytes() {
        return bytes;
    }

    void take(int count) {
        bytes = Arrays.copyOfRange(bytes, count, bytes.length);
    }

    private void join() {
        while (!waiting.isEmpty() && waiting.firstKey() <= next) {
            var first = waiting.pollFirstEntry();
            int skip = (int) (next - first.getKey());
            if (skip < first.getValue().length) {
                int count = Math.min(first.getValue().length - skip, MOST_KEPT - bytes.length);
                int before = bytes.length;
                bytes = Arrays.copyOf(bytes, before + count);
                System.arraycopy(first.getValue(), skip, bytes, before, count);
                next += first.getValue().length - skip;
            }
        }
    }
}
