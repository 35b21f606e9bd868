package io.roombridge.mix;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The fonts that come with the gateway, one for each script, read when a text first needs it: nothing is asked of the
/// machine, neither a font nor fontconfig. Any thread may ask.
final class Typefaces {

    /// For Latin, Greek and Cyrillic, for digits and punctuation, and for the ellipsis.
    static final String BASE = "Roboto-Regular";
    static final String SYMBOLS = "NotoSansSymbols-Regular-Subsetted";
    static final String HAN = "DroidSansFallback";

    static final Map<UnicodeScript, String> FILES = files();

    /// Names the file in which Java looks up the machine's fonts.
    private static final String LIST = "sun.awt.fontconfig";
    private static final Map<String, Font> READ = new ConcurrentHashMap<>();

    private Typefaces() {}

    private static Map<UnicodeScript, String> files() {
        var files = new EnumMap<UnicodeScript, String>(UnicodeScript.class);
        Stream.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC).forEach(it -> files.put(it, BASE));
        Stream.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO)
                .forEach(it -> files.put(it, HAN));
        files.put(UnicodeScript.HANGUL, "NanumGothic");
        files.put(UnicodeScript.ARABIC, "NotoNaskhArabicUI-Regular");
        files.put(UnicodeScript.SYRIAC, "NotoSansSyriacEastern-Regular");
        Stream.of(UnicodeScript.ARMENIAN, UnicodeScript.CANADIAN_ABORIGINAL, UnicodeScript.CHEROKEE,
                UnicodeScript.ETHIOPIC, UnicodeScript.GEORGIAN, UnicodeScript.HEBREW, UnicodeScript.MONGOLIAN,
                UnicodeScript.SINHALA, UnicodeScript.THAANA, UnicodeScript.TIBETAN, UnicodeScript.TIFINAGH,
                UnicodeScript.YI).forEach(it -> files.put(it, "NotoSans" + words(it) + "-Regular"));
        Stream.of(UnicodeScript.BENGALI, UnicodeScript.DEVANAGARI, UnicodeScript.GUJARATI, UnicodeScript.GURMUKHI,
                UnicodeScript.KANNADA, UnicodeScript.KHMER, UnicodeScript.LAO, UnicodeScript.MALAYALAM,
                UnicodeScript.MYANMAR, UnicodeScript.ORIYA, UnicodeScript.TAMIL, UnicodeScript.TELUGU,
                UnicodeScript.THAI).forEach(it -> files.put(it, "NotoSans" + words(it) + "UI-Regular"));
        return files;
    }

    /// `CanadianAboriginal`.
    private static String words(UnicodeScript script) {
        var words = new StringBuilder();
        Stream.of(script.name().split("_")).forEach(it -> words.append(it.charAt(0))
                .append(it.substring(1).toLowerCase(Locale.ROOT)));
        return words.toString();
    }

    /// The font that draws a character: of its script, else the one of the character before, else any that has it.
    /// Empty when none does.
    ///
    /// @param before  the font of the character before
    static Optional<Font> of(int character, Font before) {
        var own = FILES.get(UnicodeScript.of(character));
        var first = character < 0x80 ? Stream.of(BASE) : Stream.ofNullable(own);
        return Stream.concat(Stream.concat(first.map(Typefaces::named), Stream.of(before)),
                Stream.of(BASE, SYMBOLS, HAN).map(Typefaces::named))
                .filter(font -> font.canDisplay(character)).findFirst();
    }

    /// @throws IllegalStateException  the gateway was built without its fonts
    static Font named(String file) {
        return READ.computeIfAbsent(file, Typefaces::read);
    }

    private static Font read(String file) {
        try (var resource = Typefaces.class.getResourceAsStream("fonts/" + file + ".ttf")) {
            if (resource == null) {
                throw new IllegalStateException("the font " + file + " is not there");
            }
            return withoutFontconfig(() -> Font.createFont(Font.TRUETYPE_FONT, new BufferedInputStream(resource)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is no font", e);
        }
    }

    @FunctionalInterface
    private interface Reading {
        Font read() throws IOException, FontFormatException;
    }

    /// Java wants to know the machine's fonts before it reads the first of ours, and fails where there is no fontconfig
    /// to ask: a list of its own spares it the question.
    private static synchronized Font withoutFontconfig(Reading reading) throws IOException, FontFormatException {
        if (System.getProperty(LIST) != null) {
            return reading.read();
        }
        var list = Files.createTempFile("roombridge", ".properties");
        try {
            Files.writeString(list, "version=1\nsequence.allfonts=default\n");
            System.setProperty(LIST, list.toString());
            return reading.read();
        } finally {
            Files.delete(list);
        }
    }
}
