package io.roombridge.prompt;

import java.util.List;
import java.util.Map;

/// The texts of one language.
public final class Wording {

    private final Language language;
    private final Map<Phrase, String> texts;

    /// @param texts  one for each phrase
    Wording(Language language, Map<Phrase, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    public Language language() {
        return language;
    }

    /// @param filling  stands where the text has `{0}`, `{1}`, …
    public String text(Phrase phrase, Object... filling) {
        var text = texts.get(phrase);
        for (int i = 0; i < filling.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(filling[i]));
        }
        return text;
    }

    /// The same, line by line.
    public List<String> lines(Phrase phrase, Object... filling) {
        return text(phrase, filling).lines().toList();
    }
}
