package io.roombridge.dialplan;

import java.util.Optional;

/// Keeps PINs and passcodes that were dialled with an alias out of what people read.
public final class Passcode {

    private static final String HIDDEN = "***";

    private Passcode() {}

    /// What is dialled without its passcode and its host, `9000` of `9000##1234@example.com`; empty when there is none.
    public static Optional<String> without(String dialled) {
        var parts = DialString.parse(dialled);
        return parts.id().equals(dialled) ? Optional.empty() : Optional.of(parts.id());
    }

    /// `9000##1234` as `9000##***`; what has no passcode stays as it is.
    public static String hidden(String dialled) {
        int space = dialled.lastIndexOf(' ');
        var head = dialled.substring(0, space + 1);
        var last = dialled.substring(space + 1);
        var parts = DialString.parse(last);
        if (parts.passcode().isEmpty()) {
            return dialled;
        }
        int start = last.indexOf(parts.id()) + parts.id().length();
        int passcode = last.indexOf(parts.passcode(), start);
        return head + last.substring(0, passcode) + HIDDEN + parts.host().filter(host -> last.endsWith("@" + host))
                .map("@"::concat).orElse("");
    }
}
