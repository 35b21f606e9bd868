package io.roombridge.prompt;

import java.util.Optional;
import java.util.stream.Stream;

/// What people are spoken to in.
public enum Language {
    ENGLISH("en"),
    CHINESE("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// As in ISO 639-1.
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }

    /// Empty when there is none of that code.
    public static Optional<Language> of(String code) {
        return Stream.of(values()).filter(it -> it.code.equalsIgnoreCase(code)).findFirst();
    }
}
