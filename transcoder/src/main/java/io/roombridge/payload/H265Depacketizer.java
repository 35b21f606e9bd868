package io.roombridge.payload;

import io.roombridge.rtp.RtpPacket;
import java.util.function.Consumer;

/// H.265 out of RTP (RFC 7798 §4.4), in Annex B form.
///
/// ```
///  0               1
///  0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7
/// |F|   Type    |  LayerId  | TID |   0-47 single NAL unit · 48 AP · 49 FU
/// ```
///
/// There are no decoding order numbers: who interleaves (`sprop-max-don-diff`) is not agreed with. A fragmented unit
/// that lost a packet is left out whole. A whole picture without parameter sets gets those seen last, or those that
/// signalling told.
final class H265Depacketizer implements Depacketizer {

    static final int AGGREGATE = 48;
    static final int FRAGMENT = 49;

    private static final byte[] START_CODE = {0, 0, 0, 1};
    private static final int HEADER = 2;
    private static final int FU_START = 0x80;
    private static final int FU_END = 0x40;
    /// Slices are numbered up to here, those of a whole picture from there on (H.265 table 7-1).
    private static final int LAST_SLICE = 31;
    private static final int FIRST_WHOLE = 16;
    private static final int NONE = -1;

    private final Assembly assembly = new Assembly();
    private final H265ParameterSets parameterSets = new H265ParameterSets();
    /// Where the fragmented unit begins that is being put together.
    private int fragment = NONE;
    /// Parameter sets were told that the decoder has not had yet.
    private boolean told;
    private boolean hasSlice;
    private boolean hasWhole;
    private boolean hasParameterSets;

    static int type(int header) {
        return header >> 1 & 0x3f;
    }

    static boolean isWhole(int type) {
        return type >= FIRST_WHOLE && type <= LAST_SLICE;
    }

    @Override
    public void know(String sets) {
        ToldParameterSets.parse(sets).forEach(unit -> {
            parameterSets.keep(unit);
            told = true;
        });
    }

    @Override
    public void accept(RtpPacket packet, Consumer<AccessUnit> next) {
        boolean gap = assembly.gapBefore(packet);
        if (gap) {
            dropFragment();
        }
        if (assembly.goesOnBehindMarker(packet) && !beginsPicture(packet)) {
            assembly.doubtMarkers();
        }
        if (assembly.changesWith(packet)) {
            finish(next);
            assembly.damagedIf(gap);
        }
        if (packet.payloadLength() > HEADER) {
            assembly.begin(packet);
            take(packet);
        }
        if (assembly.endsWith(packet) && hasSlice) {
            finish(next);
        }
    }

    /// Whether there is the first slice of a picture in it (first_slice_segment_in_pic_flag), or what comes before one.
    private static boolean beginsPicture(RtpPacket packet) {
        int type = type(packet.payloadOctet(0));
        if (type == AGGREGATE || packet.payloadLength() < HEADER + 2) {
            return type == AGGREGATE;
        }
        int fu = packet.payloadOctet(HEADER);
        boolean begun = type != FRAGMENT || (fu & FU_START) != 0;
        int unit = type == FRAGMENT ? fu & 0x3f : type;
        int first = packet.payloadOctet(type == FRAGMENT ? HEADER + 1 : HEADER);
        return begun && (unit > LAST_SLICE || (first & 0x80) != 0);
    }

    private void take(RtpPacket packet) {
        int type = type(packet.payloadOctet(0));
        if (type == FRAGMENT) {
            fragment(packet);
            return;
        }
        endFragment();
        if (type == AGGREGATE) {
            aggregate(packet);
        } else if (type < AGGREGATE) {
            unit(packet, 0, packet.payloadLength());
        }
    }

    private void unit(RtpPacket packet, int from, int length) {
        int start = assembly.length();
        assembly.append(START_CODE);
        assembly.append(packet, from, length);
        note(start);
    }

    /// RFC 7798 §4.4.2.
    private void aggregate(RtpPacket packet) {
        int at = HEADER;
        while (at + 2 < packet.payloadLength()) {
            int size = packet.payloadOctet(at) << 8 | packet.payloadOctet(at + 1);
            at += 2;
            if (size <= HEADER || at + size > packet.payloadLength()) {
                assembly.damagedIf(true);
                return;
            }
            unit(packet, at, size);
            at += size;
        }
    }

    /// RFC 7798 §4.4.3.
    private void fragment(RtpPacket packet) {
        if (packet.payloadLength() < HEADER + 2) {
            dropFragment();
            return;
        }
        int fu = packet.payloadOctet(HEADER);
        if ((fu & FU_START) != 0) {
            endFragment();
            fragment = assembly.length();
            assembly.append(START_CODE);
            assembly.append(packet.payloadOctet(0) & 0x81 | (fu & 0x3f) << 1);
            assembly.append(packet.payloadOctet(1));
        } else if (fragment == NONE) {
            assembly.damagedIf(true);
            return;
        }
        assembly.append(packet, HEADER + 1);
        if ((fu & FU_END) != 0) {
            endFragment();
        }
    }

    private void endFragment() {
        if (fragment != NONE) {
            note(fragment);
            fragment = NONE;
        }
    }

    private void dropFragment() {
        if (fragment != NONE) {
            assembly.truncate(fragment);
            fragment = NONE;
        }
    }

    /// @param start  where the unit has its start code
    private void note(int start) {
        int at = start + START_CODE.length;
        int type = type(Math.max(0, assembly.octet(at)));
        hasSlice |= type <= LAST_SLICE;
        hasWhole |= isWhole(type);
        if (H265ParameterSets.isOne(type)) {
            hasParameterSets |= type == H265ParameterSets.SPS;
            parameterSets.keep(assembly.copy(at));
        }
    }

    private void finish(Consumer<AccessUnit> next) {
        endFragment();
        if ((hasWhole || told && hasSlice) && !hasParameterSets && parameterSets.complete()) {
            assembly.prepend(parameterSets.annexB());
        }
        told &= !hasSlice;
        hasSlice = false;
        hasWhole = false;
        hasParameterSets = false;
        assembly.finish(next);
    }
}
