package io.roombridge.media;

import java.util.Optional;

/// Camera control: frames of H.224 with messages of H.281, one a packet (RFC 4573, H.323 Annex Q).
public record H224() implements Capability {

    public static final H224 CAMERA = new H224();

    @Override
    public MediaKind kind() {
        return MediaKind.CAMERA;
    }

    @Override
    public String encodingName() {
        return "H224";
    }

    @Override
    public int clockRate() {
        return 4_800;
    }

    @Override
    public Optional<H224> intersect(Capability other) {
        return other instanceof H224 ? Optional.of(this) : Optional.empty();
    }
}
