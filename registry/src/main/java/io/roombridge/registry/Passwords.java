package io.roombridge.registry;

import java.util.Locale;

/// What a password of the console has to be.
public final class Passwords {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 256;

    private Passwords() {}

    /// @throws IllegalArgumentException  when it is too short or too long, one character repeated, or the user's name
    public static void check(String user, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException("a password has " + SHORTEST + ".." + LONGEST + " characters");
        }
        var name = user.strip().toLowerCase(Locale.ROOT);
        var rest = password.toLowerCase(Locale.ROOT).replace(name, "");
        if (!name.isEmpty() && rest.length() < SHORTEST / 2) {
            throw new IllegalArgumentException("a password is not the user's name, nor little more than that");
        }
        if (password.chars().distinct().count() < 4) {
            throw new IllegalArgumentException("a password has at least 4 different characters");
        }
    }
}
