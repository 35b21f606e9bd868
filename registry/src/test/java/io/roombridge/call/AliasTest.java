package io.roombridge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Alias.Kind;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTest {

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            8001                                | E164 | 8001
            *11#                                | E164 | *11#
            +41443334455                        | NAME | +41443334455
            Board Room                          | NAME | board room
            sip:Room@Example.com;transport=tcp  | URI  | room@example.com
            SIPS:room@example.com               | URI  | room@example.com
            h323:room@example.com               | URI  | room@example.com
            tel:8001                            | E164 | 8001
            10.0.0.1                            | IP   | 10.0.0.1
            10.0.0.1:1720                       | IP   | 10.0.0.1:1720
            [2001:DB8::1]:1720                  | IP   | [2001:db8::1]:1720
            sip:room@[2001:db8::1]:5070;lr      | URI  | room@[2001:db8::1]:5070
            sip:[2001:db8::1]                   | IP   | [2001:db8::1]
            10.0.0.1##77                        | NAME | 10.0.0.1##77
            8001##1234                          | E164 | 8001##1234
            conf$$pwd                           | NAME | conf$$pwd
            123456.99@zoomcrc.com               | URI  | 123456.99@zoomcrc.com
            sip:room@example.com?Subject=x      | URI  | room@example.com
            sip:8001;phone-context=corp@example.com;user=phone | URI | 8001@example.com
            sip:example.com                     | NAME | example.com
            """)
    void parses(String text, Kind kind, String value) {
        assertThat(Alias.parse(text)).contains(new Alias(kind, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "sip:", ";x", "a\nb", "a\u0000b"})
    void isNotAnything(String text) {
        assertThat(Alias.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is dialled as {1}")
    @CsvSource({"10.0.0.1, 10.0.0.1", "2001:db8:0:0:0:0:0:1, [2001:db8::1]", "::ffff:10.0.0.1, 10.0.0.1"})
    void whoHasNoOtherNameIsCalledByItsAddress(String address, String alias) {
        assertThat(Alias.of(InetAddress.ofLiteral(address))).isEqualTo(Alias.of(alias)).hasToString(alias)
                .extracting(Alias::kind).isEqualTo(Kind.IP);
    }

    @Test
    void hasAtMost512Characters() {
        assertThat(Alias.parse("a".repeat(512))).isPresent();
        assertThat(Alias.parse("a".repeat(513))).isEmpty();
        assertThatThrownBy(() -> new Alias(Kind.NAME, "a".repeat(513))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasAUserAndPerhapsAHost() {
        assertThat(Alias.of("room@example.com").user()).isEqualTo("room");
        assertThat(Alias.of("room@example.com").host()).contains("example.com");
        assertThat(Alias.of("8001").host()).isEqualTo(Optional.empty());
    }

    @Property
    void neverFailsWhateverIsTyped(@ForAll String text) {
        Alias.parse(text).ifPresent(alias -> assertThat(alias.value())
                .isEqualTo(alias.value().toLowerCase(Locale.ROOT)));
    }

    @Property
    void readsWhatItWrites(@ForAll String text) {
        var alias = Alias.parse(text);
        Assume.that(alias.isPresent());

        assertThat(Alias.parse(alias.get().value())).isEqualTo(alias);
    }
}
