package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import io.roombridge.media.Vp8;
import java.util.Optional;
import java.util.Set;

/// VP8 as `a=fmtp` spells it (RFC 7741 §6.1).
final class Vp8Fmtp {

    static final Spelling SPELLING = new Spelling() {
        @Override
        public Set<String> names() {
            return Set.of("vp8");
        }

        @Override
        public int assigned() {
            return -1;
        }

        @Override
        public boolean spells(Capability capability) {
            return capability instanceof Vp8;
        }

        @Override
        public Optional<Capability> read(String fmtp, int maxPacketTime) {
            return Optional.of(parse(fmtp));
        }

        @Override
        public String write(Capability ours) {
            return print((Vp8) ours);
        }
    };

    private Vp8Fmtp() {}

    static Vp8 parse(String text) {
        var parameters = Parameters.parse(text);
        return new Vp8(parameters.number("max-fr").orElse(0), parameters.number("max-fs").orElse(0), 0);
    }

    /// Both or neither: RFC 7741 wants them together.
    static String print(Vp8 capability) {
        return capability.maxFr() == 0 || capability.maxFs() == 0 ? ""
                : "max-fr=" + capability.maxFr() + ";max-fs=" + capability.maxFs();
    }
}
