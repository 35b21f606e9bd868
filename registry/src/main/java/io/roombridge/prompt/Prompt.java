package io.roombridge.prompt;

import java.util.Locale;

/// What is said to somebody; each language has a sound for each.
public enum Prompt {
    WELCOME, ENTER_NUMBER, WRONG_NUMBER, ENTER_PIN, WRONG_PIN, TWO_TRIES, ONE_TRY, WAIT_FOR_HOST, ALONE, LOCKED, FULL,
    NO_HOST, MUTED, UNMUTED, ENDS_SOON, ENDS_SHORTLY, ENDED, SLIDES, GOODBYE;

    /// As its sound is called, without the `.wav`; its words are in `texts.properties` behind `say.`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
