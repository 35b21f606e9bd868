package io.roombridge.stream;

import io.roombridge.payload.PictureWeight;

/// What is left out while pictures come faster than they are decoded, so that nobody has to be asked for more.
///
/// ```
/// Following ── MOST wait ──▶ Skipping ── a whole picture comes: what waits before it is left out ──▶ Following
///                               └─ nothing waits, and none came for long: goes on without ──────────▶ Following
/// ```
///
/// Before that, what none is built on is left out, and a whole picture that comes anyhow replaces what waits. Pure:
/// time is an argument, in nanoseconds.
final class DecoderLag {

    enum Fate {
        DECODE,
        /// And nothing that waits before it.
        BEGIN_HERE,
        /// Though others before it were left out.
        DECODE_DAMAGED,
        LEAVE_OUT
    }

    /// A second and a half: a moment's stall passes without harm.
    static final int MOST = 45;
    private static final int LATE = 15;
    private static final int BUSY = 4;

    /// How long a whole picture is waited for when nothing else is left to do: longer than [KeyFrameLimit] may have
    /// kept back the request for it, so twice as long each time too.
    private static final long PATIENCE = 4_000_000_000L;
    private static final long MOST_PATIENCE = 16 * PATIENCE;
    /// After so long without leaving out any but spare ones it keeps up again.
    static final long RECOVERY = 60_000_000_000L;

    private boolean skipping;
    private boolean strained;
    private long skippedAt;
    private boolean idle;
    private long idleSince;
    private long patience = PATIENCE / 2;

    /// @param waiting  for the decoder
    Fate judge(PictureWeight weight, int waiting, long now) {
        if (weight == PictureWeight.WHOLE && (skipping || waiting >= LATE)) {
            skipping = false;
            return Fate.BEGIN_HERE;
        }
        if (!skipping && waiting >= MOST) {
            skipping = true;
            idle = false;
            patience = Math.min(MOST_PATIENCE, 2 * patience);
        }
        if (skipping) {
            return skip(waiting, now);
        }
        return weight == PictureWeight.SPARE && waiting >= BUSY ? Fate.LEAVE_OUT : Fate.DECODE;
    }

    private Fate skip(int waiting, long now) {
        strained = true;
        skippedAt = now;
        if (waiting == 0 && !idle) {
            idle = true;
            idleSince = now;
        }
        skipping = !idle || now - idleSince < patience;
        return skipping ? Fate.LEAVE_OUT : Fate.DECODE_DAMAGED;
    }

    /// Whether a whole picture is to be asked for: what waits is done, so that it would be decoded at once.
    boolean wantsPicture(int waiting) {
        return skipping && waiting == 0;
    }

    boolean isSkipping() {
        return skipping;
    }

    /// True once when it has kept up for long after it had not.
    boolean recovers(long now) {
        boolean over = strained && now - skippedAt >= RECOVERY;
        if (over) {
            strained = false;
            patience = PATIENCE / 2;
        }
        return over;
    }
}
