package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.List;

/// H.263-1998 into RTP (RFC 4629): packets begin at start codes where they can, of which the two zero octets are left
/// out (§6.1.1); what is longer than a packet goes on in follow-on packets (§6.1.3).
final class H263PlusPacketizer implements Packetizer {

    private static final int P = 0x0400;

    private final int limit;
    private final ByteBuffer payload;

    public H263PlusPacketizer(int limit) {
        this.limit = limit;
        this.payload = ByteBuffer.allocate(limit);
    }

    @Override
    public void packetize(List<ByteBuffer> units, Payloads next) {
        var picture = units.getFirst();
        int at = picture.position();
        while (at < picture.limit()) {
            boolean startCode = StartCodes.begins(picture, at);
            int skipped = startCode ? 2 : 0;
            int room = limit - 2 + skipped;
            int end = Math.min(StartCodes.cut(picture, at, room), at + room);
            payload.clear().putShort((short) (startCode ? P : 0)).put(picture.slice(at + skipped, end - at - skipped));
            next.accept(payload.flip(), end == picture.limit());
            at = end;
        }
    }
}
