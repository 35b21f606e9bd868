package io.roombridge.room;

/// Whoever sends pictures into a room, as far as the room has a say in it.
interface PictureSource {

    /// Somebody looks, or soon will: decode, and have a whole picture sent.
    void reveal();

    /// Nobody looks: what comes need not be decoded, and less of it need come.
    void hide();
}
