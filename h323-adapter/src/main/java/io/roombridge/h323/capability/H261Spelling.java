package io.roombridge.h323.capability;

import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.H261VideoCapability;
import io.roombridge.h323.h245.VideoCapability;
import io.roombridge.media.Capability.Video;
import io.roombridge.media.H261;
import java.util.List;
import java.util.Optional;

/// H.261 (H.245 §B.2.2.5): minimum picture intervals in 1/29.97 s, bit rate in 100 bit/s.
final class H261Spelling implements VideoSpelling {

    private static final int PAYLOAD_TYPE = 31;
    private static final int UNSAID = 1_920_000;
    private static final int MOST = 19_200;

    @Override
    public int payloadType(Video video) {
        return PAYLOAD_TYPE;
    }

    @Override
    public Optional<VideoCapability> capability(Video video, int otherwise) {
        return Optional.of(spelled((H261) video, otherwise > 0 ? otherwise : UNSAID));
    }

    @Override
    public List<Video> announced(VideoCapability capability, boolean nonInterleaved) {
        return parse(capability).stream().toList();
    }

    @Override
    public Optional<Video> carried(VideoCapability capability, H2250LogicalChannelParameters parameters) {
        return parse(capability);
    }

    private static Optional<Video> parse(VideoCapability capability) {
        return capability instanceof H261VideoCapability h261 ? parse(h261).map(it -> it) : Optional.empty();
    }

    private static H261VideoCapability spelled(H261 h261, int otherwise) {
        int rate = h261.maxBitRate() > 0 ? h261.maxBitRate() : otherwise;
        var builder = H261VideoCapability.builder().maxBitRate(Math.clamp(rate / 100, 1, MOST));
        if (h261.qcifMpi() > 0) {
            builder.qcifMPI(h261.qcifMpi());
        }
        if (h261.cifMpi() > 0) {
            builder.cifMPI(h261.cifMpi());
        }
        return builder.build();
    }

    private static Optional<H261> parse(H261VideoCapability capability) {
        int qcif = capability.qcifMPI().orElse(0);
        int cif = capability.cifMPI().orElse(0);
        return qcif + cif == 0 ? Optional.empty() : Optional.of(new H261(qcif, cif, capability.maxBitRate() * 100));
    }
}
