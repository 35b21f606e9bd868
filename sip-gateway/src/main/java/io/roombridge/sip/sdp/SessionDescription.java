package io.roombridge.sip.sdp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A session description (RFC 8866), with every line of it. Printing and reading again gives an equal one.
///
/// @param name    `s=`; `-` when there is none
/// @param others  lines that are only passed on, in the order of the standard
public record SessionDescription(
        Origin origin, String name, Optional<Connection> connection,
        List<Bandwidth> bandwidths, List<Attribute> attributes, List<OtherLine> others,
        List<MediaDescription> media) implements Attributed {

    public SessionDescription {
        Text.require(Text.isLine(name) && !name.isEmpty(), "session name", name);
        bandwidths = List.copyOf(bandwidths);
        attributes = List.copyOf(attributes);
        others = others.stream().sorted(Comparator.comparingInt(OtherLine::rank)).toList();
        media = List.copyOf(media);
    }

    /// Reads what rooms really send: any line end, any order within a section, lines missing, letters in either case,
    /// rubbish after the end.
    public static SessionDescription parse(byte[] body) throws MalformedSdp {
        return new SdpReader(body).read();
    }

    /// As it goes on the wire: CRLF, and the order of RFC 8866 §5.
    public String print() {
        return SdpWriter.print(this);
    }
}
