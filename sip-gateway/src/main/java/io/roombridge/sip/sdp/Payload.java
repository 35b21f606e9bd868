package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// One payload type of an RTP medium: its `a=rtpmap` and `a=fmtp`, or what RFC 3551 §6 assigned to the number.
///
/// @param rtpmap  `name/clock[/channels]`
record Payload(int type, String rtpmap, String fmtp) {

    private static final int FIRST_UNASSIGNED = 128;

    /// The payload types of a medium in its order; numbers without a meaning are left out.
    static List<Payload> of(MediaDescription medium) {
        var rtpmaps = about(medium, "rtpmap", (first, _) -> first);
        var fmtps = about(medium, "fmtp", (first, more) -> first + ";" + more);
        return medium.formats().stream().distinct().limit(FIRST_UNASSIGNED)
                .flatMap(format -> named(rtpmaps, fmtps, format).stream()).toList();
    }

    private static Optional<Payload> named(Map<String, String> rtpmaps, Map<String, String> fmtps, String format) {
        var type = Text.leadingNumber(format);
        if (type.isEmpty() || type.getAsInt() >= FIRST_UNASSIGNED
                || !format.equals(Integer.toString(type.getAsInt()))) {
            return Optional.empty();
        }
        return Optional.ofNullable(rtpmaps.get(format)).or(() -> Spellings.assigned(type.getAsInt()))
                .map(rtpmap -> new Payload(type.getAsInt(), rtpmap, fmtps.getOrDefault(format, "")));
    }

    /// What attributes of a name say about payload types: `a=rtpmap:96 H264/90000`.
    private static Map<String, String> about(MediaDescription medium, String name, BinaryOperator<String> again) {
        var said = new HashMap<String, String>();
        medium.values(name).map(value -> Text.words(value, 2)).filter(words -> words.size() == 2)
                .forEach(words -> said.merge(words.getFirst(), words.getLast().strip(), again));
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

    static Payload telephoneEvent(int type) {
        return new Payload(type, TelephoneEventFmtp.NAME + "/8000", TelephoneEventFmtp.ours());
    }

    /// What the peer may send after that answer.
    Capability promised(Capability ours) {
        return Spellings.of(ours).promised(fmtp, ours);
    }

    /// What is left of what we offered when it is answered so.
    Capability limiting(Capability offered) {
        return Spellings.of(offered).limiting(fmtp, offered);
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

    /// What the peer says it takes under this number; empty for a codec we do not have.
    ///
    /// @param maxPacketTime  milliseconds; 0 when not said
    Optional<Capability> capability(int maxPacketTime) {
        return Spellings.named(name()).flatMap(spelling -> spelling.read(fmtp, maxPacketTime));
    }
}
