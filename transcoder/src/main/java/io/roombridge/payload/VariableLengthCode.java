package io.roombridge.payload;

/// A prefix code of at most 11 bits, looked up in a table.
final class VariableLengthCode {

    private static final int LONGEST = 11;
    private static final int UNKNOWN = -100;

    private final int[] values = new int[1 << LONGEST];
    private final int[] lengths = new int[1 << LONGEST];

    private VariableLengthCode() {}

    /// @param first the value of the first code; the others count up from it
    static VariableLengthCode of(int first, String codes) {
        var table = new VariableLengthCode();
        int value = first;
        for (var code : codes.split(" ")) {
            int free = LONGEST - code.length();
            int from = Integer.parseInt(code, 2) << free;
            for (int i = from; i < from + (1 << free); i++) {
                if (table.lengths[i] != 0) {
                    throw new IllegalArgumentException(code + " is ambiguous");
                }
                table.values[i] = value;
                table.lengths[i] = code.length();
            }
            value++;
        }
        return table;
    }

    /// Goes over the next code; far below any value when there is none such.
    int read(PictureBits bits) {
        int next = bits.peek(LONGEST);
        if (lengths[next] == 0) {
            return UNKNOWN;
        }
        bits.skip(lengths[next]);
        return values[next];
    }
}
