package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One payload type of an RTP medium: its `a=rtpmap` and `a=fmtp`, or what RFC 3551 §6 assigned to the number.
///
/// @param rtpmap  `name/clock[/channels]`
record Payload(int type, String rtpmap, String fmtp) {

    private static final int FIRST_UNASSIGNED = 128;

    /// The payload types of a medium in its order; numbers without a meaning are left out.
    static List<Payload> of(MediaDescription medium) {
        var rtpmaps = about(medium, "rtpmap");
        var fmtps = about(medium, "fmtp");
        return medium.formats().stream().distinct().limit(FIRST_UNASSIGNED)
                .flatMap(format -> named(rtpmaps, fmtps, format).stream()).toList();
    }

    /// Telephone events may be at several clocks under one number; of anything else the first meaning counts.
    private static List<Payload> named(Map<String, List<String>> rtpmaps, Map<String, List<String>> fmtps,
            String format) {
        var type = Text.leadingNumber(format);
        if (type.isEmpty() || type.getAsInt() >= FIRST_UNASSIGNED
                || !format.equals(Integer.toString(type.getAsInt()))) {
            return List.of();
        }
        var fmtp = String.join(";", fmtps.getOrDefault(format, List.of()));
        var said = rtpmaps.getOrDefault(format, Spellings.assigned(type.getAsInt()).stream().toList()).stream()
                .map(rtpmap -> new Payload(type.getAsInt(), rtpmap, fmtp)).toList();
        return said.stream().allMatch(Payload::isTelephoneEvent) ? said : said.subList(0, 1);
    }

    /// What attributes of a name say about payload types: `a=rtpmap:96 H264/90000`.
    private static Map<String, List<String>> about(MediaDescription medium, String name) {
        var said = new HashMap<String, List<String>>();
        medium.values(name).map(value -> Text.words(value, 2)).filter(words -> words.size() == 2)
                .forEach(words -> said.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>(1))
                        .add(words.getLast().strip()));
        return said;
    }

    /// How we write a capability under a number.
    static Payload of(Format format) {
        var capability = format.capability();
        var spelling = Spellings.of(capability);
        var rtpmap = capability.encodingName() + "/" + capability.clockRate();
        return new Payload(format.payloadType(), spelling.channels() == 1 ? rtpmap
                : rtpmap + "/" + spelling.channels(), spelling.write(capability));
    }

    /// How we answer this one of the offer: the peer's own number and name (RFC 3264 §6.1), our limits.
    Payload answer(Capability ours) {
        return new Payload(type, rtpmap, Spellings.of(ours).answer(fmtp, ours));
    }

    static Payload telephoneEvent(int type, int clockRate) {
        return new Payload(type, TelephoneEventFmtp.NAME + "/" + clockRate, TelephoneEventFmtp.ours());
    }

    static Payload comfortNoise() {
        return new Payload(ComfortNoiseFmtp.TYPE, ComfortNoiseFmtp.RTPMAP, "");
    }

    /// What the peer may send after that answer.
    Capability promised(Capability ours) {
        return Spellings.of(ours).promised(fmtp, ours);
    }

    /// What is left of what we offered when it is answered so.
    Capability limiting(Capability offered) {
        return Spellings.of(offered).limiting(fmtp, offered);
    }

    /// Of what its author sends in this format.
    String parameterSets(Capability codec) {
        return Spellings.of(codec).parameterSets(fmtp);
    }

    String name() {
        int slash = rtpmap.indexOf('/');
        return (slash < 0 ? rtpmap : rtpmap.substring(0, slash)).strip();
    }

    int clockRate() {
        int slash = rtpmap.indexOf('/');
        return slash < 0 ? 0 : Text.leadingNumber(rtpmap.substring(slash + 1)).orElse(0);
    }

    boolean isTelephoneEvent() {
        return name().equalsIgnoreCase(TelephoneEventFmtp.NAME);
    }

    boolean isComfortNoise() {
        return name().equalsIgnoreCase(ComfortNoiseFmtp.NAME) && clockRate() == 8_000;
    }

    /// What the peer says it takes under this number, which decides where RFC 3551 §6 gave it away, however the name is
    /// spelled; empty for a codec we do not have.
    ///
    /// @param maxPacketTime  milliseconds; 0 when not said
    Optional<Capability> capability(int maxPacketTime) {
        return Spellings.of(type).map(List::of).orElseGet(() -> Spellings.named(name(), clockRate())).stream()
                .flatMap(spelling -> spelling.read(fmtp, maxPacketTime).stream()).findFirst();
    }
}
