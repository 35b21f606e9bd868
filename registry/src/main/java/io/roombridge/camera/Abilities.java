package io.roombridge.camera;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// What can be done with the cameras of somebody: the extra capabilities of H.281 §4.
///
/// @param presets  how many positions are kept, 0 to 15
/// @param sources  in the order they are told; none: nothing can be turned
public record Abilities(int presets, List<Source> sources) {

    public static final int MOST = 15;

    /// One camera, or another source of pictures.
    ///
    /// @param number    1 main camera, 2 auxiliary camera, 3 document camera, 4 auxiliary document camera, 5 video
    ///                  recorder, 6 to 15 others
    /// @param pictures  bits of what it can send: 4 motion, 2 and 1 still pictures of normal and double resolution
    /// @param turns     what of it moves
    public record Source(int number, int pictures, Turns turns) {

        public static final int MAIN = 1;
        public static final int MOTION = 4;
        private static final int ALL = 7;

        public Source {
            if (number < 1 || number > MOST || pictures < 0 || pictures > ALL) {
                throw new IllegalArgumentException("no source is number " + number + " and sends " + pictures);
            }
        }
    }

    /// What of a camera moves.
    public record Turns(boolean pan, boolean tilt, boolean zoom, boolean focus) {

        public static final Turns ALL = new Turns(true, true, true, true);

        /// `P T Z F` in the high half.
        int octet() {
            return (pan ? 0x80 : 0) | (tilt ? 0x40 : 0) | (zoom ? 0x20 : 0) | (focus ? 0x10 : 0);
        }

        static Turns of(int octet) {
            return new Turns((octet & 0x80) != 0, (octet & 0x40) != 0, (octet & 0x20) != 0, (octet & 0x10) != 0);
        }
    }

    /// What somebody has that said nothing about it.
    public static final Abilities USUAL = new Abilities(MOST, List.of(new Source(Source.MAIN, Source.MOTION,
            Turns.ALL)));

    public static final Abilities NONE = new Abilities(0, List.of());

    public Abilities {
        if (presets < 0 || presets > MOST) {
            throw new IllegalArgumentException("presets are 0 to 15: " + presets);
        }
        sources = distinct(sources);
    }

    /// Of a source that is told twice the later word counts.
    private static List<Source> distinct(Collection<Source> told) {
        var byNumber = new LinkedHashMap<Integer, Source>();
        told.forEach(source -> byNumber.put(source.number(), source));
        return List.copyOf(byNumber.values());
    }
}
