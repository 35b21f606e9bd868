package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import java.util.List;
import java.util.Optional;

/// RedundancyEncoding (H.245 Annex A).
public record RedundancyEncoding(
        RedundancyEncodingMethod redundancyEncodingMethod,
        Optional<DataType> secondaryEncoding,
        @Addition Optional<RtpRedundancyEncoding> rtpRedundancyEncoding,
        Extensions extensions) implements DataType, H235Media.MediaType {

    public RedundancyEncoding(RedundancyEncodingMethod redundancyEncodingMethod) {
        this(redundancyEncodingMethod, Optional.empty(), Optional.empty(), Extensions.NONE);
    }

    public record RtpRedundancyEncoding(
            Optional<RedundancyEncodingElement> primary,
            Optional<List<RedundancyEncodingElement>> secondary,
            Extensions extensions) {

        public RtpRedundancyEncoding() {
            this(Optional.empty(), Optional.empty(), Extensions.NONE);
        }
    }
}
