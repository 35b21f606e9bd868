package io.roombridge.h323.h225;

import io.roombridge.per.Bmp;
import io.roombridge.per.Ia5;
import io.roombridge.per.Size;
import java.util.Optional;

/// DisplayName (H.225.0 Annex H).
public record DisplayName(Optional<@Ia5 String> language, @Bmp @Size(min = 1, max = 80) String name) {

    public DisplayName(String name) {
        this(Optional.empty(), name);
    }
}
