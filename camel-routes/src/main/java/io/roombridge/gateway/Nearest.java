package io.roombridge.gateway;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// What somebody may have meant.
final class Nearest {

    private Nearest() {}

    /// The one that differs least from what was written, if that is little.
    static Optional<String> to(String written, Collection<String> known) {
        var word = written.toLowerCase(Locale.ROOT);
        return known.stream().min(Comparator.comparingInt(it -> distance(word, it.toLowerCase(Locale.ROOT))))
                .filter(it -> distance(word, it.toLowerCase(Locale.ROOT)) <= Math.max(2, word.length() / 3));
    }

    /// Letters to put in, take out or change (Levenshtein).
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
