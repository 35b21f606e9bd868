package io.roombridge.h323.capability;

import io.roombridge.h323.h245.AudioCapability;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.H2250LogicalChannelParameters.MediaPacketization;
import io.roombridge.h323.h245.H261VideoCapability;
import io.roombridge.h323.h245.H263VideoCapability;
import io.roombridge.h323.h245.RTPPayloadType;
import io.roombridge.h323.h245.RTPPayloadType.PayloadDescriptor;
import io.roombridge.h323.h245.VideoCapability;
import io.roombridge.media.Audio;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.Vp8;
import io.roombridge.per.Extensions;
import java.util.Optional;

/// One channel's coding: dataType with payload type and packetization of its H2250LogicalChannelParameters, and the
/// neutral [Format].
public final class MediaFormats {

    /// What we number the only dynamic format of ours with.
    private static final int H264_PAYLOAD_TYPE = 96;
    private static final int H263_PAYLOAD_TYPE = 34;
    private static final int H261_PAYLOAD_TYPE = 31;
    private static final int RFC_2429 = 2_429;
    private static final int RFC_4629 = 4_629;

    private MediaFormats() {}

    /// The payload type we send a capability with.
    public static Format format(Capability capability) {
        return switch (capability) {
            case Audio audio -> new Format(Math.max(0, audio.codec().staticPayloadType()), audio);
            case H264 h264 -> new Format(H264_PAYLOAD_TYPE, h264);
            case H263 h263 -> new Format(h263.plus() ? H264_PAYLOAD_TYPE : H263_PAYLOAD_TYPE, h263);
            case H261 h261 -> new Format(H261_PAYLOAD_TYPE, h261);
            case Vp8 vp8 -> throw new IllegalArgumentException("H.245 has no name for " + vp8.encodingName());
        };
    }

    /// How a channel of ours to this peer is named; empty for what H.245 cannot name.
    ///
    /// @param bandwidth  bits a second to say when the capability does not
    public static Optional<DataType> dataType(Capability agreed, PeerCapabilities peer, int bandwidth) {
        return switch (agreed) {
            case Audio audio -> peer.spelling(audio).map(theirs -> flavour(audio, theirs))
                    .or(() -> TerminalCapabilities.audio(audio)).map(DataType.AudioData::new);
            case H264 h264 -> peer.spelling(h264)
                    .flatMap(it -> it instanceof VideoCapability.GenericVideoCapability(var generic)
                            ? Optional.<VideoCapability>of(new VideoCapability.GenericVideoCapability(
                                    H264Spelling.toward(h264, generic, bandwidth)))
                            : Optional.empty())
                    .or(() -> TerminalCapabilities.video(h264, bandwidth)).map(DataType.VideoData::new);
            case Capability.Video video -> TerminalCapabilities.video(video, bandwidth).map(DataType.VideoData::new);
        };
    }

    /// Ours, in the flavour of G.729 that the peer named.
    private static AudioCapability flavour(Audio audio, AudioCapability theirs) {
        return AudioSpelling.of(audio).stream().filter(it -> it.getClass() == theirs.getClass()).findFirst()
                .orElse(theirs);
    }

    /// Payload type and packetization of a channel, where the coding alone does not say them.
    public static H2250LogicalChannelParameters.Builder describe(H2250LogicalChannelParameters.Builder parameters,
            Format format) {
        if (format.capability() instanceof H264 h264) {
            var packetization = packetization(h264.packetizationMode());
            parameters.mediaPacketization(new MediaPacketization.RtpPayloadType(new RTPPayloadType(
                    packetization.payloadDescriptor(), Optional.of(format.payloadType()), Extensions.NONE)));
        }
        if (format.payloadType() >= 96) {
            parameters.dynamicRTPPayloadType(format.payloadType());
        }
        return parameters;
    }

    static RTPPayloadType packetization(int mode) {
        return new RTPPayloadType(new PayloadDescriptor.Oid(
                mode == 1 ? H264Spelling.NON_INTERLEAVED : H264Spelling.SINGLE_NAL_UNIT));
    }

    /// What a channel of the peer carries; empty when it is no coding of ours.
    public static Optional<Format> parse(DataType dataType, H2250LogicalChannelParameters parameters) {
        return capability(dataType, parameters).map(it -> new Format(payloadType(it, parameters), it));
    }

    private static Optional<? extends Capability> capability(DataType dataType,
            H2250LogicalChannelParameters parameters) {
        return switch (dataType) {
            case DataType.AudioData(var audio) -> AudioSpelling.parse(audio);
            case DataType.VideoData(VideoCapability.GenericVideoCapability(var generic)) ->
                    H264Spelling.parse(generic, nonInterleaved(parameters) ? 1 : 0);
            case DataType.VideoData(H263VideoCapability h263) -> H263Spelling.parse(h263, plus(parameters));
            case DataType.VideoData(H261VideoCapability h261) -> H261Spelling.parse(h261);
            default -> Optional.empty();
        };
    }

    private static int payloadType(Capability capability, H2250LogicalChannelParameters parameters) {
        return parameters.dynamicRTPPayloadType().or(() -> described(parameters).flatMap(RTPPayloadType::payloadType))
                .orElseGet(() -> format(capability).payloadType());
    }

    private static boolean nonInterleaved(H2250LogicalChannelParameters parameters) {
        return described(parameters).map(RTPPayloadType::payloadDescriptor)
                .filter(it -> it instanceof PayloadDescriptor.Oid(var oid) && oid.equals(H264Spelling.NON_INTERLEAVED))
                        .isPresent();
    }

    private static boolean plus(H2250LogicalChannelParameters parameters) {
        return described(parameters).map(RTPPayloadType::payloadDescriptor)
                .filter(it -> it instanceof PayloadDescriptor.RfcNumber(var rfc)
                        && (rfc == RFC_2429 || rfc == RFC_4629)).isPresent();
    }

    private static Optional<RTPPayloadType> described(H2250LogicalChannelParameters parameters) {
        return parameters.mediaPacketization()
                .flatMap(it -> it instanceof MediaPacketization.RtpPayloadType(var type) ? Optional.of(type)
                        : Optional.empty());
    }
}
