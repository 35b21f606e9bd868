package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.List;
import java.util.Optional;

/// SctpParam (H.245 Annex A).
public record SctpParam(
        Optional<List<@Range(min = 1, max = 4_294_967_295L) Long>> appPPID,
        Optional<Long> maxMessageSize,
        Optional<List<@Range(min = 0, max = 255) Integer>> sctpExtensions,
        Optional<List<GenericMessage>> genericInformation,
        Optional<@Range(min = 0, max = 65_535) Integer> sctpPort,
        Extensions extensions) {

    public SctpParam() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Extensions.NONE);
    }
}
