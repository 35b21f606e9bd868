package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import io.roombridge.per.Size;
import java.util.List;

/// H263VideoModeCombos (H.245 Annex A).
public record H263VideoModeCombos(H263ModeComboFlags h263VideoUncoupledModes,
        @Size(min = 1, max = 16) List<H263ModeComboFlags> h263VideoCoupledModes, Extensions extensions) {

    public H263VideoModeCombos(H263ModeComboFlags h263VideoUncoupledModes,
            List<H263ModeComboFlags> h263VideoCoupledModes) {
        this(h263VideoUncoupledModes, h263VideoCoupledModes, Extensions.NONE);
    }
}
