package io.roombridge.stream;

import io.roombridge.media.Format;
import io.roombridge.media.H264;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;

/// What stories and statistics call things.
final class Label {

    private Label() {}

    static String of(StreamId id) {
        return switch (id.kind()) {
            case AUDIO -> "sound";
            case VIDEO -> id.role() == Role.SLIDES ? "slides" : "picture";
            case CAMERA -> "camera control";
        };
    }

    /// Nothing for null.
    static String of(Format format) {
        return format == null ? "" : format.capability() instanceof H264 h264 ? "H264/" + h264.packetizationMode()
                : format.capability().encodingName();
    }
}
