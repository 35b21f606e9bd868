package io.roombridge.camera;

import java.util.Optional;

/// Where a camera is turned (H.281 §5): any of four movements at once, each in one of two directions.
///
/// @param pan    empty: not to a side
/// @param tilt   empty: neither up nor down
/// @param zoom   empty: neither nearer nor farther
/// @param focus  empty: it stays as it is
public record Motion(Optional<Pan> pan, Optional<Tilt> tilt, Optional<Zoom> zoom, Optional<Focus> focus) {

    public enum Pan { LEFT, RIGHT }

    public enum Tilt { DOWN, UP }

    public enum Zoom { OUT, IN }

    public enum Focus { OUT, IN }

    private static final int WANTED = 0b10;
    private static final int PAN = 6;
    private static final int TILT = 4;
    private static final int ZOOM = 2;
    private static final int FOCUS = 0;

    public static Motion of(Pan pan) {
        return new Motion(Optional.of(pan), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Motion of(Tilt tilt) {
        return new Motion(Optional.empty(), Optional.of(tilt), Optional.empty(), Optional.empty());
    }

    public static Motion of(Zoom zoom) {
        return new Motion(Optional.empty(), Optional.empty(), Optional.of(zoom), Optional.empty());
    }

    public static Motion of(Focus focus) {
        return new Motion(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(focus));
    }

    /// Nothing moves.
    public boolean still() {
        return octet() == 0;
    }

    /// `P R/L T U/D Z I/O F I/O`, as START ACTION has it.
    int octet() {
        return bits(pan, PAN) | bits(tilt, TILT) | bits(zoom, ZOOM) | bits(focus, FOCUS);
    }

    /// A direction without its movement says nothing.
    static Motion of(int octet) {
        return new Motion(direction(octet, PAN, Pan.values()), direction(octet, TILT, Tilt.values()),
                direction(octet, ZOOM, Zoom.values()), direction(octet, FOCUS, Focus.values()));
    }

    private static int bits(Optional<? extends Enum<?>> direction, int shift) {
        return direction.map(it -> WANTED | it.ordinal()).orElse(0) << shift;
    }

    private static <D> Optional<D> direction(int octet, int shift, D[] directions) {
        int bits = octet >> shift;
        return (bits & WANTED) != 0 ? Optional.of(directions[bits & 1]) : Optional.empty();
    }
}
