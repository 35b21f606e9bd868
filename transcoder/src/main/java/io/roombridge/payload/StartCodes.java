package io.roombridge.payload;

import java.nio.ByteBuffer;

/// Where pictures and groups of blocks begin in an H.263 bit stream whose encoder aligns them to octets.
final class StartCodes {

    private StartCodes() {}

    /// The end of the largest run of whole segments from `from` on that fits `limit` octets: the next start code at
    /// which to cut, the end of the picture, or `from` plus the segment's length when a single one is larger.
    static int cut(ByteBuffer picture, int from, int limit) {
        int best = -1;
        for (int i = from + 1; i < picture.limit(); i++) {
            if (begins(picture, i)) {
                if (i - from > limit) {
                    return best < 0 ? i : best;
                }
                best = i;
            }
        }
        return picture.limit() - from <= limit || best < 0 ? picture.limit() : best;
    }

    static boolean begins(ByteBuffer picture, int at) {
        return at + 2 < picture.limit() && picture.get(at) == 0 && picture.get(at + 1) == 0 && picture.get(at + 2) < 0;
    }
}
