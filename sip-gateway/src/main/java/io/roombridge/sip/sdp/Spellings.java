package io.roombridge.sip.sdp;

import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every codec a description may name. A new one is a line here and a file of its own.
final class Spellings {

    private static final List<Spelling> ALL = Stream.concat(
            Stream.of(H264Fmtp.SPELLING, H265Fmtp.SPELLING, H263Fmtp.PLAIN, H263Fmtp.PLUS, H261Fmtp.SPELLING,
                    Vp8Fmtp.SPELLING, H224Fmtp.SPELLING),
            Arrays.stream(AudioCodec.values()).map(AudioSpelling::of)).toList();

    private static final Map<String, List<Spelling>> NAMED = ALL.stream()
            .flatMap(spelling -> spelling.names().stream().map(name -> Map.entry(name, spelling)))
            .collect(Collectors.groupingBy(Map.Entry::getKey, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

    private Spellings() {}

    /// Those a name and clock may mean, of which the fmtp chooses; empty for a codec we do not have.
    static List<Spelling> named(String name, int clockRate) {
        return NAMED.getOrDefault(name, List.of()).stream().filter(spelling -> spelling.runsAt(clockRate)).toList();
    }

    static Spelling of(Capability capability) {
        return ALL.stream().filter(spelling -> spelling.spells(capability)).findFirst().orElseThrow();
    }

    /// That of a number that RFC 3551 §6 gave away.
    static Optional<Spelling> of(int type) {
        return ALL.stream().filter(spelling -> spelling.assigned() == type).findFirst();
    }

    /// `name/clock` of such a number.
    static Optional<String> assigned(int type) {
        return type == ComfortNoiseFmtp.TYPE ? Optional.of(ComfortNoiseFmtp.RTPMAP)
                : of(type).flatMap(spelling -> spelling.read("", 0))
                .map(capability -> capability.encodingName() + "/" + capability.clockRate());
    }
}
