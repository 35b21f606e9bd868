package io.roombridge.sip.bfcp;

import io.roombridge.sip.bfcp.BfcpMessage.Fragment;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Puts the fragments of a message together (RFC 8855 §6.2.3). A few messages at a time: the oldest gives way, as its
/// sender sends it again.
public final class Assembly {

    private static final int MOST = 4;

    /// What fragments of one message have in common.
    private record Key(BfcpMessage head, int total) {}

    /// @param words  those that are there
    private record Partial(ByteBuffer payload, BitSet words) {}

    private final Map<Key, Partial> partials = new LinkedHashMap<>();

    /// @return the message, once it is whole
    public Optional<BfcpMessage> add(ByteBuffer datagram) throws MalformedBfcp {
        var fragment = BfcpMessage.fragment(datagram);
        if (fragment.isWhole()) {
            return Optional.of(BfcpMessage.whole(fragment.head(), fragment.octets()));
        }
        return add(fragment);
    }

    private Optional<BfcpMessage> add(Fragment fragment) throws MalformedBfcp {
        var key = new Key(fragment.head(), fragment.total());
        var partial = partials.computeIfAbsent(key,
                _ -> new Partial(ByteBuffer.allocate(fragment.total()), new BitSet()));
        int length = fragment.octets().remaining();
        partial.payload.put(fragment.offset(), fragment.octets(), 0, length);
        partial.words.set(fragment.offset() / 4, (fragment.offset() + length) / 4);
        if (partial.words.cardinality() * 4 == fragment.total()) {
            partials.remove(key);
            return Optional.of(BfcpMessage.whole(fragment.head(), partial.payload));
        }
        if (partials.size() > MOST) {
            partials.remove(partials.keySet().iterator().next());
        }
        return Optional.empty();
    }
}
