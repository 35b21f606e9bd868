package io.roombridge.sip.sdp;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.Vp8;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One payload type of an RTP medium: its `a=rtpmap` and `a=fmtp`, or what RFC 3551 §6 assigned to the number.
///
/// @param rtpmap  `name/clock[/channels]`
record Payload(int type, String rtpmap, String fmtp) {

    private static final int LONGEST_PACKET = 60;
    private static final int FIRST_UNASSIGNED = 128;

    /// The payload types of a medium in its order; numbers without a meaning are left out.
    static List<Payload> of(MediaDescription medium) {
        return medium.formats().stream().distinct().limit(FIRST_UNASSIGNED)
                .flatMap(format -> named(medium, format).stream()).toList();
    }

    private static Optional<Payload> named(MediaDescription medium, String format) {
        var type = Text.leadingNumber(format);
        if (type.isEmpty() || type.getAsInt() >= FIRST_UNASSIGNED
                || !format.equals(Integer.toString(type.getAsInt()))) {
            return Optional.empty();
        }
        var fmtp = about(medium, "fmtp", format).collect(Collectors.joining(";"));
        return about(medium, "rtpmap", format).findFirst().or(() -> assigned(type.getAsInt()))
                .map(rtpmap -> new Payload(type.getAsInt(), rtpmap, fmtp));
    }

    /// What attributes of a name say about a payload type: `a=rtpmap:96 H264/90000`.
    private static Stream<String> about(MediaDescription medium, String name, String format) {
        return medium.values(name).map(value -> value.split("\\s+", 2))
                .filter(words -> words.length == 2 && words[0].equals(format))
                .map(words -> words[1].strip());
    }

    private static Optional<String> assigned(int type) {
        return switch (type) {
            case 31 -> Optional.of("H261/90000");
            case 34 -> Optional.of("H263/90000");
            default -> {
                for (var codec : AudioCodec.values()) {
                    if (codec.staticPayloadType() == type) {
                        yield Optional.of(codec.encodingName() + "/" + codec.clockRate());
                    }
                }
                yield Optional.empty();
            }
        };
    }

    /// How we write a capability under a number.
    static Payload of(Format format) {
        var capability = format.capability();
        var rtpmap = capability.encodingName() + "/" + capability.clockRate();
        var fmtp = switch (capability) {
            case H264 h264 -> H264Fmtp.of(h264).print();
            case H263 h263 -> H263Fmtp.print(h263);
            case H261 h261 -> H261Fmtp.print(h261);
            case Vp8 vp8 -> Vp8Fmtp.print(vp8);
            case Audio(var codec, _) -> audioFmtp(codec);
        };
        return new Payload(format.payloadType(), isOpus(capability) ? rtpmap + "/2" : rtpmap, fmtp);
    }

    /// How we answer this one of the offer: the peer's own number and name (RFC 3264 §6.1), our limits.
    Payload answer(Capability ours) {
        var fmtp = ours instanceof H264 h264 ? H264Fmtp.parse(this.fmtp).answer(h264).print()
                : of(new Format(type, ours)).fmtp;
        return new Payload(type, rtpmap, fmtp);
    }

    static Payload telephoneEvent(int type) {
        return new Payload(type, TelephoneEventFmtp.NAME + "/8000", TelephoneEventFmtp.ours());
    }

    /// What the peer may send after that answer.
    Capability promised(Capability ours) {
        return ours instanceof H264 h264 ? H264Fmtp.parse(fmtp).answer(h264).capability() : ours;
    }

    /// What is left of what we offered when it is answered so: of H.264 the lower level holds both ways unless both
    /// sides may have their own (RFC 6184 §8.2.2).
    Capability limiting(Capability offered) {
        if (offered instanceof H264 h264 && !H264Fmtp.parse(fmtp).levelAsymmetryAllowed()) {
            var lower = h264.intersect(H264Fmtp.parse(fmtp).capability());
            return lower.isPresent() ? lower.get() : offered;
        }
        return offered;
    }

    private static String audioFmtp(AudioCodec codec) {
        return switch (codec) {
            case OPUS -> OpusFmtp.ours();
            case G729 -> G729Fmtp.ours();
            case PCMU, PCMA, G722, GSM -> "";
        };
    }

    private static boolean isOpus(Capability capability) {
        return capability instanceof Audio(var codec, _) && codec == AudioCodec.OPUS;
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
        return switch (name().toLowerCase(Locale.ROOT)) {
            case "h264" -> h264();
            case "h263" -> Optional.of(H263Fmtp.parse(fmtp, false));
            case "h263-1998", "h263-2000" -> Optional.of(H263Fmtp.parse(fmtp, true));
            case "h261" -> Optional.of(H261Fmtp.parse(fmtp));
            case "vp8" -> Optional.of(Vp8Fmtp.parse(fmtp));
            default -> AudioCodec.named(name())
                    .map(codec -> new Audio(codec, maxPacketTime == 0 ? LONGEST_PACKET
                            : Math.clamp(maxPacketTime, 10, 240)));
        };
    }

    /// Interleaved mode (2) is a format of its own that we do not have.
    private Optional<Capability> h264() {
        var parsed = H264Fmtp.parse(fmtp);
        return parsed.packetizationMode() > 1 ? Optional.empty() : Optional.of(parsed.capability());
    }
}
