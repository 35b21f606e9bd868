package io.roombridge.payload;

import java.util.Arrays;

/// Reads the macroblocks of an H.263 picture one after the other, for what the next one depends on: the quantizer and
/// the motion vectors (H.263 §5.3, §5.4, §6.1.1).
final class H263Macroblock {

    private static final int STUFFING = 20;
    private static final int NOT_CODED = 21;
    /// Macroblock types of inter pictures, four patterns of chrominance each (H.263 table 8).
    private static final int INTER_Q = 1;
    private static final int INTER_4V = 2;
    private static final int INTRA = 3;
    private static final int INTRA_Q = 4;

    /// Types 3 and 4 in intra pictures (H.263 table 7).
    private static final VariableLengthCode MCBPC_OF_INTRA =
            VariableLengthCode.of(INTRA << 2, "1 001 010 011 0001 000001 000010 000011 000000001");
    private static final VariableLengthCode MCBPC = VariableLengthCode.of(0,
            "1 0011 0010 000101 011 0000111 0000110 000000101 010 0000101 0000100 00000101 00011 00000100 00000011 "
            + "0000011 000100 000000100 000000011 000000010 000000001");

    /// Of intra macroblocks; the others have the complement (H.263 table 13).
    private static final VariableLengthCode CBPY = VariableLengthCode.of(0,
            "0011 00101 00100 1001 00011 0111 000010 1011 00010 000011 0101 1010 0100 1000 0110 11");

    private static final int[] DQUANT = {-1, -2, 1, 2};

    /// Magnitudes of −32 to 32 half pixels; the sign follows (H.263 table 14).
    private static final VariableLengthCode MVD = VariableLengthCode.of(0,
            "1 01 001 0001 000011 0000101 0000100 0000011 000001011 000001010 000001001 0000010001 0000010000 "
            + "0000001111 0000001110 0000001101 0000001100 0000001011 0000001010 0000001001 0000001000 0000000111 "
            + "0000000110 0000000101 0000000100 00000000111 00000000110 00000000101 00000000100 00000000011 "
            + "00000000010 000000000011 000000000010");

    /// The sign follows (H.263 table 16): first those after which the block goes on, then those that end it.
    private static final VariableLengthCode TCOEF = VariableLengthCode.of(0,
            "10 110 1110 1111 01011 01100 01101 010000 010001 010010 010011 010100 010101 0010100 0010101 0010110 "
            + "0010111 00011011 00011100 00011101 00011110 00011111 000011010 000011011 000011100 000011101 "
            + "000011110 000011111 000100000 000100001 000100010 000100011 000100100 000100101 0000001000 "
            + "0000001001 0000001010 0000001011 0000001100 0000001101 0000001110 0000001111 0000100000 0000100001 "
            + "00000000110 00000000111 00000100000 00000100001 00000100010 00000100011 000001010000 000001010001 "
            + "000001010010 000001010011 000001010100 000001010101 000001010110 000001010111 "
            + "0111 001100 001101 001110 001111 0010000 0010001 0010010 0010011 00010011 00010100 00010101 00010110 "
            + "00010111 00011000 00011001 00011010 000010001 000010010 000010011 000010100 000010101 000010110 "
            + "000010111 000011000 000011001 0000000100 0000000101 0000000110 0000000111 00000000100 00000000101 "
            + "00000100100 00000100101 00000100110 00000100111 000001011000 000001011001 000001011010 "
            + "000001011011 000001011100 000001011101 000001011110 000001011111 0000011");
    private static final int FIRST_LAST = 58;
    private static final int ESCAPE = 102;

    /// Smaller than any motion.
    private static final int UNKNOWN = -1_000;

    private final PictureBits bits;
    private boolean inter;
    private int quantizer;
    /// No row above may be looked at.
    private boolean topRow;
    /// Motion in half pixels, by column: of this row as far as it is read, of the row above behind that.
    private int[] horizontal = {};
    private int[] vertical = {};

    H263Macroblock(PictureBits bits) {
        this.bits = bits;
    }

    void begin(int columns, boolean inter, int quantizer) {
        this.inter = inter;
        this.quantizer = quantizer;
        this.horizontal = new int[columns];
        this.vertical = new int[columns];
        this.topRow = true;
    }

    /// A group with a header begins: nothing above it counts (H.263 §6.1.1).
    void group(int quantizer) {
        this.quantizer = quantizer;
        Arrays.fill(horizontal, 0);
        Arrays.fill(vertical, 0);
        this.topRow = true;
    }

    /// QUANT as it is before the next macroblock.
    int quantizer() {
        return quantizer;
    }

    /// I, HMV1 and VMV1 for the next macroblock, as the second half of a header of mode B has them.
    int predictors(int column) {
        return (inter ? 1 << 31 : 0) | (predictor(horizontal, column) & 0x7f) << 21
                | (predictor(vertical, column) & 0x7f) << 14;
    }

    /// Goes over the next one; false when it is none.
    boolean read(int column) {
        int pattern = pattern();
        boolean understood = pattern == NOT_CODED ? moved(column, 0, 0)
                : pattern >= 0 && pattern < STUFFING && coded(column, pattern >> 2, pattern & 3);
        topRow &= column < horizontal.length - 1;
        return understood && bits.left() >= 0;
    }

    private int pattern() {
        int pattern = STUFFING;
        while (pattern == STUFFING && bits.left() > 0) {
            boolean coded = !inter || bits.read(1) == 0;
            pattern = coded ? (inter ? MCBPC : MCBPC_OF_INTRA).read(bits) : NOT_CODED;
        }
        return pattern;
    }

    private boolean coded(int column, int type, int chrominance) {
        int read = CBPY.read(bits);
        if (read < 0 || type == INTER_4V) {
            return false;
        }
        boolean intra = type >= INTRA;
        if (type == INTER_Q || type == INTRA_Q) {
            quantizer = Math.clamp(quantizer + DQUANT[bits.read(2)], 1, 31);
        }
        boolean moves = intra ? moved(column, 0, 0)
                : moved(column, vector(predictor(horizontal, column)), vector(predictor(vertical, column)));
        return moves && blocks((intra ? read : ~read & 0xf) << 2 | chrominance, intra);
    }

    private boolean moved(int column, int right, int down) {
        horizontal[column] = right;
        vertical[column] = down;
        return right > UNKNOWN && down > UNKNOWN;
    }

    /// The median of left, above and above right (H.263 §6.1.1).
    private int predictor(int[] motion, int column) {
        int left = column > 0 ? motion[column - 1] : 0;
        if (topRow) {
            return left;
        }
        int above = motion[column];
        int right = column < motion.length - 1 ? motion[column + 1] : 0;
        return Math.max(Math.min(left, above), Math.min(Math.max(left, above), right));
    }

    private int vector(int predictor) {
        int magnitude = MVD.read(bits);
        if (magnitude < 0) {
            return UNKNOWN;
        }
        int sum = predictor + (magnitude == 0 || bits.read(1) == 0 ? magnitude : -magnitude);
        return sum < -32 ? sum + 64 : sum > 31 ? sum - 64 : sum;
    }

    private boolean blocks(int pattern, boolean intra) {
        for (int block = 1 << 5; block > 0; block >>= 1) {
            bits.skip(intra ? 8 : 0);
            boolean more = (pattern & block) != 0;
            while (more) {
                int coefficient = TCOEF.read(bits);
                if (coefficient < 0 || bits.left() < 0) {
                    return false;
                }
                more = coefficient == ESCAPE ? bits.read(1) == 0 : coefficient < FIRST_LAST;
                bits.skip(coefficient == ESCAPE ? 6 + 8 : 1);
            }
        }
        return true;
    }
}
