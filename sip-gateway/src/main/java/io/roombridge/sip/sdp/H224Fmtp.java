package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import io.roombridge.media.H224;
import java.util.Optional;
import java.util.Set;

/// Camera control as a description names it: `m=application … RTP/AVP`, `H224/4800`, without parameters (RFC 4573 §4).
final class H224Fmtp {

    static final Spelling SPELLING = new Spelling() {
        @Override
        public Set<String> names() {
            return Set.of("h224");
        }

        @Override
        public int assigned() {
            return -1;
        }

        @Override
        public boolean spells(Capability capability) {
            return capability instanceof H224;
        }

        @Override
        public Optional<Capability> read(String fmtp, int maxPacketTime) {
            return Optional.of(H224.CAMERA);
        }

        @Override
        public String write(Capability ours) {
            return "";
        }
    };

    private H224Fmtp() {}
}
