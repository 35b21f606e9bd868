package io.roombridge.mix;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// Makes masks of texts: in the machine's sans-serif font, or, where there is none, in one of our own that knows ASCII.
final class Lettering {

    private static final int MOST_CHARACTERS = 60;

    private boolean fonts;

    /// Tries the machine's fonts once.
    Lettering() {
        this(true);
    }

    /// @param tryFonts  false for our own font at once
    Lettering(boolean tryFonts) {
        fonts = tryFonts;
        if (tryFonts) {
            System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
            text("A", 16, 100);
        }
    }

    boolean usesFonts() {
        return fonts;
    }

    /// One line, as high as the font's lines are at `height`, cut with an ellipsis to at most `maxWidth`.
    Mask text(String text, int height, int maxWidth) {
        var shown = printable(text);
        if (fonts) {
            try {
                return drawn(shown, height, maxWidth);
            } catch (RuntimeException | Error _) {
                // without fontconfig a RuntimeException or LinkageError, without any font a plain Error
                fonts = false;
            }
        }
        return PixelFont.text(shown, height, maxWidth);
    }

    /// Names come from strangers: no control characters, no tricks with writing direction, not endless.
    private static String printable(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(MOST_CHARACTERS)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(shown::appendCodePoint);
        var stripped = shown.toString().strip();
        return stripped.isEmpty() ? " " : stripped;
    }

    private static Mask drawn(String text, int height, int maxWidth) {
        var font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(height * 0.8f);
        var metrics = metrics(font);
        var shown = cut(text, metrics, maxWidth);
        int width = Math.clamp(metrics.stringWidth(shown) + 1, 1, maxWidth);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = graphics(image);
        graphics.setFont(font);
        graphics.setColor(Color.WHITE);
        graphics.drawString(shown, 0, (height - metrics.getHeight()) / 2 + metrics.getAscent());
        graphics.dispose();
        return new Mask(width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData().clone());
    }

    private static FontMetrics metrics(Font font) {
        var graphics = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY));
        var metrics = graphics.getFontMetrics(font);
        graphics.dispose();
        return metrics;
    }

    private static Graphics2D graphics(BufferedImage image) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return graphics;
    }

    private static String cut(String text, FontMetrics metrics, int maxWidth) {
        if (metrics.stringWidth(text) < maxWidth) {
            return text;
        }
        int end = text.length();
        while (end > 0 && metrics.stringWidth(text.substring(0, end) + "…") >= maxWidth) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
