package io.roombridge.prompt;

import java.util.Map;
import java.util.Optional;

/// The texts of every language, and which is used where nobody has chosen one.
public final class Texts {

    private final Map<Language, Wording> wordings;
    private final Language usual;

    Texts(Map<Language, Wording> wordings, Language usual) {
        this.wordings = Map.copyOf(wordings);
        this.usual = usual;
    }

    /// @param chosen  empty: the usual one
    public Wording in(Optional<Language> chosen) {
        return wordings.get(chosen.orElse(usual));
    }

    Texts usually(Language other) {
        return new Texts(wordings, other);
    }
}
