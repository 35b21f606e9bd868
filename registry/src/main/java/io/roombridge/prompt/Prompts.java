package io.roombridge.prompt;

/// What people are told, to read and to hear.
public record Prompts(Texts texts, Sounds sounds) {

    /// As they are shipped.
    public static Prompts shipped(Language usual) {
        try {
            return PromptFiles.shipped().prompts(usual);
        } catch (InvalidPrompts broken) {
            throw new IllegalStateException(broken);
        }
    }
}
