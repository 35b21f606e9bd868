package io.roombridge.payload;

import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// H.264 parameter sets that a source told by signalling (RFC 6184 §8.1), for receivers of its packets that were told
/// others: sent before the first picture and before each IDR picture, until sets come in band, which are newer.
public final class ToldParameterSets {

    private static final int SLICE = 1;
    private static final int IDR = 5;
    private static final int STAP_A = 24;
    private static final int FU_A = 28;

    private final List<ByteBuffer> units;
    private boolean inBand;
    private boolean begun;
    private int precededAt;

    /// @param sets  base64 with commas between; what is wrong with it is left out
    public ToldParameterSets(String sets) {
        units = parse(sets).stream().map(ByteBuffer::wrap).toList();
    }

    static List<byte[]> parse(String sets) {
        var units = new ArrayList<byte[]>();
        for (var text : sets.split(",")) {
            try {
                var unit = Base64.getDecoder().decode(text.strip());
                if (unit.length > 1) {
                    units.add(unit);
                }
            } catch (IllegalArgumentException _) {
                // what comes in band will do
            }
        }
        return units;
    }

    /// The first sequence parameter set of them.
    static Optional<ByteBuffer> sequence(String sets) {
        return parse(sets).stream().filter(unit -> unit.length > 4 && (unit[0] & 0x1f) == H264ParameterSets.SPS)
                .map(ByteBuffer::wrap).findFirst();
    }

    /// Each a NAL unit; not to be moved.
    public List<ByteBuffer> units() {
        return units;
    }

    /// Whether they are to be sent before this packet.
    public boolean precede(RtpPacket packet) {
        if (inBand || units.isEmpty() || packet.payloadLength() < 4) {
            return false;
        }
        int type = type(packet);
        inBand = type == H264ParameterSets.SPS || type == H264ParameterSets.PPS;
        boolean picture = type == IDR || !begun && type == SLICE;
        if (!picture || begun && packet.timestamp() == precededAt) {
            return false;
        }
        begun = true;
        precededAt = packet.timestamp();
        return true;
    }

    /// Of the unit that begins in it; 0 for the middle of one.
    private static int type(RtpPacket packet) {
        int type = packet.payloadOctet(0) & 0x1f;
        if (type == FU_A) {
            int header = packet.payloadOctet(1);
            return (header & 0x80) != 0 ? header & 0x1f : 0;
        }
        return type == STAP_A ? packet.payloadOctet(3) & 0x1f : type;
    }
}
