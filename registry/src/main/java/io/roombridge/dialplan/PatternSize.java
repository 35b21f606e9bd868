package io.roombridge.dialplan;

import com.google.re2j.Pattern;
import java.util.ArrayDeque;
import java.util.Deque;

/// How many states a pattern needs, about: RE2 copies what `{n,m}` repeats, and nested repetitions multiply. Known
/// before the pattern is compiled.
final class PatternSize {

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private PatternSize() {}

    static long of(String pattern) {
        Deque<Long> outer = new ArrayDeque<>();
        long sum = 0;
        long last = 0;
        for (int at = 0; at < pattern.length(); at++) {
            switch (pattern.charAt(at)) {
                case '\\' -> {
                    at++;
                    last = 1;
                    sum += last;
                }
                case '(' -> {
                    outer.push(sum);
                    sum = 0;
                    last = 0;
                }
                case ')' -> {
                    last = sum;
                    sum += outer.isEmpty() ? 0 : outer.pop();
                }
                case '{' -> {
                    long more = last * (times(pattern, at) - 1);
                    sum = Math.min(sum + more, Integer.MAX_VALUE);
                    last = Math.min(last + more, Integer.MAX_VALUE);
                }
                default -> {
                    last = 1;
                    sum += last;
                }
            }
        }
        while (!outer.isEmpty()) {
            sum += outer.pop();
        }
        return sum;
    }

    /// How often the brace at the place repeats; 1 when it is only a brace. What is between it and `}` then counts as
    /// letters, which is no harm.
    private static long times(String pattern, int brace) {
        var counted = COUNTED.matcher(pattern);
        if (!counted.find(brace) || counted.start() != brace) {
            return 1;
        }
        var most = counted.group(2) == null || counted.group(2).isEmpty() ? counted.group(1) : counted.group(2);
        return Math.max(1, Long.parseLong(most));
    }
}
