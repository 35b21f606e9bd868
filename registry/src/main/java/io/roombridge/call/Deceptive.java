package io.roombridge.call;

import java.util.regex.Pattern;

/// Characters that make a text look like another: controls, line ends, what an octet that is no UTF-8 becomes, and what
/// turns the direction of writing (Unicode Technical Report 36 §2.5).
public final class Deceptive {

    private static final Pattern CHARACTER = Pattern.compile(
            "[\\p{Cntrl}\\u0080-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\ufffd]");

    private Deceptive() {}

    public static boolean isClean(String text) {
        return !CHARACTER.matcher(text).find();
    }

    /// What is left without them.
    static String without(String text) {
        return isClean(text) ? text : CHARACTER.matcher(text).replaceAll("");
    }
}
