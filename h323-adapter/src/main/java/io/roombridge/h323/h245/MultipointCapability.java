package io.roombridge.h323.h245;

import io.roombridge.per.Extensions;
import java.util.List;

/// MultipointCapability (H.245 Annex A).
public record MultipointCapability(
        boolean multicastCapability,
        boolean multiUniCastConference,
        List<MediaDistributionCapability> mediaDistributionCapability,
        Extensions extensions) {

    public MultipointCapability(boolean multicastCapability, boolean multiUniCastConference,
            List<MediaDistributionCapability> mediaDistributionCapability) {
        this(multicastCapability, multiUniCastConference, mediaDistributionCapability, Extensions.NONE);
    }
}
