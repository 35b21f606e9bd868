package io.roombridge.payload;

import java.util.Arrays;

/// A prefix code of a few bits, looked up in a table.
final class VariableLengthCode {

    private static final int UNKNOWN = -100;

    private final int longest;
    private final int[] values;
    private final int[] lengths;

    private VariableLengthCode(int longest) {
        this.longest = longest;
        this.values = new int[1 << longest];
        this.lengths = new int[1 << longest];
    }

    /// @param first the value of the first code; the others count up from it
    static VariableLengthCode of(int first, String codes) {
        var each = codes.split(" ");
        var table = new VariableLengthCode(Arrays.stream(each).mapToInt(String::length).max().orElseThrow());
        int value = first;
        for (var code : each) {
            int free = table.longest - code.length();
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
        int next = bits.peek(longest);
        if (lengths[next] == 0) {
            return UNKNOWN;
        }
        bits.skip(lengths[next]);
        return values[next];
    }
}
