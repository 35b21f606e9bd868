package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.List;

/// VP8 into RTP (RFC 7741 §4.2), one partition, with the 15-bit picture number that receivers tell losses by.
final class Vp8Packetizer implements Packetizer {

    private static final int DESCRIPTOR = 4;
    private static final int X = 0x80;
    private static final int S = 0x10;
    private static final int I = 0x80;
    private static final int M = 0x8000;

    private final int limit;
    private final ByteBuffer payload;
    private int pictureId;

    public Vp8Packetizer(int limit, int firstPictureId) {
        this.limit = limit;
        this.payload = ByteBuffer.allocate(limit);
        this.pictureId = firstPictureId & 0x7fff;
    }

    @Override
    public void packetize(List<ByteBuffer> units, Payloads next) {
        var picture = units.getFirst();
        int at = picture.position();
        while (at < picture.limit()) {
            int count = Math.min(limit - DESCRIPTOR, picture.limit() - at);
            payload.clear().put((byte) (at == picture.position() ? X | S : X)).put((byte) I)
                    .putShort((short) (M | pictureId)).put(picture.slice(at, count));
            at += count;
            next.accept(payload.flip(), at == picture.limit());
        }
        pictureId = pictureId + 1 & 0x7fff;
    }
}
