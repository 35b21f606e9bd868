package io.roombridge.peers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// A picture that a peer received and wrote to a file, and whose test pictures are in it, told by their hue.
record Snapshot(BufferedImage image) {

    /// As many hues, 45° from each other, as there are test pictures.
    private static final int IDENTITIES = 8;
    private static final int STEP = 3;
    private static final double FAINT = 26;
    private static final int CHANGED = 48;

    /// Empty while the file is not there or not complete.
    static Optional<Snapshot> read(Path file) {
        try {
            return Files.exists(file) ? Optional.ofNullable(ImageIO.read(file.toFile())).map(Snapshot::new)
                    : Optional.empty();
        } catch (IOException _) { // being written
            return Optional.empty();
        }
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    /// The part of the picture, 0–1, that has the hue of an identity.
    double shareOf(int identity) {
        return fraction((x, y) -> identityAt(x, y) == identity);
    }

    /// The part of the picture, 0–1, that is clearly another in a later one of the same size.
    double changedIn(Snapshot later) {
        return later.width() != width() || later.height() != height() ? 1
                : fraction((x, y) -> Math.abs(luma(image.getRGB(x, y)) - luma(later.image.getRGB(x, y))) > CHANGED);
    }

    private interface Point {
        boolean holds(int x, int y);
    }

    private double fraction(Point point) {
        int holding = 0;
        int all = 0;
        for (int y = 0; y < height(); y += STEP) {
            for (int x = 0; x < width(); x += STEP) {
                all++;
                holding += point.holds(x, y) ? 1 : 0;
            }
        }
        return (double) holding / all;
    }

    /// The eighth of the U-V plane (BT.601) that the colour is in; -1 for what has next to no colour.
    private int identityAt(int x, int y) {
        int rgb = image.getRGB(x, y);
        double blue = 0.564 * ((rgb & 0xff) - luma(rgb));
        double red = 0.713 * ((rgb >> 16 & 0xff) - luma(rgb));
        return Math.hypot(blue, red) < FAINT ? -1
                : (int) Math.floor((Math.atan2(red, blue) / (2 * Math.PI) + 1) * IDENTITIES) % IDENTITIES;
    }

    private static double luma(int rgb) {
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }

    @Override
    public String toString() {
        return width() + "x" + height() + IntStream.range(0, IDENTITIES).filter(identity -> shareOf(identity) > 0.005)
                .mapToObj(identity -> " #%d %d%%".formatted(identity, Math.round(shareOf(identity) * 100)))
                .collect(Collectors.joining());
    }
}
