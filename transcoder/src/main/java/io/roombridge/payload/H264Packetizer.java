package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.List;

/// H.264 into RTP (RFC 6184). Mode 0 sends single NAL units only (§6.2): the encoder or the re-packetizer has to keep
/// them under the limit. Mode 1 aggregates small units (STAP-A, §5.7.1) and fragments large ones (FU-A, §5.8).
public final class H264Packetizer implements Packetizer {

    private static final int STAP_A = 24;
    private static final int FU_A = 28;

    private final int mode;
    private final int limit;
    private final ByteBuffer payload;

    public H264Packetizer(int mode, int limit) {
        this.mode = mode;
        this.limit = limit;
        this.payload = ByteBuffer.allocate(limit);
    }

    /// Whether every unit can be sent in this mode.
    public boolean fits(List<ByteBuffer> units) {
        for (int i = 0; mode == 0 && i < units.size(); i++) {
            if (units.get(i).remaining() > limit) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void packetize(List<ByteBuffer> units, Payloads next) {
        int at = 0;
        while (at < units.size()) {
            int together = mode == 1 ? aggregable(units, at) : 1;
            boolean last = at + together == units.size();
            var unit = units.get(at);
            if (together > 1) {
                next.accept(aggregate(units, at, together), last);
            } else if (unit.remaining() <= limit || mode == 0) {
                whole(unit, last, next);
            } else {
                fragment(unit, last, next);
            }
            at += together;
        }
    }

    private static void whole(ByteBuffer unit, boolean last, Payloads next) {
        int start = unit.position();
        next.accept(unit, last);
        unit.position(start);
    }

    private int aggregable(List<ByteBuffer> units, int from) {
        int size = 1;
        int count = 0;
        while (from + count < units.size() && size + 2 + units.get(from + count).remaining() <= limit) {
            size += 2 + units.get(from + count).remaining();
            count++;
        }
        return Math.max(1, count);
    }

    /// F is the or of all, NRI the highest of all (RFC 6184 §5.7).
    private ByteBuffer aggregate(List<ByteBuffer> units, int from, int count) {
        payload.clear().put((byte) 0);
        int forbidden = 0;
        int importance = 0;
        for (int i = from; i < from + count; i++) {
            var unit = units.get(i);
            int length = unit.remaining();
            int header = unit.get(unit.position());
            forbidden |= header & 0x80;
            importance = Math.max(importance, header & 0x60);
            payload.putShort((short) length).put(payload.position(), unit, unit.position(), length);
            payload.position(payload.position() + length);
        }
        return payload.put(0, (byte) (forbidden | importance | STAP_A)).flip();
    }

    private void fragment(ByteBuffer unit, boolean last, Payloads next) {
        int header = unit.get(unit.position());
        int at = unit.position() + 1;
        int flags = 0x80;
        while (at < unit.limit()) {
            int count = Math.min(limit - 2, unit.limit() - at);
            boolean ends = at + count == unit.limit();
            payload.clear().put((byte) (header & 0xe0 | FU_A)).put((byte) (flags | (ends ? 0x40 : 0) | header & 0x1f));
            payload.put(payload.position(), unit, at, count).position(2 + count);
            next.accept(payload.flip(), last && ends);
            at += count;
            flags = 0;
        }
    }
}
