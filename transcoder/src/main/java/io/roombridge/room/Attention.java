package io.roombridge.room;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// Which sources are decoded: those that somebody sees, those who talk, since they are who will be seen next, and for a
/// while those of whom neither holds any more, so that a picture that comes back is there at once.
///
/// ```
///             seen, or talks                     neither            LINGER later
/// HIDDEN ───────────────────────▶ WATCHED ─────────────────▶ LINGERING ─────────▶ HIDDEN
///                                    ▲── seen, or talks ─────────┘
/// ```
///
/// Pure: time is an argument, in nanoseconds. One thread.
final class Attention {

    /// How long a source is decoded after nobody sees it any more.
    static final long LINGER = 10_000_000_000L;

    /// A source's part in it.
    static final class Share {

        private final PictureSource source;
        private boolean seen;
        private boolean talks;
        private boolean decoded;
        private long until;

        private Share(PictureSource source) {
            this.source = source;
        }
    }

    private final SequencedSet<Share> lingering = new LinkedHashSet<>();

    /// A source comes, hidden.
    Share join(PictureSource source) {
        source.hide();
        return new Share(source);
    }

    void leave(Share share) {
        lingering.remove(share);
    }

    void see(Share share, boolean seen, long now) {
        share.seen = seen;
        settle(share, now);
    }

    void talk(Share share, boolean talks, long now) {
        share.talks = talks;
        settle(share, now);
    }

    private void settle(Share share, long now) {
        if (share.seen || share.talks) {
            lingering.remove(share);
            if (!share.decoded) {
                share.decoded = true;
                share.source.reveal();
            }
        } else if (share.decoded && lingering.add(share)) {
            share.until = now + LINGER;
        }
    }

    /// Hides whose time is over.
    void expire(long now) {
        while (!lingering.isEmpty() && lingering.getFirst().until - now <= 0) {
            var share = lingering.removeFirst();
            share.decoded = false;
            share.source.hide();
        }
    }
}
