package io.roombridge.sip.sdp;

import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import java.util.Optional;
import java.util.Set;

/// One bit rate of G.722.1, or of its Annex C, as `a=fmtp` spells it (RFC 5577 §4): name and clock are shared, and
/// `bitrate`, which may not be missing, tells them apart.
record G7221Fmtp(AudioSpelling words) implements Spelling {

    private static final String BIT_RATE = "bitrate";

    G7221Fmtp(AudioCodec codec) {
        this(new AudioSpelling(codec, BIT_RATE + "=" + codec.bitRate()));
    }

    @Override
    public Set<String> names() {
        return words.names();
    }

    @Override
    public int assigned() {
        return words.assigned();
    }

    @Override
    public boolean spells(Capability capability) {
        return words.spells(capability);
    }

    @Override
    public boolean runsAt(int clockRate) {
        return clockRate == words.codec().clockRate();
    }

    @Override
    public Optional<Capability> read(String fmtp, int maxPacketTime) {
        return Parameters.parse(fmtp).number(BIT_RATE).orElse(0) == words.codec().bitRate()
                ? words.read(fmtp, maxPacketTime) : Optional.empty();
    }

    @Override
    public String write(Capability ours) {
        return words.write(ours);
    }
}
