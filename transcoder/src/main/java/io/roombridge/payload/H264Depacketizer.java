package io.roombridge.payload;

import io.roombridge.rtp.RtpPacket;
import java.util.function.Consumer;

/// H.264 out of RTP (RFC 6184), in Annex B form.
///
/// ```
///  0 1 2 3 4 5 6 7
/// |F|NRI|  Type   |   1-23 single NAL unit · 24 STAP-A · 25 STAP-B · 28 FU-A
/// ```
///
/// Takes every structure in every mode, because rooms send aggregates and fragments where mode 0 was agreed and the
/// other way round. A fragmented unit that lost a packet is left out whole. An IDR picture without parameter sets gets
/// those seen last. Interleaved mode (MTAP, FU-B) is never offered and is skipped.
public final class H264Depacketizer implements Depacketizer {

    private static final byte[] START_CODE = {0, 0, 0, 1};
    private static final int IDR = 5;
    private static final int STAP_A = 24;
    private static final int STAP_B = 25;
    private static final int FU_A = 28;
    private static final int FU_START = 0x80;
    private static final int FU_END = 0x40;

    private final Assembly assembly = new Assembly();
    private final H264ParameterSets parameterSets = new H264ParameterSets();
    private int fragment = -1;
    private boolean hasIdr;
    private boolean hasParameterSets;

    @Override
    public void accept(RtpPacket packet, Consumer<AccessUnit> next) {
        boolean gap = assembly.gapBefore(packet);
        if (gap) {
            dropFragment();
        }
        if (assembly.changesWith(packet)) {
            finish(next);
            assembly.damagedIf(gap);
        }
        if (packet.payloadLength() > 0) {
            assembly.begin(packet);
            int type = packet.payloadOctet(0) & 0x1f;
            switch (type) {
                case STAP_A -> aggregate(packet, 1);
                case STAP_B -> aggregate(packet, 3);
                case FU_A -> fragment(packet);
                case 0, 26, 27, 29, 30, 31 -> dropFragment(); // interleaved mode, or reserved (RFC 6184 table 1)
                default -> unit(packet, 0, packet.payloadLength());
            }
        }
        if (packet.marker()) {
            finish(next);
        }
    }

    private void unit(RtpPacket packet, int from, int length) {
        dropFragment();
        int start = assembly.length();
        assembly.append(START_CODE);
        assembly.append(packet, from, length);
        note(start + START_CODE.length, packet.payloadOctet(from) & 0x1f);
    }

    /// RFC 6184 §5.7.1.
    private void aggregate(RtpPacket packet, int from) {
        int at = from;
        while (at + 2 < packet.payloadLength()) {
            int size = packet.payloadOctet(at) << 8 | packet.payloadOctet(at + 1);
            at += 2;
            if (size == 0 || at + size > packet.payloadLength()) {
                assembly.damagedIf(true);
                return;
            }
            unit(packet, at, size);
            at += size;
        }
    }

    /// RFC 6184 §5.8.
    private void fragment(RtpPacket packet) {
        if (packet.payloadLength() < 3) {
            dropFragment();
            return;
        }
        int header = packet.payloadOctet(1);
        if ((header & FU_START) != 0) {
            dropFragment();
            fragment = assembly.length();
            assembly.append(START_CODE);
            assembly.append(packet.payloadOctet(0) & 0xe0 | header & 0x1f);
        } else if (fragment < 0) {
            assembly.damagedIf(true);
            return;
        }
        assembly.append(packet, 2);
        if ((header & FU_END) != 0) {
            note(fragment + START_CODE.length, header & 0x1f);
            fragment = -1;
        }
    }

    private void note(int start, int type) {
        if (type == IDR) {
            hasIdr = true;
        } else if (type == H264ParameterSets.SPS || type == H264ParameterSets.PPS) {
            hasParameterSets |= type == H264ParameterSets.SPS;
            parameterSets.keep(assembly.copy(start));
        }
    }

    private void dropFragment() {
        if (fragment >= 0) {
            assembly.truncate(fragment);
            fragment = -1;
        }
    }

    private void finish(Consumer<AccessUnit> next) {
        dropFragment();
        if (hasIdr && !hasParameterSets && parameterSets.complete()) {
            assembly.prepend(parameterSets.annexB());
        }
        hasIdr = false;
        hasParameterSets = false;
        assembly.finish(next);
    }
}
