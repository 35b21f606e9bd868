package io.roombridge.codec.ffmpeg;

/// Cuts a byte stream into its NAL units (H.264 Annex B).
final class NalUnits {

    static final int SUPPLEMENTAL = 6;
    static final int SEQUENCE_PARAMETERS = 7;
    static final int DELIMITER = 9;

    /// Takes a unit, given by where it is in the stream, without its start code and the zeros that may trail it.
    interface Taker {
        void take(int type, int from, int length);
    }

    private NalUnits() {}

    static void cut(byte[] stream, int length, Taker taker) {
        int start = afterStartCode(stream, 0, length);
        while (start < length) {
            int next = afterStartCode(stream, start, length);
            int end = next < length || endsWithStartCode(stream, next) ? next - 3 : length;
            while (end > start && stream[end - 1] == 0) {
                end--;
            }
            if (end > start) {
                taker.take(stream[start] & 0x1f, start, end - start);
            }
            start = next;
        }
    }

    private static boolean endsWithStartCode(byte[] stream, int end) {
        return end >= 3 && stream[end - 1] == 1 && stream[end - 2] == 0 && stream[end - 3] == 0;
    }

    private static int afterStartCode(byte[] stream, int from, int length) {
        for (int i = from; i + 2 < length; i++) {
            if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
                return i + 3;
            }
        }
        return length;
    }
}
