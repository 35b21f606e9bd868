package io.roombridge.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.roombridge.dialplan.Match.Kind;
import java.time.Duration;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchTest {

    @ParameterizedTest(name = "{0} {1} on {2}: {3} → {4}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            ANY    | ''            | 8001          | leave            | 8001
            EXACT  | Board         | board         | leave            | board
            EXACT  | board         | board2        | leave            | none
            EXACT  | b.ard         | board         | leave            | none
            EXACT  | board         | board         | weekly           | weekly
            PREFIX | 88            | 887001        | strip            | 7001
            PREFIX | 88            | 78800         | strip            | none
            PREFIX | 00            | 0049          | +                | +49
            SUFFIX | @Example.com  | 1@example.com | strip            | 1
            SUFFIX | @example.com  | 1@example.com | @other           | 1@other
            REGEX  | (\\d+)\\.(\\d+) | 12.34       | \\1##\\2         | 12##34
            REGEX  | \\d+          | 12a           | leave            | none
            REGEX  | A(b)?(c)      | ac            | [\\0,\\1,\\2]    | [ac,,c]
            REGEX  | (?i)BOARD[A-Z]\\D | boardx- | leave          | boardx-
            REGEX  | (?i:B)(?P<Who>O+) | boo      | \\1             | oo
            REGEX  | a             | a             | \\\\             | \\
            """)
    void applies(Kind kind, String text, String alias, String behaviour, String result) {
        var match = new Match(kind, text.replace("\\\\", "\\"));
        var does = switch (behaviour) {
            case "leave" -> new Behaviour.Leave();
            case "strip" -> new Behaviour.Strip();
            default -> new Behaviour.Replace(behaviour);
        };

        assertThat(match.apply(does, alias).orElse(null)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a{2", "*a", "(?=x)", "(a)\\1", "a{1001}", "((a{100}){100}){100}",
            "(((a{11}){11}){11}){11}"})
    void refusesWhatIsNoRe2PatternOrGrowsTooLarge(String pattern) {
        if (pattern.equals("a{2")) {
            assertThat(new Match(Kind.REGEX, pattern).matches("a{2")).as("an open brace is a brace").isTrue();
        } else {
            assertThatThrownBy(() -> new Match(Kind.REGEX, pattern)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d{3}-\\d{30}-\\d{30}-\\d{30}", "(a{30}|b{30}){10}", "[a-f]{999}"})
    void takesRepetitionsThatStaySmall(String pattern) {
        assertThat(new Match(Kind.REGEX, pattern).matches("a".repeat(250))).isFalse();
    }

    @Test
    void refusesAPatternWhereAnyAliasIsTaken() {
        assertThatThrownBy(() -> new Match(Kind.ANY, "88")).hasMessageContaining("any takes every alias");
    }

    @Test
    void refusesABehaviourThatMakesNoSense() {
        assertThatThrownBy(() -> Transform.of("t", new Match(Kind.REGEX, "a"), new Behaviour.Strip()))
                .hasMessageContaining("strip");
        assertThatThrownBy(() -> Transform.of("t", new Match(Kind.REGEX, "(a)"), new Behaviour.Replace("\\2")))
                .hasMessage("the replacement uses group 2, the pattern has 1");
    }

    @Test
    void takesLinearTimeForPatternsThatKillBacktrackers() {
        var evil = new Match(Kind.REGEX, "(a+)+(a|aa)+(.*a){12}b");

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(evil.matches("a".repeat(512))).isFalse());
    }

    /// RE2/J 1.8 never comes back from folding these under a JDK of today.
    @Test
    void survivesLettersThatFoldForEver() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int letter = 0x1c80; letter <= 0x1c88; letter++) {
                var text = Character.toString(letter);
                assertThat(new Match(Kind.EXACT, text).matches(text)).isTrue();
                assertThat(new Match(Kind.REGEX, "(?i)[^a]|" + text).matches(text)).isTrue();
            }
        });
    }

    /// Whatever an administrator types: a pattern or a refusal, both soon.
    @Property(tries = 2_000)
    void neverHangsOnAnyPattern(@ForAll("patterns") String pattern, @ForAll @StringLength(max = 64) String alias) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            try {
                new Match(Kind.REGEX, pattern).matches("a".repeat(256) + alias);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("pattern");
            }
        });
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("a", "b", "(", ")", "[", "]", "*", "+", "?", "|", ".", "{2}", "{0,9}", "{,3}", "\\d",
                "\\", "^", "$", "(?:", "(?i)", "[^a]")
                .list().ofMinSize(1).ofMaxSize(24).map(parts -> String.join("", parts));
    }

    @Property
    void literalsMatchThemselvesWhateverTheyContain(@ForAll @StringLength(min = 1, max = 60) String text) {
        assertThat(new Match(Kind.EXACT, text).matches(text.toLowerCase(Locale.ROOT))).isTrue();
        assertThat(new Match(Kind.PREFIX, text).apply(new Behaviour.Strip(), text.toLowerCase(Locale.ROOT) + "1"))
                .contains("1");
    }
}
