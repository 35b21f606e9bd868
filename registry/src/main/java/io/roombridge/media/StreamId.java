package io.roombridge.media;


/// One medium of one leg.
public record StreamId(LegId leg, MediaKind kind, Role role) {

    public static StreamId audio(LegId leg) {
        return new StreamId(leg, MediaKind.AUDIO, Role.MAIN);
    }

    public static StreamId video(LegId leg) {
        return new StreamId(leg, MediaKind.VIDEO, Role.MAIN);
    }

    /// By which cameras are turned.
    public static StreamId camera(LegId leg) {
        return new StreamId(leg, MediaKind.CAMERA, Role.MAIN);
    }

    public static StreamId slides(LegId leg) {
        return new StreamId(leg, MediaKind.VIDEO, Role.SLIDES);
    }
}
