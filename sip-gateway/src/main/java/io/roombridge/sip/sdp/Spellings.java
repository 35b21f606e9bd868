package io.roombridge.sip.sdp;

import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Every codec a description may name. A new one is a line here and a file of its own.
final class Spellings {

    private static final List<Spelling> ALL = Stream.concat(
            Stream.of(H264Fmtp.SPELLING, H263Fmtp.PLAIN, H263Fmtp.PLUS, H261Fmtp.SPELLING, Vp8Fmtp.SPELLING),
            Arrays.stream(AudioCodec.values()).map(AudioSpelling::of)).toList();

    private Spellings() {}

    /// Empty for a codec we do not have.
    static Optional<Spelling> named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(spelling -> spelling.names().contains(lower)).findFirst();
    }

    static Spelling of(Capability capability) {
        return ALL.stream().filter(spelling -> spelling.spells(capability)).findFirst().orElseThrow();
    }

    /// `name/clock` of a number that RFC 3551 §6 gave away.
    static Optional<String> assigned(int type) {
        return ALL.stream().filter(spelling -> spelling.assigned() == type).findFirst()
                .flatMap(spelling -> spelling.read("", 0))
                .map(capability -> capability.encodingName() + "/" + capability.clockRate());
    }
}
