package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.List;

/// H.263 into RTP as RFC 2190 mode A says: every packet begins at a picture or group of blocks (§5.1), so the encoder
/// has to write group headers. A group larger than the limit goes into one packet all the same: mode A has no other
/// way, and IP can fragment it.
final class H263Packetizer implements Packetizer {

    private static final int HEADER = 4;

    private final int limit;
    private ByteBuffer payload = ByteBuffer.allocate(4_096);

    public H263Packetizer(int limit) {
        this.limit = limit;
    }

    @Override
    public void packetize(List<ByteBuffer> units, Payloads next) {
        var picture = units.getFirst();
        int header = header(picture);
        int at = picture.position();
        while (at < picture.limit()) {
            int end = StartCodes.cut(picture, at, limit - HEADER);
            if (payload.capacity() < HEADER + end - at) {
                payload = ByteBuffer.allocate(2 * (HEADER + end - at));
            }
            payload.clear().putInt(header).put(picture.slice(at, end - at));
            next.accept(payload.flip(), end == picture.limit());
            at = end;
        }
    }

    /// The fields mode A repeats from the picture header (H.263 §5.1.3 PTYPE: source format, picture type, options).
    /// ```
    /// picture:  PSC 22 | TR 8 | PTYPE: 1 0 split camera freeze | SRC 3 | I U S A | …
    /// ```
    private static int header(ByteBuffer picture) {
        if (picture.remaining() < 6) {
            return 0;
        }
        int from = picture.position();
        long bits = Integer.toUnsignedLong(picture.getInt(from + 1)) << 8 | Byte.toUnsignedLong(picture.get(from + 5));
        int sourceFormat = (int) (bits >> 40 - 30) & 7;
        int options = (int) (bits >> 40 - 34) & 0xf;
        return sourceFormat << 21 | options << 17;
    }
}
