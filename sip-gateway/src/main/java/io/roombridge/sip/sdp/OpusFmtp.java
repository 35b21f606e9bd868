package io.roombridge.sip.sdp;

import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import java.util.Optional;
import java.util.Set;

/// Opus as `a=fmtp` spells it (RFC 7587 §6.1), as far as it binds who sends.
///
/// @param maxAverageBitRate  bits a second; 0 when not said
record OpusFmtp(int maxAverageBitRate) {

    /// Losses are healed best when the peer sends in-band FEC. That rooms are mixed in mono needs no word (RFC 7587
    /// §6.1: `stereo` and `sprop-stereo` are 0).
    private static final AudioSpelling WORDS = new AudioSpelling(AudioCodec.OPUS, "useinbandfec=1");

    static final Spelling SPELLING = new Spelling() {
        @Override
        public Set<String> names() {
            return WORDS.names();
        }

        @Override
        public int assigned() {
            return WORDS.assigned();
        }

        @Override
        public boolean spells(Capability capability) {
            return WORDS.spells(capability);
        }

        @Override
        public Optional<Capability> read(String fmtp, int maxPacketTime) {
            return WORDS.read(fmtp, maxPacketTime);
        }

        @Override
        public String write(Capability ours) {
            return WORDS.write(ours);
        }

        /// Always said to be two (RFC 7587 §7).
        @Override
        public int channels() {
            return 2;
        }

        @Override
        public int maxBitRate(String fmtp, Capability theirs) {
            return parse(fmtp).maxAverageBitRate();
        }
    };

    /// The range the codec has (RFC 7587 §6.1).
    private static final int LOWEST = 6_000;
    private static final int HIGHEST = 510_000;

    static OpusFmtp parse(String text) {
        int rate = Parameters.parse(text).number("maxaveragebitrate").orElse(0);
        return new OpusFmtp(rate == 0 ? 0 : Math.clamp(rate, LOWEST, HIGHEST));
    }
}
