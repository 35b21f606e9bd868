package io.roombridge.stream;

/// Who makes what a stream sends: the one to turn to when its peer wants something of it.
public interface Feed {

    /// The peer needs a whole picture.
    void pictureWanted();

    /// What the peer takes has changed: format, or bits a second.
    void changed();

    Served served();

    /// @param path `forward`, `share`, `transcode`, or nothing
    record Served(String path, int width, int height) {
        public static final Served NOTHING = new Served("", 0, 0);
    }

    Feed NONE = new Feed() {
        @Override
        public void pictureWanted() {
            // nothing is sent
        }

        @Override
        public void changed() {
            // nothing is sent
        }

        @Override
        public Served served() {
            return Served.NOTHING;
        }
    };
}
