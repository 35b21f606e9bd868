package io.roombridge.per;

import java.util.List;
import java.util.Optional;

/// One small type for each rule of X.691 that H.323 uses. A flag stands first wherever it matters whether what follows
/// is aligned.
final class Vectors {

    private Vectors() {}

    public record OneValue(boolean flag, @Range(min = 7, max = 7) int value) {}
    public record FourValues(boolean flag, @Range(min = 3, max = 6) int value) {}
    public record Upto254(boolean flag, @Range(min = 0, max = 254) int value) {}
    public record Upto255(boolean flag, @Range(min = 0, max = 255) int value) {}
    public record Upto257(boolean flag, @Range(min = 1, max = 257) int value) {}
    public record Upto64K(boolean flag, @Range(min = 1, max = 65_536) int value) {}
    public record Above64K(boolean flag, @Range(min = 0, max = 65_536) int value) {}
    public record Upto24Bits(boolean flag, @Range(min = 0, max = 16_777_215) int value) {}
    public record Upto32Bits(boolean flag, @Range(min = 0, max = 4_294_967_295L) long value) {}
    public record FromOne(boolean flag, @Range(min = 1) long value) {}
    public record Free(boolean flag, long value) {}
    public record ExtensibleRange(boolean flag, @Range(min = 1, max = 32_768, extensible = true) long value) {}

    public record TwoOctets(boolean flag, @Size(2) Octets value) {}
    public record FourOctets(boolean flag, @Size(4) Octets value) {}
    public record SomeOctets(boolean flag, @Size(min = 0, max = 131) Octets value, boolean last) {}
    public record AnyOctets(boolean flag, Octets value) {}

    public record SixteenBits(boolean flag, @Size(16) Bits value) {}
    public record ThirtyTwoBits(boolean flag, @Size(32) Bits value) {}
    public record SomeBits(boolean flag, @Size(min = 0, max = 2048) Bits value, boolean last) {}
    public record FewBits(boolean flag, @Size(min = 0, max = 10) Bits value, boolean last) {}
    public record AnyBits(boolean flag, Bits value) {}

    public record Digits(boolean flag, @Ia5 @Size(min = 1, max = 128) @From("0123456789#*,") String value) {}
    public record Tone(boolean flag, @Ia5 @Size(1) @From("0123456789#*ABCD!") String value) {}
    public record UptoTwoCharacters(boolean flag, @Ia5 @Size(min = 1, max = 2) String value) {}
    public record UptoOneCharacter(boolean flag, @Ia5 @Size(min = 0, max = 1) String value, boolean last) {}
    public record FewDigits(
            boolean flag, @Ia5 @Size(min = 1, max = 3) @From("0123456789#*,") String value, boolean last) {}
    public record AnyIa5(boolean flag, @Ia5 String value) {}
    public record Numbers(boolean flag, @Numeric @Size(min = 1, max = 16) String value) {}
    public record Unicode(boolean flag, @Bmp @Size(min = 1, max = 256) String value) {}
    public record AnyGeneral(boolean flag, @General String value) {}
    public record Identified(boolean flag, ObjectIdentifier value) {}

    public record SomeNumbers(
            boolean flag, @Size(min = 1, max = 256) List<@Range(min = 1, max = 65_535) Integer> value) {}
    public record AnyFlags(boolean flag, List<Boolean> value) {}

    public enum Colour { RED, GREEN, BLUE }

    @Extensible
    public enum OpenColour { RED, GREEN, BLUE }

    public record Painted(boolean flag, Colour value) {}
    public record OpenlyPainted(boolean flag, OpenColour value) {}

    @Choice(value = {One.A.class, One.B.class, One.C.class}, additions = {One.D.class, One.E.class})
    public sealed interface One {
        record A() implements One {}
        record B(@Range(min = 0, max = 255) int value) implements One {}
        record C(boolean value) implements One {}
        record D(Octets value) implements One {}
        record E() implements One {}
        record Later(int index, Octets octets) implements One, UnknownAlternative {}
    }

    public record All(
            Optional<@Range(min = 0, max = 7) Integer> a,
            boolean b,
            @Present boolean c,
            @Addition Optional<@Range(min = 0, max = 255) Integer> d,
            @Addition Optional<Boolean> e,
            @Addition @Present boolean f,
            Extensions extensions) {}

    /// What [All] was in its first version.
    public record First(
            Optional<@Range(min = 0, max = 7) Integer> a,
            boolean b,
            @Present boolean c,
            Extensions extensions) {}

    /// What [All] will be one day.
    public record Later(
            Optional<@Range(min = 0, max = 7) Integer> a,
            boolean b,
            @Present boolean c,
            @Addition Optional<@Range(min = 0, max = 255) Integer> d,
            @Addition Optional<Boolean> e,
            @Addition @Present boolean f,
            @Addition Optional<Octets> g,
            @Addition Optional<Octets> h,
            Extensions extensions) {}

    public record Tree(@Range(min = 0, max = 255) int leaf, List<Tree> branches) {}

    @Choice({Side.Left.class, Side.Right.class})
    public sealed interface Side {

        @Choice({Left.Up.class, Left.Down.class})
        sealed interface Left extends Side {
            record Up() implements Left {}
            record Down() implements Left {}
            record Beyond(int index, Octets octets) implements Left, UnknownAlternative {}
        }

        record Right(@Range(min = 0, max = 3) int value) implements Side {}
        record Beyond(int index, Octets octets) implements Side, UnknownAlternative {}
    }
}
