package io.roombridge.room;

import io.roombridge.codec.Picture;
import io.roombridge.media.Capability;
import io.roombridge.media.Role;
import io.roombridge.mix.Caption;
import java.util.List;

/// A composed picture with lines over it, for all who are told the same: the lines drawn once a picture, encoded once a
/// profile. It is shown and closed on one lane; who is served is changed by one thread.
final class CaptionedView {

    private final Caption caption;
    private final VideoView view;
    private boolean closed;

    CaptionedView(Works works, List<String> lines) {
        this.caption = new Caption(lines, works.pool());
        this.view = works.view(Role.MAIN);
    }

    VideoView view() {
        return view;
    }

    /// @param limit  bits a second, 0 for none
    VideoEncoding serve(PictureSink viewer, Capability.Video codec, int limit) {
        return view.serve(viewer, codec, limit);
    }

    void show(Picture composed, long timestamp) {
        if (closed || view.unseen()) {
            return;
        }
        try (var captioned = caption.over(composed)) {
            view.show(captioned, timestamp);
        }
    }

    void close() {
        closed = true;
        view.close();
    }
}
