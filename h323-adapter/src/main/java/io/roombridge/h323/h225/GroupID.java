package io.roombridge.h323.h225;

import io.roombridge.per.Extensions;
import io.roombridge.per.Ia5;
import io.roombridge.per.Range;
import io.roombridge.per.Size;
import java.util.List;
import java.util.Optional;

/// GroupID (H.225.0 Annex H).
public record GroupID(
        Optional<List<@Range(min = 0, max = 65_535) Integer>> member,
        @Ia5 @Size(min = 1, max = 128) String group,
        Extensions extensions) {

    public GroupID(String group) {
        this(Optional.empty(), group, Extensions.NONE);
    }
}
