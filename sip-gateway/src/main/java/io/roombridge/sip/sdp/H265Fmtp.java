package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import io.roombridge.media.H265;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// H.265 as `a=fmtp` spells it (RFC 7798 §7.1), in Main profile and one stream whose units come in decoding order.
final class H265Fmtp {

    static final Spelling SPELLING = new Spelling() {
        @Override
        public Set<String> names() {
            return Set.of("h265");
        }

        @Override
        public int assigned() {
            return -1;
        }

        @Override
        public boolean spells(Capability capability) {
            return capability instanceof H265;
        }

        @Override
        public Optional<Capability> read(String fmtp, int maxPacketTime) {
            return parse(fmtp).map(it -> it);
        }

        @Override
        public String write(Capability ours) {
            return "profile-id=" + MAIN + ";level-id=" + ((H265) ours).levelId();
        }

        @Override
        public String parameterSets(String fmtp) {
            var parameters = Parameters.parse(fmtp);
            var sets = Stream.of("sprop-vps", "sprop-sps", "sprop-pps").flatMap(it -> parameters.text(it).stream())
                    .collect(Collectors.joining(","));
            return sets.length() <= LONGEST_SETS ? sets : "";
        }
    };

    private static final int MAIN = 1;
    private static final int LEVEL_3_1 = 93;
    private static final int HIGHEST = 255;
    private static final int LONGEST_SETS = 4_096;

    private H265Fmtp() {}

    /// Empty for another profile, for units out of order, and for several streams that make one.
    static Optional<H265> parse(String text) {
        var parameters = Parameters.parse(text);
        boolean ordered = parameters.number("sprop-max-don-diff").orElse(0) == 0;
        boolean single = parameters.text("tx-mode").map(it -> it.strip().equalsIgnoreCase("SRST")).orElse(true);
        if (parameters.number("profile-id").orElse(MAIN) != MAIN || !ordered || !single) {
            return Optional.empty();
        }
        int level = parameters.number("max-recv-level-id").orElse(parameters.number("level-id").orElse(LEVEL_3_1));
        int rate = Math.min(parameters.number("max-br").orElse(0), 2_000_000) * 1_000;
        return Optional.of(new H265(Math.clamp(level, 1, HIGHEST), rate));
    }
}
