package io.roombridge.dialplan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// A pattern over an alias, without regard to case. `regex` is RE2 and must match the whole alias.
public final class Match {

    public enum Kind { ANY, EXACT, PREFIX, SUFFIX, REGEX }

    public static final Match ANY = new Match(Kind.ANY, "");

    private static final int LONGEST = 250;

    /// States of the automaton: beyond it a pattern is refused.
    private static final long LARGEST = 10_000;

    private final Kind kind;
    private final String text;
    private final Pattern pattern;

    public Match(Kind kind, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a pattern has at most " + LONGEST + " characters");
        }
        if (kind != Kind.ANY && text.isEmpty()) {
            throw new IllegalArgumentException("a pattern is missing");
        }
        if (kind == Kind.ANY && !text.isEmpty()) {
            throw new IllegalArgumentException("any takes every alias and has no pattern: exact, prefix, suffix and "
                    + "regex have one, not \"" + text + "\"");
        }
        this.kind = kind;
        this.text = kind == Kind.REGEX ? text : text.toLowerCase(Locale.ROOT);
        this.pattern = compile(kind, this.text);
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public boolean matches(String alias) {
        return pattern.matches(alias);
    }

    /// The alias after the behaviour, or empty when the pattern does not match.
    Optional<String> apply(Behaviour behaviour, String alias) {
        var matcher = pattern.matcher(alias);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(switch (behaviour) {
            case Behaviour.Leave _ -> alias;
            case Behaviour.Strip _ -> rest(alias, "");
            case Behaviour.Replace(var replacement) -> rest(alias, expand(replacement, matcher));
        });
    }

    /// Whether a behaviour makes sense with this pattern; if not, says why.
    Optional<String> objection(Behaviour behaviour) {
        return switch (behaviour) {
            case Behaviour.Leave _ -> Optional.empty();
            case Behaviour.Strip _ -> kind == Kind.PREFIX || kind == Kind.SUFFIX ? Optional.empty()
                    : Optional.of("only a prefix or a suffix can be stripped");
            case Behaviour.Replace(var replacement) -> highestGroup(replacement) > pattern.groupCount()
                    ? Optional.of("the replacement uses group " + highestGroup(replacement) + ", the pattern has "
                    + pattern.groupCount())
                    : Optional.empty();
        };
    }

    private String rest(String alias, String replacement) {
        return switch (kind) {
            case PREFIX -> replacement + alias.substring(text.length());
            case SUFFIX -> alias.substring(0, alias.length() - text.length()) + replacement;
            case ANY, EXACT, REGEX -> replacement;
        };
    }

    private static Pattern compile(Kind kind, String text) {
        if (kind == Kind.REGEX && PatternSize.of(text) > LARGEST) {
            throw new IllegalArgumentException("the pattern repeats too much: " + text);
        }
        var expression = switch (kind) {
            case ANY -> ".*";
            case EXACT -> Pattern.quote(text);
            case PREFIX -> Pattern.quote(text) + ".*";
            case SUFFIX -> ".*" + Pattern.quote(text);
            case REGEX -> LowerCasePattern.of(text);
        };
        try {
            return Pattern.compile(expression, Pattern.DOTALL);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("not a pattern: " + wrong.getDescription() + ": " + text, wrong);
        }
    }

    private static String expand(String replacement, Matcher matcher) {
        var out = new StringBuilder();
        for (int at = 0; at < replacement.length(); at++) {
            char c = replacement.charAt(at);
            if (c == '\\' && at + 1 < replacement.length()) {
                char next = replacement.charAt(++at);
                out.append(Character.isDigit(next) ? Objects.requireNonNullElse(matcher.group(next - '0'), "")
                        : String.valueOf(next));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int highestGroup(String replacement) {
        int highest = 0;
        for (int at = 0; at + 1 < replacement.length(); at++) {
            if (replacement.charAt(at) == '\\') {
                char next = replacement.charAt(++at);
                highest = Character.isDigit(next) ? Math.max(highest, next - '0') : highest;
            }
        }
        return highest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Match that && kind == that.kind && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, text);
    }

    @Override
    public String toString() {
        return kind == Kind.ANY ? "any alias" : kind.name().toLowerCase(Locale.ROOT) + " \"" + text + "\"";
    }
}
