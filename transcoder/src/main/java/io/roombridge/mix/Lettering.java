package io.roombridge.mix;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.lang.Character.UnicodeBlock;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// Makes masks of texts in any script, each run of a script in a font of its own, letters joined and put in order as
/// the script wants it (Unicode Standard Annex 9); or, where Java cannot draw fonts, in one of our own, for ASCII.
final class Lettering {

    private static final int MOST_CHARACTERS = 60;
    private static final String ELLIPSIS = "…";
    /// Of the height of a line.
    private static final float SIZE = 0.8f;
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);
    private static final Set<UnicodeBlock> VARIATIONS = Set.of(UnicodeBlock.VARIATION_SELECTORS,
            UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT);
    private static final int JOINER = 0x200d;
    private static final int NON_JOINER = 0x200c;

    private boolean fonts;

    /// Tries the fonts once.
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

    /// One line, `height` points high, cut with an ellipsis to at most `maxWidth`.
    Mask text(String text, int height, int maxWidth) {
        if (fonts) {
            try {
                return drawn(text, height, maxWidth);
            } catch (RuntimeException | Error _) {
                // a Java without its font libraries fails with a LinkageError, without room for files with an exception
                fonts = false;
            }
        }
        return PixelFont.text(printable(text), height, maxWidth);
    }

    /// Names come from strangers: no control characters, no tricks with writing direction, not endless.
    private static String printable(String text) {
        var shown = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().limit(MOST_CHARACTERS + 1)
                .filter(Lettering::shows).map(it -> Character.isISOControl(it) ? ' ' : it)
                .forEach(shown::appendCodePoint);
        var stripped = shown.toString().strip();
        if (stripped.codePointCount(0, stripped.length()) > MOST_CHARACTERS) {
            stripped = cut(stripped, stripped.offsetByCodePoints(0, MOST_CHARACTERS));
        }
        return stripped.isEmpty() ? " " : stripped;
    }

    /// The joiners alone of what is not seen change how letters look.
    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> character == JOINER || character == NON_JOINER;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.NON_SPACING_MARK -> !VARIATIONS.contains(UnicodeBlock.of(character));
            default -> true;
        };
    }

    private static Mask drawn(String text, int height, int maxWidth) {
        var size = height * SIZE;
        var layout = fitting(drawable(printable(text)), size, maxWidth);
        var ink = layout.getPixelBounds(SMOOTH, 0, 0);
        if (ink.height > height) {
            layout = fitting(drawable(printable(text)), size * height / ink.height, maxWidth);
            ink = layout.getPixelBounds(SMOOTH, 0, 0);
        }
        int left = Math.max(0, -ink.x);
        int right = Math.max((int) Math.ceil(layout.getAdvance()), ink.x + ink.width);
        int width = Math.clamp(left + right + 1, 1, maxWidth);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = graphics(image);
        layout.draw(graphics, left, baseline(size, height, ink.y, ink.height));
        graphics.dispose();
        return new Mask(width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData().clone());
    }

    /// The same for all lines of a height, unless letters would leave it.
    ///
    /// @param inkTop  of what is drawn, above the baseline and so below 0
    private static int baseline(float size, int height, int inkTop, int inkHeight) {
        var metrics = Typefaces.named(Typefaces.BASE).deriveFont(size).getLineMetrics("A", SMOOTH);
        int usual = Math.round((height - metrics.getHeight()) / 2 + metrics.getAscent());
        return Math.clamp(usual, -inkTop, Math.max(-inkTop, height - inkTop - inkHeight));
    }

    private static Graphics2D graphics(BufferedImage image) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS,
                RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.WHITE);
        return graphics;
    }

    /// Without pictures and signs that no font has; letters that none has are drawn as boxes.
    private static String drawable(String text) {
        var shown = new StringBuilder();
        var font = Typefaces.named(Typefaces.BASE);
        for (int character : text.codePoints().toArray()) {
            var own = Typefaces.of(character, font);
            if (own.isPresent() || Character.isLetterOrDigit(character)) {
                shown.appendCodePoint(character);
            }
            font = own.orElse(font);
        }
        return shown.toString().isBlank() ? " " : shown.toString().strip();
    }

    private static TextLayout fitting(String text, float size, int maxWidth) {
        var whole = layout(text, size);
        if (whole.getAdvance() < maxWidth) {
            return whole;
        }
        int fits = 0;
        int tooMany = text.length();
        while (tooMany - fits > 1) {
            int between = (fits + tooMany) / 2;
            if (layout(cut(text, between), size).getAdvance() < maxWidth) {
                fits = between;
            } else {
                tooMany = between;
            }
        }
        return layout(cut(text, fits), size);
    }

    private static String cut(String text, int end) {
        return start(text, end).stripTrailing() + ELLIPSIS;
    }

    /// As many whole letters, with the marks on them, as end at an index or before.
    private static String start(String text, int end) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        return text.substring(0, letters.isBoundary(end) ? end : letters.preceding(end));
    }

    private static TextLayout layout(String text, float size) {
        var runs = new AttributedString(text);
        var font = Typefaces.named(Typefaces.BASE);
        int from = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            Font next = Typefaces.of(text.codePointAt(at), font).orElse(font);
            if (next != font && at > from) {
                runs.addAttribute(TextAttribute.FONT, font.deriveFont(size), from, at);
                from = at;
            }
            font = next;
        }
        runs.addAttribute(TextAttribute.FONT, font.deriveFont(size), from, text.length());
        return new TextLayout(runs.getIterator(), SMOOTH);
    }
}
