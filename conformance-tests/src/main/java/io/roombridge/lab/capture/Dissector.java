package io.roombridge.lab.capture;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Takes the link and IP layers off a frame. Remembers IP fragments until their datagram is whole.
final class Dissector {

    /// What one frame carried above IP.
    sealed interface Payload {
        InetSocketAddress from();

        InetSocketAddress to();

        ByteBuffer bytes();
    }

    record Datagram(InetSocketAddress from, InetSocketAddress to, ByteBuffer bytes) implements Payload {}

    record Segment(InetSocketAddress from, InetSocketAddress to, long sequence, boolean syn, ByteBuffer bytes)
            implements Payload {}

    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int FRAGMENT_HEADER = 44;
    private static final int MOST_FRAGMENTED = 256;

    private record FragmentKey(InetAddress from, InetAddress to, int identification) {}

    private final Map<FragmentKey, TreeMap<Integer, ByteBuffer>> fragments = new HashMap<>();
    private final Map<FragmentKey, Integer> totals = new HashMap<>();

    /// Empty for what is not UDP or TCP, is cut short, or is a fragment whose rest has still to come.
    Optional<Payload> dissect(CaptureFile.Frame frame) {
        var bytes = frame.bytes().duplicate();
        int start = switch (frame.linkType()) {
            case 1 -> ethernet(bytes);
            case 113 -> 16;
            case 276 -> 20;
            case 0, 108 -> 4;
            default -> 0;
        };
        if (start < 0 || bytes.remaining() < start + 20) {
            return Optional.empty();
        }
        var ip = bytes.slice(start, bytes.remaining() - start);
        return switch (ip.get(0) >> 4 & 0xf) {
            case 4 -> version4(ip);
            case 6 -> version6(ip);
            default -> Optional.empty();
        };
    }

    /// Length of the Ethernet header with its VLAN tags (IEEE 802.1Q).
    private static int ethernet(ByteBuffer frame) {
        int start = 12;
        while (frame.remaining() > start + 4
                && (frame.getShort(start) == (short) 0x8100 || frame.getShort(start) == (short) 0x88a8)) {
            start += 4;
        }
        return frame.remaining() > start + 2 ? start + 2 : -1;
    }

    private Optional<Payload> version4(ByteBuffer ip) {
        int header = (ip.get(0) & 0xf) * 4;
        int total = Math.min(ip.getShort(2) & 0xffff, ip.remaining());
        if (header < 20 || total < header) {
            return Optional.empty();
        }
        var from = address(ip, 12, 4);
        var to = address(ip, 16, 4);
        int flags = ip.getShort(6) & 0xffff;
        var body = ip.slice(header, total - header);
        if ((flags & 0x3fff) != 0) {
            var key = new FragmentKey(from, to, ip.getShort(4) & 0xffff);
            body = whole(key, (flags & 0x1fff) * 8, (flags & 0x2000) != 0, body);
        }
        return body == null ? Optional.empty() : transport(ip.get(9) & 0xff, from, to, body);
    }

    private Optional<Payload> version6(ByteBuffer ip) {
        if (ip.remaining() < 40) {
            return Optional.empty();
        }
        var from = address(ip, 8, 16);
        var to = address(ip, 24, 16);
        int next = ip.get(6) & 0xff;
        var body = ip.slice(40, Math.min(ip.getShort(4) & 0xffff, ip.remaining() - 40));
        if (next == FRAGMENT_HEADER && body.remaining() > 8) {
            next = body.get(0) & 0xff;
            int offset = body.getShort(2) & 0xffff;
            body = whole(new FragmentKey(from, to, body.getInt(4)), offset & 0xfff8, (offset & 1) != 0,
                    body.slice(8, body.remaining() - 8));
        }
        return body == null ? Optional.empty() : transport(next, from, to, body);
    }

    private ByteBuffer whole(FragmentKey key, int offset, boolean more, ByteBuffer part) {
        if (fragments.size() > MOST_FRAGMENTED) {
            fragments.clear();
            totals.clear();
        }
        var parts = fragments.computeIfAbsent(key, _ -> new TreeMap<>());
        parts.put(offset, part);
        if (!more) {
            totals.put(key, offset + part.remaining());
        }
        int end = 0;
        for (var entry : parts.entrySet()) {
            if (entry.getKey() > end) {
                return null;
            }
            end = Math.max(end, entry.getKey() + entry.getValue().remaining());
        }
        if (!totals.containsKey(key) || end < totals.get(key)) {
            return null;
        }
        var joined = ByteBuffer.allocate(end);
        parts.forEach((at, bytes) -> joined.put(at, bytes, bytes.position(), bytes.remaining()));
        fragments.remove(key);
        totals.remove(key);
        return joined;
    }

    private static Optional<Payload> transport(int protocol, InetAddress from, InetAddress to, ByteBuffer body) {
        if (protocol == UDP && body.remaining() >= 8) {
            int length = Math.min(body.getShort(4) & 0xffff, body.remaining());
            return length < 8 ? Optional.empty()
                    : Optional.of(new Datagram(port(from, body, 0), port(to, body, 2), body.slice(8, length - 8)));
        }
        if (protocol == TCP && body.remaining() >= 20) {
            int header = (body.get(12) >> 4 & 0xf) * 4;
            return header < 20 || header > body.remaining() ? Optional.empty()
                    : Optional.of(new Segment(port(from, body, 0), port(to, body, 2), body.getInt(4) & 0xffff_ffffL,
                            (body.get(13) & 2) != 0, body.slice(header, body.remaining() - header)));
        }
        return Optional.empty();
    }

    private static InetSocketAddress port(InetAddress address, ByteBuffer body, int at) {
        return new InetSocketAddress(address, body.getShort(at) & 0xffff);
    }

    private static InetAddress address(ByteBuffer ip, int at, int length) {
        var octets = new byte[length];
        ip.get(at, octets);
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
