package io.roombridge.sip.sdp;

import io.roombridge.media.MediaKind;
import io.roombridge.media.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One `m=` line and what belongs to it (RFC 8866 §5.14).
///
/// @param type      `audio`, `video`, `application`, …
/// @param port      0 when the medium is refused or gone
/// @param protocol  `RTP/AVP`, `UDP/BFCP`, …
/// @param formats   payload types, or whatever the protocol wants there
/// @param others    lines that are only passed on, in the order of the standard
public record MediaDescription(
        String type, int port, String protocol, List<String> formats, Optional<Connection> connection,
        List<Bandwidth> bandwidths, List<Attribute> attributes, List<OtherLine> others) implements Attributed {

    static final String APPLICATION = "application";

    public MediaDescription {
        Text.require(Text.isToken(type), "media type", type);
        Text.require(Text.isToken(protocol), "protocol", protocol);
        Text.require(port >= 0 && port <= 65_535, "port", Integer.toString(port));
        formats.forEach(format -> Text.require(Text.isToken(format), "format", format));
        formats = List.copyOf(formats);
        bandwidths = List.copyOf(bandwidths);
        attributes = List.copyOf(attributes);
        others = others.stream().sorted(Comparator.comparingInt(OtherLine::rank)).toList();
    }

    /// The same line with port 0 and nothing else: no, thank you (RFC 3264 §6).
    public MediaDescription refused() {
        return new MediaDescription(type, 0, protocol, formats, Optional.empty(), List.of(), List.of(), List.of());
    }

    /// The same at another address or port.
    MediaDescription at(Optional<Connection> where, int otherPort) {
        return new MediaDescription(type, otherPort, protocol, formats, where, bandwidths, attributes, others);
    }

    boolean isAudio() {
        return type.equalsIgnoreCase("audio");
    }

    boolean isVideo() {
        return type.equalsIgnoreCase("video");
    }

    /// What it carries; empty where it is none of ours. Camera control is the one application over RTP that is spoken
    /// here (RFC 4573 §4).
    Optional<MediaKind> kind() {
        return isAudio() ? Optional.of(MediaKind.AUDIO) : isVideo() ? Optional.of(MediaKind.VIDEO)
                : type.equalsIgnoreCase(APPLICATION) && protocol.toUpperCase(Locale.ROOT).startsWith("RTP/")
                ? Optional.of(MediaKind.CAMERA) : Optional.empty();
    }

    /// `a=content` (RFC 4796); `alt`, `sl` and what else there is count as main.
    Role role() {
        return value("content").filter(content -> content.toLowerCase(Locale.ROOT).contains("slides")).isPresent()
                ? Role.SLIDES : Role.MAIN;
    }
}
