package io.roombridge.prompt;

import java.util.List;

/// What is said to one, one thing after the other.
///
/// @param again  seconds after which the last of it is said again, and again; 0: never
public record Speech(Language language, List<Prompt> prompts, int again) {

    /// Nothing is said.
    public static final Speech NONE = new Speech(Language.ENGLISH, List.of(), 0);

    public Speech {
        prompts = List.copyOf(prompts);
        if (again < 0) {
            throw new IllegalArgumentException("it is said again after 0 seconds or more: " + again);
        }
    }

    /// Said once.
    public static Speech once(Language language, Prompt... prompts) {
        return new Speech(language, List.of(prompts), 0);
    }

    @Override
    public String toString() {
        return language.code() + " " + prompts + (again == 0 ? "" : " again in " + again + " s");
    }
}
