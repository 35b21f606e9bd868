package io.roombridge.per;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// X.691, aligned: each rule by an example. Unless a line says otherwise, the octets were made by another coder, that
/// of Erlang/OTP 25 (`erlc -bper`), from the same types in ASN.1.
class PerCodecTest {

    private static final Bits THREE = new Bits(Octets.parse("a0"), 3);
    private static final Bits NONE = new Bits(Octets.EMPTY, 0);

    static Stream<Arguments> vectors() {
        return Stream.of(integers(), strings(), texts(), constructed()).flatMap(each -> each);
    }

    private static Stream<Arguments> integers() {
        return Stream.of(
                arguments(new Vectors.OneValue(true, 7), "80"),
                arguments(new Vectors.FourValues(true, 3), "80"),
                arguments(new Vectors.FourValues(true, 6), "e0"),
                arguments(new Vectors.Upto254(true, 254), "ff 00"),
                arguments(new Vectors.Upto255(true, 255), "80 ff"),
                arguments(new Vectors.Upto257(true, 257), "80 0100"),
                arguments(new Vectors.Upto64K(true, 65_536), "80 ffff"),
                arguments(new Vectors.Above64K(true, 0), "80 00"),
                arguments(new Vectors.Above64K(true, 256), "a0 0100"),
                arguments(new Vectors.Above64K(true, 65_536), "c0 010000"),
                arguments(new Vectors.Upto24Bits(true, 16_777_215), "c0 ffffff"),
                arguments(new Vectors.Upto32Bits(true, 0), "80 00"),
                arguments(new Vectors.Upto32Bits(true, 65_536), "c0 010000"),
                arguments(new Vectors.Upto32Bits(true, 4_294_967_295L), "e0 ffffffff"),
                arguments(new Vectors.FromOne(true, 1), "80 01 00"),
                arguments(new Vectors.FromOne(true, 256), "80 01 ff"),
                arguments(new Vectors.FromOne(true, 70_000), "80 03 01116f"),
                arguments(new Vectors.Free(true, 0), "80 01 00"),
                arguments(new Vectors.Free(true, 128), "80 02 0080"),
                arguments(new Vectors.Free(true, -128), "80 01 80"),
                arguments(new Vectors.Free(true, -129), "80 02 ff7f"),
                arguments(new Vectors.Free(true, 4_294_967_296L), "80 05 0100000000"),
                arguments(new Vectors.ExtensibleRange(true, 32_768), "80 7fff"),
                arguments(new Vectors.ExtensibleRange(true, 32_769), "c0 03 008001"),
                arguments(new Vectors.ExtensibleRange(true, 0), "c0 01 00"));
    }

    private static Stream<Arguments> strings() {
        return Stream.of(
                arguments(new Vectors.TwoOctets(true, Octets.parse("0102")), "80 81 00"),
                arguments(new Vectors.FourOctets(true, Octets.parse("01020304")), "80 01020304"),
                // an empty field is not aligned (X.691 §11.9.3.3); Erlang aligns it, tshark and the H.323 stacks do not
                arguments(new Vectors.SomeOctets(true, Octets.EMPTY, true), "80 40"),
                arguments(new Vectors.SomeOctets(true, Octets.parse("01"), true), "80 80 01 80"),
                arguments(new Vectors.SomeOctets(true, Octets.parse("010203"), true), "81 80 010203 80"),
                arguments(new Vectors.AnyOctets(true, Octets.EMPTY), "80 00"),
                arguments(new Vectors.AnyOctets(true, Octets.parse("01")), "80 01 01"),
                arguments(new Vectors.SixteenBits(true, Bits.of((byte) 0xab, (byte) 0xcd)), "d5 e6 80"),
                arguments(new Vectors.ThirtyTwoBits(true, new Bits(Octets.parse("abcdef01"), 32)), "80 abcdef01"),
                arguments(new Vectors.SomeBits(true, NONE, true), "80 0000 80"),
                arguments(new Vectors.SomeBits(true, THREE, true), "80 0003 b0"),
                arguments(new Vectors.SomeBits(true, new Bits(Octets.parse("abc0"), 12), true), "80 000c abc8"),
                arguments(new Vectors.FewBits(true, THREE, true), "98 b0"),
                arguments(new Vectors.AnyBits(true, NONE), "80 00"),
                arguments(new Vectors.AnyBits(true, THREE), "80 03 a0"));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                arguments(new Vectors.Digits(true, "0"), "80 30"),
                arguments(new Vectors.Digits(true, "#*,9"), "83 012c"),
                arguments(new Vectors.Digits(true, "5295672"), "86 85c89a50"),
                arguments(new Vectors.Tone(true, "5"), "9a 80"),
                arguments(new Vectors.Tone(true, "!"), "90 80"),
                arguments(new Vectors.UptoTwoCharacters(true, "a"), "80 61"),
                arguments(new Vectors.UptoTwoCharacters(true, "ab"), "c0 6162"),
                arguments(new Vectors.UptoOneCharacter(true, "", true), "a0"),
                arguments(new Vectors.UptoOneCharacter(true, "a", true), "d8 60"),
                arguments(new Vectors.FewDigits(true, "1", true), "89"),
                arguments(new Vectors.FewDigits(true, "123", true), "c8 ad"),
                arguments(new Vectors.AnyIa5(true, ""), "80 00"),
                arguments(new Vectors.AnyIa5(true, "abc"), "80 03 616263"),
                arguments(new Vectors.Numbers(true, "1 2"), "90 2030"),
                arguments(new Vectors.Numbers(true, "0"), "80 10"),
                // by hand: the length 2 in an octet of its own, then UTF-16
                arguments(new Vectors.Unicode(true, "é会"), "80 01 00e9 4f1a"),
                arguments(new Vectors.AnyGeneral(true, "x1"), "80 02 7831"),
                arguments(new Vectors.Identified(true, ObjectIdentifier.of("0.0.8.2250.0.7")), "80 06 0008914a0007"),
                arguments(new Vectors.Identified(true, ObjectIdentifier.of("1.3.6.1.4.1.99999")),
                        "80 08 2b06010401868d1f"),
                arguments(new Vectors.Identified(true, ObjectIdentifier.of("2.999.3")), "80 03 883703"));
    }

    private static Stream<Arguments> constructed() {
        return Stream.of(
                arguments(new Vectors.SomeNumbers(true, List.of(1)), "80 00 0000"),
                arguments(new Vectors.SomeNumbers(true, List.of(65_535, 2)), "80 01 fffe 0001"),
                arguments(new Vectors.AnyFlags(true, List.of()), "80 00"),
                arguments(new Vectors.AnyFlags(true, List.of(true, false, true)), "80 03 a0"),
                arguments(new Vectors.Painted(true, Vectors.Colour.BLUE), "c0"),
                arguments(new Vectors.OpenlyPainted(true, Vectors.OpenColour.BLUE), "a0"),
                arguments(new Vectors.One.A(), "00"),
                arguments(new Vectors.One.B(200), "20 c8"),
                arguments(new Vectors.One.C(true), "50"),
                arguments(new Vectors.One.D(Octets.parse("0102")), "80 03 02 0102"),
                arguments(new Vectors.One.E(), "81 01 00"),
                arguments(all(Optional.empty(), true, false), "10"),
                arguments(all(Optional.of(5), false, true), "74"),
                arguments(new Vectors.All(Optional.of(5), true, false, Optional.of(9), Optional.of(true), false,
                        Extensions.NONE), "d6 0b 00 01 09 01 80"),
                arguments(new Vectors.All(Optional.empty(), false, false, Optional.empty(), Optional.empty(), true,
                        Extensions.NONE), "80 44 01 00"));
    }

    private static Vectors.All all(Optional<Integer> a, boolean b, boolean c) {
        return new Vectors.All(a, b, c, Optional.empty(), Optional.empty(), false, Extensions.NONE);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void writesAndReadsWhatAnotherCoderWrites(Object value, String hex) throws MalformedPer {
        var octets = Octets.parse(hex);

        assertThat(write(value)).isEqualTo(octets);
        assertThat(codec(value).decode(octets)).isEqualTo(value);
    }

    @SuppressWarnings("unchecked")
    private static <T> PerCodec<T> codec(T value) {
        var type = value instanceof Vectors.One ? Vectors.One.class : value.getClass();
        return (PerCodec<T>) PerCodec.of(type);
    }

    private static Octets write(Object value) {
        return codec(value).encodeToOctets(value);
    }

    @Test
    void keepsTheAdditionsOfALaterVersion() throws MalformedPer {
        var later = new Vectors.Later(Optional.of(1), true, true, Optional.of(2), Optional.empty(), true,
                Optional.of(Octets.parse("01")), Optional.of(Octets.parse("0203")), Extensions.NONE);
        var sent = write(later);

        for (var older : List.of(Vectors.First.class, Vectors.All.class)) {
            var codec = codecOf(older);
            assertThat(codec.encodeToOctets(codec.decode(sent))).isEqualTo(sent);
        }
        assertThat(PerCodec.of(Vectors.All.class).decode(sent).d()).contains(2);
        assertThat(PerCodec.of(Vectors.First.class).decode(sent).extensions().unknown()).hasSize(4);
    }

    @SuppressWarnings("unchecked")
    private static PerCodec<Object> codecOf(Class<?> type) {
        return (PerCodec<Object>) PerCodec.of(type);
    }

    @Test
    void answersAnOlderVersionInTheLengthOfItsBitmap() throws MalformedPer {
        var codec = PerCodec.of(Vectors.All.class);
        var sent = Octets.parse("80 10 01 09");   // extended, 1 addition announced and there

        var value = codec.decode(sent);

        assertThat(value.d()).contains(9);
        assertThat(codec.encodeToOctets(value)).isEqualTo(sent);
        assertThat(codec.encodeToOctets(new Vectors.All(value.a(), value.b(), value.c(), value.d(), Optional.of(true),
                false, value.extensions()))).isEqualTo(Octets.parse("80 38 01 09 01 80"));
    }

    @Test
    void keepsAnAlternativeOfALaterVersion() throws MalformedPer {
        var codec = PerCodec.of(Vectors.One.class);
        var third = Octets.parse("82 02 beef");
        var hundredth = Octets.parse("c0 01 63 01 00");

        assertThat(codec.decode(third)).isEqualTo(new Vectors.One.Later(2, Octets.parse("beef")));
        assertThat(codec.encodeToOctets(codec.decode(third))).isEqualTo(third);
        assertThat(codec.decode(hundredth)).isEqualTo(new Vectors.One.Later(99, Octets.parse("00")));
        assertThat(codec.encodeToOctets(codec.decode(hundredth))).isEqualTo(hundredth);
    }

    @Test
    void tellsTheUnknownAlternativesOfNestedChoicesApart() throws MalformedPer {
        var codec = PerCodec.of(Vectors.Side.class);

        for (var side : List.of(new Vectors.Side.Left.Beyond(0, Octets.parse("01")), new Vectors.Side.Left.Down(),
                new Vectors.Side.Right(3), new Vectors.Side.Beyond(0, Octets.parse("01")))) {
            assertThat(codec.decode(codec.encode(side))).isEqualTo(side);
        }
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void cutsWhatIsLongIntoFragments(int length) throws MalformedPer {
        var octets = new byte[length];
        Arrays.fill(octets, (byte) 0x5a);
        var text = "x".repeat(length);
        var flags = IntStream.range(0, length).mapToObj(i -> i % 3 == 0).toList();

        for (var value : List.of(new Vectors.AnyOctets(true, Octets.of(octets)), new Vectors.AnyIa5(false, text),
                new Vectors.AnyBits(true, Bits.of(octets)), new Vectors.AnyFlags(true, flags),
                new Vectors.Later(Optional.empty(), true, false, Optional.empty(), Optional.empty(), false,
                        Optional.of(Octets.of(octets)), Optional.empty(), Extensions.NONE))) {
            var codec = codec((Object) value);
            assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
        }
    }

    static IntStream lengths() {
        return IntStream.of(0, 127, 128, 16_383, 16_384, 16_385, 49_152, 65_536, 65_537, 131_072, 200_001);
    }

    @Test
    void writesFragmentsAsTheStandardShowsThem() {
        var octets = new byte[(64 + 16) * 1024 + 1];

        var encoding = write(new Vectors.AnyOctets(false, Octets.of(octets)));

        assertThat(encoding.at(1)).isEqualTo(0xc4);
        assertThat(encoding.at(2 + 65_536)).isEqualTo(0xc1);
        assertThat(encoding.at(3 + 65_536 + 16_384)).isEqualTo(0x01);
        assertThat(encoding.length()).isEqualTo(1 + 3 + octets.length);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatIsNotAnEncoding(Class<?> type, String hex, String why) {
        assertThatThrownBy(() -> PerCodec.of(type).decode(Octets.parse(hex)))
                .isInstanceOf(MalformedPer.class).hasMessageContaining(why).hasNoCause()
                .extracting(Throwable::getStackTrace).isEqualTo(new StackTraceElement[0]);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments(Vectors.Upto255.class, "", "ends too early at octet 0"),
                arguments(Vectors.Upto255.class, "80", "ends too early at octet 1"),
                arguments(Vectors.Upto257.class, "80 0101", "257 above 1 is more than 257"),
                arguments(Vectors.Above64K.class, "c0 010001", "more than 65536"),
                arguments(Vectors.Free.class, "80 00", "an integer of 0 octets"),
                arguments(Vectors.Free.class, "80 09 010203040506070809", "an integer of 9 octets"),
                arguments(Vectors.SomeOctets.class, "c2 00", "132 above 0 is more than 131"),
                arguments(Vectors.AnyOctets.class, "80 05 01", "ends too early at octet 2"),
                arguments(Vectors.AnyOctets.class, "80 c4 01", "ends too early"),
                arguments(Vectors.AnyOctets.class, "80 c5 01", "a fragment of 5 blocks"),
                arguments(Vectors.AnyOctets.class, "80 c0 01", "a fragment of 0 blocks"),
                arguments(Vectors.AnyFlags.class, "80 bfff 00", "16383 elements in 8 bits"),
                arguments(Vectors.Digits.class, "80 d0", "no character 13"),
                arguments(Vectors.Identified.class, "80 00", "not an object identifier"),
                arguments(Vectors.Identified.class, "80 02 2b86", "not an object identifier"),
                arguments(Vectors.Painted.class, "e0", "3 above 0 is more than 2"),
                arguments(Vectors.OpenlyPainted.class, "c0", "a constant of a later version"),
                arguments(Vectors.One.class, "60", "3 above 0 is more than 2"),
                arguments(Vectors.One.class, "c0 04 ffffffff", "an index too large"),
                arguments(Vectors.All.class, "87 f8", "64 additions in 5 bits"),
                arguments(Vectors.First.class, "88 bf ff", "16383 additions"));
    }

    @Test
    void refusesAnAdditionThatIsShorterThanItsType() {
        assertThatThrownBy(() -> PerCodec.of(Vectors.One.class).decode(Octets.parse("80 01 02 0102")))
                .isInstanceOf(MalformedPer.class).hasMessage("ends too early at octet 3");
    }

    @Test
    void endsADescentThatHasNoEnd() throws MalformedPer {
        var codec = PerCodec.of(Vectors.Tree.class);
        var tree = new Vectors.Tree(0, List.of());
        for (int i = 0; i < 60; i++) {
            tree = new Vectors.Tree(i, List.of(tree));
        }
        var deep = new byte[2000];
        for (int i = 1; i < deep.length; i += 2) {
            deep[i] = 1;
        }

        assertThat(codec.decode(codec.encode(tree))).isEqualTo(tree);
        assertThatThrownBy(() -> codec.decode(deep))
                .isInstanceOf(MalformedPer.class).hasMessageContaining("nested too deep");
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void refusesToWriteWhatTheTypeForbids(Object value, String why) {
        assertThatThrownBy(() -> write(value)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                arguments(new Vectors.Upto255(true, 256), "256 is not in 0..255"),
                arguments(new Vectors.FromOne(true, 0), "0 is not in 1.."),
                arguments(new Vectors.FourOctets(true, Octets.parse("01")), "OCTET STRING has a size of 4..4: 1"),
                arguments(new Vectors.SomeNumbers(true, List.of()), "SEQUENCE OF has a size of 1..256: 0"),
                arguments(new Vectors.SomeNumbers(true, Collections.nCopies(257, 1)), "257"),
                arguments(new Vectors.Digits(true, "12x"), "no character 'x'"),
                arguments(new Vectors.AnyIa5(true, "会"), "no character"),
                arguments(new Vectors.Identified(true, null), "no value in Identified"));
    }

    @Test
    void refusesTypesThatAreNotDeclaredWhole() {
        record Hidden(int value) {}

        assertThatThrownBy(() -> PerCodec.of(Incomplete.class))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("does not list what is permitted");
        assertThatThrownBy(() -> PerCodec.of(Unranged.class)).hasMessageContaining("do not fit an int");
        assertThatThrownBy(() -> PerCodec.of(Kindless.class)).hasMessageContaining("which kind of string?");
        assertThatThrownBy(() -> PerCodec.of(Closed.class)).hasMessageContaining("Extensions comes last");
        assertThatThrownBy(() -> PerCodec.of(Hidden.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PerCodec.of(Object.class)).hasMessageContaining("neither record, enum nor @Choice");
    }

    @Choice(Incomplete.A.class)
    public sealed interface Incomplete {
        record A() implements Incomplete {}
        record B() implements Incomplete {}
    }

    public record Unranged(int value) {}
    public record Kindless(String value) {}
    public record Closed(boolean a, @Addition Optional<Boolean> b) {}
}
