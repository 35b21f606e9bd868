package io.roombridge.h323.h245;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;
import java.util.Optional;

/// TerminalYouAreSeeingInSubPictureNumber (H.245 Annex A).
public record TerminalYouAreSeeingInSubPictureNumber(
        @Range(min = 0, max = 192) int terminalNumber,
        @Range(min = 0, max = 255) int subPictureNumber,
        @Addition Optional<@Range(min = 0, max = 192) Integer> mcuNumber,
        Extensions extensions) implements ConferenceIndication {

    public TerminalYouAreSeeingInSubPictureNumber(int terminalNumber, int subPictureNumber) {
        this(terminalNumber, subPictureNumber, Optional.empty(), Extensions.NONE);
    }
}
