package io.roombridge.h323.capability;

import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.H263VideoCapability;
import io.roombridge.h323.h245.RTPPayloadType;
import io.roombridge.h323.h245.RTPPayloadType.PayloadDescriptor;
import io.roombridge.h323.h245.VideoCapability;
import io.roombridge.media.Capability.Video;
import io.roombridge.media.H263;
import java.util.List;
import java.util.Optional;

/// H.263 without annexes (H.245 §B.2.2.5): minimum picture intervals in 1/29.97 s, bit rate in 100 bit/s.
final class H263Spelling implements VideoSpelling {

    /// Of RFC 2190; with annexes it is dynamic.
    private static final int PAYLOAD_TYPE = 34;
    private static final int DYNAMIC = 96;
    private static final int UNSAID = 1_920_000;
    private static final int RFC_2429 = 2_429;
    private static final int RFC_4629 = 4_629;
    private static final int MOST = 192_400;

    @Override
    public int payloadType(Video video) {
        return ((H263) video).plus() ? DYNAMIC : PAYLOAD_TYPE;
    }

    @Override
    public Optional<VideoCapability> capability(Video video, int otherwise) {
        var h263 = (H263) video;
        return h263.plus() ? Optional.empty() : Optional.of(spelled(h263, otherwise > 0 ? otherwise : UNSAID));
    }

    @Override
    public List<Video> announced(VideoCapability capability, boolean nonInterleaved) {
        return carried(capability, false).stream().toList();
    }

    @Override
    public Optional<Video> carried(VideoCapability capability, H2250LogicalChannelParameters parameters) {
        return carried(capability, MediaFormats.packetization(parameters).map(RTPPayloadType::payloadDescriptor)
                .filter(it -> it instanceof PayloadDescriptor.RfcNumber(var rfc)
                        && (rfc == RFC_2429 || rfc == RFC_4629)).isPresent());
    }

    private static Optional<Video> carried(VideoCapability capability, boolean plus) {
        return capability instanceof H263VideoCapability h263 ? parse(h263, plus).map(it -> it) : Optional.empty();
    }

    private static H263VideoCapability spelled(H263 h263, int otherwise) {
        int rate = h263.maxBitRate() > 0 ? h263.maxBitRate() : otherwise;
        var builder = H263VideoCapability.builder().maxBitRate(Math.clamp(rate / 100, 1, MOST));
        if (h263.qcifMpi() > 0) {
            builder.qcifMPI(h263.qcifMpi());
        }
        if (h263.cifMpi() > 0) {
            builder.cifMPI(h263.cifMpi());
        }
        if (h263.cif4Mpi() > 0) {
            builder.cif4MPI(h263.cif4Mpi());
        }
        return builder.build();
    }

    /// Empty when the peer takes none of the formats that we know (SQCIF or 16CIF alone).
    private static Optional<H263> parse(H263VideoCapability capability, boolean plus) {
        int qcif = capability.qcifMPI().orElse(0);
        int cif = capability.cifMPI().orElse(0);
        int cif4 = capability.cif4MPI().orElse(0);
        return qcif + cif + cif4 == 0 ? Optional.empty()
                : Optional.of(new H263(qcif, cif, cif4, plus, capability.maxBitRate() * 100));
    }
}
