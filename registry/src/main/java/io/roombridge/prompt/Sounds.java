package io.roombridge.prompt;

/// Where prompts are heard from.
@FunctionalInterface
public interface Sounds {

    /// Every prompt is silent.
    Sounds NONE = (_, _) -> new Sound(new short[0], 8_000);

    Sound of(Language language, Prompt prompt);
}
