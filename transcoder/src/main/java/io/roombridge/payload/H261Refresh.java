package io.roombridge.payload;

import java.nio.ByteBuffer;
import java.util.BitSet;

/// How far an H.261 stream has come without looking back. No picture of H.261 says that it is a key frame: one may be
/// intra throughout, or the macroblocks are refreshed one after the other (H.261 §3.4). Whichever it is, what is seen
/// is sound once each of them has been intra since the last damage.
public final class H261Refresh {

    private final BitSet fresh = new BitSet();

    /// What was seen so far does not count any more.
    public void restart() {
        fresh.clear();
    }

    /// Counts the macroblocks of the next picture; true when none is missing.
    public boolean complete(ByteBuffer picture) {
        int macroblocks = H261Syntax.intra(picture, fresh);
        return macroblocks > 0 && fresh.cardinality() == macroblocks;
    }
}
