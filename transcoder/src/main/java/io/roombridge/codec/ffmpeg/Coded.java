package io.roombridge.codec.ffmpeg;

import io.roombridge.codec.EncodedPicture;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What an encoder made last, in memory that it uses again and again.
final class Coded implements EncodedPicture {

    private static final int FIRST_CAPACITY = 16_384;

    private final List<ByteBuffer> views = new ArrayList<>();
    private final List<ByteBuffer> units = new ArrayList<>();
    private final List<ByteBuffer> shown = Collections.unmodifiableList(units);
    private byte[] octets = new byte[FIRST_CAPACITY];
    private long timestamp;
    private boolean key;

    @Override
    public long timestamp() {
        return timestamp;
    }

    @Override
    public boolean key() {
        return key;
    }

    @Override
    public List<ByteBuffer> units() {
        return shown;
    }

    /// Begins a picture that so far has no units.
    ///
    /// @return memory for all its octets
    byte[] begin(long time, boolean isKey, int length) {
        timestamp = time;
        key = isKey;
        units.clear();
        if (octets.length < length) {
            octets = new byte[length * 2];
            views.clear();
        }
        return octets;
    }

    /// One unit more, a part of the memory.
    ByteBuffer add(int from, int length) {
        if (units.size() == views.size()) {
            views.add(ByteBuffer.wrap(octets));
        }
        var unit = views.get(units.size()).clear().limit(from + length).position(from);
        units.add(unit);
        return unit;
    }
}
