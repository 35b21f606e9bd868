package io.roombridge.peers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/// A picture that a peer received, and how much of which colour is in it.
record Picture(BufferedImage image) {

    /// Colours far enough apart to survive any codec and any mixture of full and studio range.
    enum Colour {
        RED(0xe02020), GREEN(0x20c020), BLUE(0x2030e0), YELLOW(0xe0e020), MAGENTA(0xd020d0);

        private final int rgb;

        Colour(int rgb) {
            this.rgb = rgb;
        }
    }

    private static final int NEAR = 70;
    private static final int STEP = 4;

    static Picture read(Path file) {
        try {
            var image = ImageIO.read(file.toFile());
            if (image == null) {
                throw new AssertionError(file + " is no picture");
            }
            return new Picture(image);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Empty while the file is not there or not complete.
    static Optional<Picture> tryRead(Path file) {
        try {
            return Files.exists(file) ? Optional.ofNullable(ImageIO.read(file.toFile())).map(Picture::new)
                    : Optional.empty();
        } catch (IOException _) { // being written
            return Optional.empty();
        }
    }

    /// Writes a still in one colour.
    static Path still(Path directory, Colour colour) {
        var file = directory.resolve("still-" + colour + ".jpg");
        PeerProcess.run(directory, Duration.ofSeconds(20), List.of("ffmpeg", "-hide_banner", "-loglevel", "error", "-y",
                "-f", "lavfi", "-i", "color=c=0x%06x:s=640x480".formatted(colour.rgb), "-frames:v", "1",
                        file.toString()));
        return file;
    }

    /// Writes a clip in one colour with a white bar that wanders over it.
    static Path clip(Path directory, Colour colour, Duration length) {
        return clip(directory, colour, length, 640, 360);
    }

    static Path clip(Path directory, Colour colour, Duration length, int width, int height) {
        var file = directory.resolve("clip-%s-%dx%d.mp4".formatted(colour, width, height));
        var graph =
                "color=c=0x%06x:s=%dx%d:r=25[still];color=c=white:s=24x%d:r=25[bar];[still][bar]overlay=x='mod(t*160,%d)'"
                .formatted(colour.rgb, width, height, height, width - 24);
        PeerProcess.run(directory, Duration.ofSeconds(60), List.of("ffmpeg", "-hide_banner", "-loglevel", "error", "-y",
                "-filter_complex", graph, "-t", Long.toString(length.toSeconds()), "-c:v", "libx264", "-preset",
                        "ultrafast",
                "-pix_fmt", "yuv420p", file.toString()));
        return file;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /// The part of the picture, 0–1, that has about this colour.
    double shareOf(Colour colour) {
        int near = 0;
        int all = 0;
        for (int y = 0; y < height(); y += STEP) {
            for (int x = 0; x < width(); x += STEP) {
                all++;
                near += isNear(image.getRGB(x, y), colour.rgb) ? 1 : 0;
            }
        }
        return (double) near / all;
    }

    private static boolean isNear(int one, int other) {
        return Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)) < NEAR
                && Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)) < NEAR
                && Math.abs((one & 0xff) - (other & 0xff)) < NEAR;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(width() + "x" + height());
        for (var colour : Colour.values()) {
            text.append(' ').append(colour).append(' ').append(Math.round(shareOf(colour) * 100)).append('%');
        }
        return text.toString();
    }
}
