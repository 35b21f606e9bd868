package io.roombridge.payload;

import java.nio.ByteBuffer;

/// One coded picture as it came out of its packets; H.264 in Annex B form, the others as their encoder wrote them. It
/// is lent: the depacketizer uses it again for its next picture.
public final class AccessUnit {

    private ByteBuffer data = ByteBuffer.allocate(0);
    private byte[] octets = {};
    private int timestamp;
    private boolean whole;

    AccessUnit() {}

    AccessUnit lay(byte[] over, int length, int at, boolean undamaged) {
        if (octets != over) {
            octets = over;
            data = ByteBuffer.wrap(over);
        }
        data.clear().limit(length);
        timestamp = at;
        whole = undamaged;
        return this;
    }

    public ByteBuffer data() {
        return data;
    }

    public int timestamp() {
        return timestamp;
    }

    /// Nothing was lost in it or between it and the unit before; what is left of a broken one is decodable syntax.
    public boolean whole() {
        return whole;
    }
}
