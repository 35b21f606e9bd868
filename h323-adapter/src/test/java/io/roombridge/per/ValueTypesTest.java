package io.roombridge.per;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {

    @Test
    void octetsDoNotChangeWithTheirSource() {
        byte[] source = {1, 2};
        var octets = Octets.of(source);
        source[0] = 9;
        octets.bytes()[0] = 9;

        assertThat(octets).isEqualTo(Octets.parse("01 02")).hasToString("0102").hasSameHashCodeAs(Octets.parse("0102"));
    }

    @Test
    void bitsCountFromTheHighest() {
        var bits = new Bits(Octets.parse("a0"), 3);

        assertThat(new boolean[] {bits.bit(0), bits.bit(1), bits.bit(2)}).containsExactly(true, false, true);
        assertThatThrownBy(() -> bits.bit(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Bits(Octets.parse("a1"), 3)).hasMessageContaining("bits set behind the end");
        assertThatThrownBy(() -> new Bits(Octets.parse("a0"), 9)).hasMessageContaining("9 bits are not 1 octets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0", "0.0.8.2250.0.7", "1.39.127.128.16383.16384", "2.0", "2.999.3",
            "1.2.9223372036854775807"})
    void objectIdentifiersReadAsTheyAreWritten(String dotted) {
        assertThat(ObjectIdentifier.of(dotted)).hasToString(dotted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "", "3.1", "1.40", "-1.2", "1.2.x"})
    void refusesWhatIsNoObjectIdentifier(String dotted) {
        assertThatThrownBy(() -> ObjectIdentifier.of(dotted)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsArcsOfAnyWidth() {
        var wide = new ObjectIdentifier(Octets.parse("2b ffffffffffffffffffff7f"));

        assertThat(wide).hasToString("1.3." + BigInteger.ONE.shiftLeft(77).subtract(BigInteger.ONE));
    }
}
