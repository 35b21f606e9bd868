package io.roombridge.dialplan;

import com.google.re2j.Pattern;

/// Makes a pattern match in lower case what it would match without regard to case. Aliases are in lower case already.
///
/// RE2/J's own case-insensitive flag is not used: its folding tables are older than the JDK's, and U+1C80–U+1C88 make
/// it fold for ever.
final class LowerCasePattern {

    /// Flags such as `(?i)` or `(?is:`.
    private static final Pattern FLAGS = Pattern.compile("\\(\\?([a-zA-Z-]*)([:)])");

    /// What must stay as it is: what a backslash starts (`\pL`, `\p{Greek}`, `\x{41}`, `\D`, `\Q`), and the start of a
    /// named group.
    private static final Pattern VERBATIM = Pattern.compile("\\\\[pPx]\\{[^}]*\\}?|\\\\[pP].?|\\\\.?|\\(\\?P?<[^>]*>");

    private LowerCasePattern() {}

    static String of(String pattern) {
        var out = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            var verbatim = VERBATIM.matcher(pattern);
            var flags = FLAGS.matcher(pattern);
            if (verbatim.find(at) && verbatim.start() == at) {
                out.append(verbatim.group());
                at = verbatim.end();
            } else if (flags.find(at) && flags.start() == at) {
                out.append(withoutCase(flags.group(1), flags.group(2)));
                at = flags.end();
            } else {
                out.append(Character.toLowerCase(pattern.charAt(at++)));
            }
        }
        return out.toString();
    }

    private static String withoutCase(String flags, String end) {
        var rest = flags.replace("i", "");
        boolean none = rest.isEmpty() || rest.equals("-");
        return none ? end.equals(":") ? "(?:" : "" : "(?" + rest + end;
    }
}
