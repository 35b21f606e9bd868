package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Reads an H.263 picture just deep enough to know where it may be cut: before groups of blocks and between
/// macroblocks, with what a receiver has to be told when it starts there (H.263 §5, RFC 2190 §5.2).
///
/// ```
/// picture: PSC 22 · TR 8 · PTYPE 13 · PQUANT 5 · CPM 1 · PEI ·
/// group:   GBSC 17 · GN 5 · GFID 2 · GQUANT 5 ·
/// macroblock: COD · MCBPC · CBPY · DQUANT 2 · MVD MVD · blocks of TCOEF up to the last
/// ```
///
/// Pictures with unrestricted vectors, arithmetic coding, advanced prediction, PB frames or continuous multipoint
/// (annexes C to G), which our encoder does not make, and what cannot be read are cut before groups that begin with an
/// octet.
final class H263Syntax {

    private static final int START_CODE = 17;
    /// GN of what is no group: the end of the sequence (H.263 §5.2.3).
    private static final int END_OF_SEQUENCE = 31;
    private static final int[] COLUMNS = {0, 8, 11, 22, 44, 88};
    private static final int[] ROWS = {0, 6, 9, 18, 36, 72};
    /// Rows of macroblocks in a group (H.263 §4.2.1).
    private static final int[] ROWS_OF_GROUP = {0, 1, 1, 1, 2, 4};

    private final PictureBits bits;
    private final H263Macroblock macroblock;
    private final List<Cut> cuts = new ArrayList<>();
    private boolean readable;
    private int columns;
    private int rowsOfGroup;
    private int macroblocks;
    private int address;

    private H263Syntax(ByteBuffer picture) {
        this.bits = new PictureBits(picture);
        this.macroblock = new H263Macroblock(bits);
    }

    /// In order; not the start of the picture itself.
    static List<Cut> cuts(ByteBuffer picture) {
        var syntax = new H263Syntax(picture);
        syntax.picture();
        return syntax.cuts;
    }

    private void picture() {
        readable = bits.read(22) == 0x20 && header();
        while (bits.left() > START_CODE) {
            readable &= macroblocks();
            if (!toStartCode()) {
                return;
            }
            cuts.add(new Cut(bits.position(), 0));
            group();
        }
    }

    /// False when the macroblocks of the picture cannot be read.
    private boolean header() {
        bits.skip(8 + 5);
        int format = bits.read(3);
        boolean inter = bits.read(1) == 1;
        int options = bits.read(4);
        int quantizer = bits.read(5);
        boolean multipoint = bits.read(1) == 1;
        if (format == 0 || format >= COLUMNS.length || options != 0 || multipoint) {
            return false;
        }
        while (bits.read(1) == 1 && bits.left() > 8) {
            bits.skip(8); // PSUPP
        }
        columns = COLUMNS[format];
        rowsOfGroup = ROWS_OF_GROUP[format];
        macroblocks = columns * ROWS[format];
        macroblock.begin(columns, inter, quantizer);
        return true;
    }

    private void group() {
        bits.skip(START_CODE);
        int number = bits.read(5);
        bits.skip(2);
        int quantizer = bits.read(5);
        address = number * rowsOfGroup * columns;
        readable = macroblocks > 0 && quantizer > 0
                && number != END_OF_SEQUENCE && address > 0 && address < macroblocks;
        macroblock.group(quantizer);
    }

    /// Up to the next start code or the zeros at the end. False when it is no such H.263.
    private boolean macroblocks() {
        boolean inside = false;
        while (readable && address < macroblocks && bits.left() > 0 && bits.peek(16) != 0) {
            if (inside) {
                cuts.add(new Cut(bits.position(), state()));
            }
            if (!macroblock.read(address % columns)) {
                return false;
            }
            inside = true;
            address++;
        }
        return readable;
    }

    /// QUANT, GOBN, MBA and R, then I, HMV1 and VMV1: how the header of mode B ends, with nothing of U, S, A and a
    /// second vector.
    private long state() {
        int ofGroup = rowsOfGroup * columns;
        long place = macroblock.quantizer() << 16 | address / ofGroup << 11 | address % ofGroup << 2;
        return place << 32 | Integer.toUnsignedLong(macroblock.predictors(address % columns));
    }

    /// To the next start code: right here but for stuffing, else wherever an octet begins one.
    private boolean toStartCode() {
        while (readable && bits.left() >= START_CODE && bits.peek(START_CODE) == 0) {
            bits.skip(1);
        }
        if (bits.peek(START_CODE) != 1) {
            bits.skip((int) (-bits.position() & 7));
            while (bits.left() > START_CODE && bits.peek(START_CODE) != 1) {
                bits.skip(8);
            }
        }
        return bits.left() > START_CODE;
    }
}
