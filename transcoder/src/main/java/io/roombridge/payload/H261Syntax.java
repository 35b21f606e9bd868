package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Reads an H.261 picture just deep enough to know where it may be cut: before groups of blocks and between
/// macroblocks, with what a receiver has to be told when it starts there (H.261 §4.2): GOBN, MBAP, QUANT, HMVD and VMVD
/// as RFC 4587 §4.1 has them.
///
/// ```
/// picture: PSC 20 · TR 5 · PTYPE 6 · PEI ·
/// group:   GBSC 16 · GN 4 · GQUANT 5 · GEI ·
/// macroblock: MBA · MTYPE · MQUANT 5 · MVD MVD · CBP · blocks of TCOEFF up to EOB
/// ```
final class H261Syntax {

    private static final int MACROBLOCKS = 33;
    private static final int STUFFING = 34;
    /// Groups are 1, 3 and 5 of a QCIF picture, 1 to 12 of a CIF picture (H.261 §4.2.2.2).
    private static final int CIF_GROUPS = 12;
    private static final int QCIF_GROUPS = 3;
    private static final int ESCAPE = 20;

    private static final VariableLengthCode MBA = VariableLengthCode.of(1,
            "1 011 010 0011 0010 00011 00010 0000111 0000110 00001011 00001010 00001001 00001000 00000111 "
            + "00000110 0000010111 0000010110 0000010101 0000010100 0000010011 0000010010 00000100011 00000100010 "
            + "00000100001 00000100000 00000011111 00000011110 00000011101 00000011100 00000011011 00000011010 "
            + "00000011001 00000011000 00000001111");

    /// By index: what follows, as flags (H.261 table 2).
    private static final VariableLengthCode MTYPE =
            VariableLengthCode.of(0, "0001 0000001 1 00001 000000001 00000001 0000000001 001 01 000001");
    private static final int INTRA = 1;
    private static final int MQUANT = 2;
    private static final int MVD = 4;
    private static final int CBP = 8;
    private static final int[] FOLLOWS = {INTRA, INTRA | MQUANT, CBP, CBP | MQUANT, MVD, MVD | CBP,
            MVD | CBP | MQUANT, MVD, MVD | CBP, MVD | CBP | MQUANT};

    /// −16 to 15; each stands for a second value 32 away as well (H.261 table 3).
    private static final VariableLengthCode VECTOR = VariableLengthCode.of(-16,
            "00000011001 00000011011 00000011101 00000011111 00000100001 00000100011 0000010011 0000010101 "
            + "0000010111 00000111 00001001 00001011 0000111 00011 0011 011 1 010 0010 00010 0000110 00001010 "
            + "00001000 00000110 0000010110 0000010100 0000010010 00000100010 00000100000 00000011110 00000011100 "
            + "00000011010");

    /// 1 to 63 (H.261 table 4).
    private static final VariableLengthCode PATTERN = VariableLengthCode.of(1,
            "01011 01001 001101 1101 0010111 0010011 00011111 1100 0010110 0010010 00011110 10011 00011011 "
            + "00010111 00010011 1011 0010101 0010001 00011101 10001 00011001 00010101 00010001 001111 00001111 "
            + "00001101 000000011 01111 00001011 00000111 000000111 1010 0010100 0010000 00011100 001110 00001110 "
            + "00001100 000000010 10000 00011000 00010100 00010000 01110 00001010 00000110 000000110 10010 00011010 "
            + "00010110 00010010 01101 00001001 00000101 000000101 01100 00001000 00000100 000000100 111 01010 "
            + "01000 001100");

    private final PictureBits bits;
    private final List<Cut> cuts = new ArrayList<>();
    private final BitSet intra;
    private int groups;
    private int group;
    private int address;
    private int quantizer;
    private int horizontal;
    private int vertical;

    private H261Syntax(ByteBuffer picture, BitSet intra) {
        this.bits = new PictureBits(picture);
        this.intra = intra;
    }

    /// In order; not the start of the picture itself. What cannot be read ends the list, so that the rest is not cut.
    static List<Cut> cuts(ByteBuffer picture) {
        var syntax = new H261Syntax(picture, new BitSet());
        syntax.picture();
        return syntax.cuts;
    }

    /// Adds the intra macroblocks to a set, each by its place in the picture, as far as the picture can be read.
    ///
    /// @return how many macroblocks the picture has; 0 when it is none
    static int intra(ByteBuffer picture, BitSet places) {
        var syntax = new H261Syntax(picture, places);
        syntax.picture();
        return syntax.groups * MACROBLOCKS;
    }

    private void picture() {
        if (bits.read(20) != 0x10) {
            return;
        }
        bits.skip(8);
        groups = bits.read(1) == 1 ? CIF_GROUPS : QCIF_GROUPS;
        bits.skip(2);
        extra();
        while (bits.left() > 26 && bits.peek(16) == 1) {
            if (!cuts.isEmpty() || group > 0) {
                cuts.add(new Cut(bits.position(), 0));
            }
            bits.skip(16);
            group = bits.read(4);
            quantizer = bits.read(5);
            extra();
            if (group == 0 || !macroblocks()) {
                return;
            }
        }
    }

    private void extra() {
        while (bits.read(1) == 1 && bits.left() > 8) {
            bits.skip(8);
        }
    }

    /// Up to the next start code, or to the zeros behind the last macroblock. False when it is no H.261.
    private boolean macroblocks() {
        address = 0;
        horizontal = 0;
        vertical = 0;
        while (bits.left() > 0 && bits.peek(15) != 0) {
            int increment = MBA.read(bits);
            if (increment == STUFFING) {
                continue;
            }
            if (increment < 0 || address + increment > MACROBLOCKS || !macroblock(increment)) {
                return false;
            }
            if (address < MACROBLOCKS && bits.left() > 0 && bits.peek(15) != 0) {
                cuts.add(new Cut(bits.position(), group << 20 | address - 1 << 15 | quantizer << 10
                        | (horizontal & 0x1f) << 5 | vertical & 0x1f));
            }
        }
        return bits.left() >= 0;
    }

    private boolean macroblock(int increment) {
        int type = MTYPE.read(bits);
        if (type < 0) {
            return false;
        }
        address += increment;
        int follows = FOLLOWS[type];
        if ((follows & MQUANT) != 0) {
            quantizer = bits.read(5);
        }
        motion((follows & MVD) != 0, increment);
        if ((follows & INTRA) != 0) {
            intra.set(group * MACROBLOCKS + address - 1);
            return blocks(6, true);
        }
        int pattern = (follows & CBP) != 0 ? PATTERN.read(bits) : 0;
        return pattern >= 0 && blocks(Integer.bitCount(pattern), false);
    }

    private void motion(boolean told, int increment) {
        boolean predicted = increment == 1 && address != 1 && address != 12 && address != 23;
        horizontal = told ? vector(predicted ? horizontal : 0) : 0;
        vertical = told ? vector(predicted ? vertical : 0) : 0;
    }

    private int vector(int predictor) {
        int sum = predictor + VECTOR.read(bits);
        return sum < -16 ? sum + 32 : sum > 15 ? sum - 32 : sum;
    }

    private boolean blocks(int count, boolean intra) {
        for (int block = 0; block < count; block++) {
            if (intra) {
                bits.skip(8);
            }
            boolean first = !intra;
            while (first || bits.peek(2) != 2) {
                int length = coefficient(first);
                if (length == 0 || bits.left() < length) {
                    return false;
                }
                bits.skip(length);
                first = false;
            }
            bits.skip(2);
        }
        return true;
    }

    /// The length of the next TCOEFF with its sign: all codes with as many zeros in front are of one length, but for
    /// two (H.261 table 5). 0 when it is none.
    private int coefficient(boolean first) {
        int next = bits.peek(9);
        return switch (Integer.numberOfLeadingZeros(next) - (Integer.SIZE - 9)) {
            case 0 -> first ? 2 : 3;
            case 1 -> (next & 0x080) != 0 && (next & 0x040) != 0 ? 4 : 5;
            case 2 -> (next & 0x020) != 0 || (next & 0x010) != 0 ? 6 : 9;
            case 3 -> 7;
            case 4 -> 8;
            case 5 -> ESCAPE;
            case 6 -> 11;
            case 7 -> 13;
            case 8 -> 14;
            default -> 0;
        };
    }
}
