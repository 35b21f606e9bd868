package io.roombridge.registry;

/// Words as sentences need them.
public final class Words {

    private Words() {}

    /// `a room`, `an endpoint`.
    public static String a(String noun) {
        return ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
    }

    /// `1 key`, `2 keys`.
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
