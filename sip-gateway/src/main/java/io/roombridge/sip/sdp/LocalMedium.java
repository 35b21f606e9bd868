package io.roombridge.sip.sdp;

import io.roombridge.media.Direction;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaStream.Feedback;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One of our streams, ready to be described.
///
/// @param protocol     `RTP/AVP`, or `RTP/AVPF` where the peer wrote that
/// @param multiplexed  RTCP on the RTP port (RFC 5761)
/// @param packetTime   milliseconds of sound in a packet
/// @param bitRate      the most we take, bits a second of payload; 0 when not limited
/// @param content      `a=content`, where it is worth saying
/// @param label        `a=label`, by which a floor names it (RFC 4574)
record LocalMedium(MediaKind kind, String protocol, LocalPorts ports, List<Payload> payloads, Direction direction,
                   Feedback feedback, boolean multiplexed, int packetTime, int bitRate, Optional<String> content,
                   Optional<String> label) {

    static final String PLAIN = "RTP/AVP";

    MediaDescription describe() {
        var attributes = new ArrayList<Attribute>();
        payloads.forEach(payload -> describe(payload, attributes));
        describeFeedback(attributes);
        if (kind == MediaKind.AUDIO) {
            attributes.add(Attribute.of("ptime", Integer.toString(packetTime)));
        }
        if (multiplexed) {
            attributes.add(Attribute.of("rtcp-mux"));
        } else if (ports.rtcp().getPort() != ports.rtp().getPort() + 1) {
            attributes.add(Attribute.of("rtcp", Integer.toString(ports.rtcp().getPort())));
        }
        content.ifPresent(value -> attributes.add(Attribute.of("content", value)));
        label.ifPresent(value -> attributes.add(Attribute.of("label", value)));
        attributes.add(Attribute.of(spelled(direction)));
        var formats = payloads.stream().map(payload -> Integer.toString(payload.type())).toList();
        var type = kind == MediaKind.CAMERA ? MediaDescription.APPLICATION : kind.name().toLowerCase(Locale.ROOT);
        return new MediaDescription(type, ports.rtp().getPort(), protocol, formats,
                Optional.empty(), BitRates.lines(bitRate), attributes, List.of());
    }

    private static void describe(Payload payload, List<Attribute> attributes) {
        attributes.add(Attribute.of("rtpmap", payload.type() + " " + payload.rtpmap()));
        if (!payload.fmtp().isEmpty()) {
            attributes.add(Attribute.of("fmtp", payload.type() + " " + payload.fmtp()));
        }
    }

    private void describeFeedback(List<Attribute> attributes) {
        if (feedback.nack()) {
            attributes.add(Attribute.of("rtcp-fb", "* nack"));
        }
        if (feedback.pli()) {
            attributes.add(Attribute.of("rtcp-fb", "* nack pli"));
        }
        if (feedback.fir()) {
            attributes.add(Attribute.of("rtcp-fb", "* ccm fir"));
        }
        if (feedback.tmmbr()) {
            attributes.add(Attribute.of("rtcp-fb", "* ccm tmmbr"));
        }
    }

    private static String spelled(Direction direction) {
        return switch (direction) {
            case SEND_RECEIVE -> "sendrecv";
            case SEND_ONLY -> "sendonly";
            case RECEIVE_ONLY -> "recvonly";
            case INACTIVE -> "inactive";
        };
    }
}
