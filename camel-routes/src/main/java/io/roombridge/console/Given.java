package io.roombridge.console;

/// What a body says, or the default where it says nothing.
final class Given {

    private Given() {}

    static <T> T orElse(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
