package io.roombridge.codec;

/// Makes still images of pictures, for the console.
public interface JpegEncoder extends AutoCloseable {

    /// A JFIF file.
    ///
    /// @param quality  1–100
    byte[] encode(Picture picture, int quality);

    @Override
    void close();
}
