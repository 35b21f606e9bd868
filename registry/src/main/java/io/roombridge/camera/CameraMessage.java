package io.roombridge.camera;

/// What is said about a camera: the messages of H.281 §5, and those of the client management of H.224 §8 by which two
/// ends tell each other that they speak H.281 and what can be moved.
public sealed interface CameraMessage {

    /// What is said once, when the other end is met.
    sealed interface Greeting extends CameraMessage {}

    /// Begin to move. The camera stops by itself when neither [Continue] nor [Stop] comes in time.
    ///
    /// @param timeout  milliseconds, 50 to 800 in steps of 50
    record Start(Motion motion, int timeout) implements CameraMessage {

        public static final int STEP = 50;
        public static final int LONGEST = 800;

        public Start {
            if (timeout < STEP || timeout > LONGEST || timeout % STEP != 0) {
                throw new IllegalArgumentException("a camera moves 50 to 800 ms in steps of 50: " + timeout);
            }
        }
    }

    /// Move on, as long again.
    record Continue(Motion motion) implements CameraMessage {}

    record Stop(Motion motion) implements CameraMessage {}

    /// Show another source.
    ///
    /// @param source  0 to 15, as [Abilities.Source] numbers them; 0 is the one that is shown
    /// @param mode    0 motion, 1 a still picture of normal, 2 of double resolution; 3 is nobody's
    record SelectSource(int source, int mode) implements CameraMessage {
        public SelectSource {
            checkSource(source, mode);
        }
    }

    /// Another source is shown now.
    ///
    /// @param source, mode  as in [SelectSource]
    record SourceSwitched(int source, int mode) implements CameraMessage {
        public SourceSwitched {
            checkSource(source, mode);
        }
    }

    /// Keep the position.
    ///
    /// @param preset  0 to 15
    record StorePreset(int preset) implements CameraMessage {
        public StorePreset {
            checkPreset(preset);
        }
    }

    /// Go to a position that was kept.
    ///
    /// @param preset  0 to 15
    record ActivatePreset(int preset) implements CameraMessage {
        public ActivatePreset {
            checkPreset(preset);
        }
    }

    /// Which clients of H.224 are there?
    record ClientsAsked() implements CameraMessage {}

    /// @param camera  H.281 is among them
    record Clients(boolean camera) implements Greeting {}

    /// What can be done with the cameras?
    record AbilitiesAsked() implements Greeting {}

    record AbilitiesTold(Abilities abilities) implements Greeting {}

    private static void checkSource(int source, int mode) {
        if (source < 0 || source > Abilities.MOST || mode < 0 || mode > 3) {
            throw new IllegalArgumentException("sources are 0 to 15, their modes 0 to 3: " + source + ", " + mode);
        }
    }

    private static void checkPreset(int preset) {
        if (preset < 0 || preset > Abilities.MOST) {
            throw new IllegalArgumentException("presets are 0 to 15: " + preset);
        }
    }
}
