package io.roombridge.media;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

/// The algebra of capabilities, held to its laws.
@Domain(CapabilityArbitraries.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class CapabilityPropertyTest {

    /// What a capability permits, as numbers that can be compared; not how it is written.
    private static String permits(Capability capability) {
        return switch (capability) {
            case H264 h264 -> "%s %d %d %d %d".formatted(h264.profile(), h264.packetizationMode(),
                    h264.macroblocksPerSecond(),
                    h264.frameSize(), h264.bitRate());
            case Capability other -> other.toString();
        };
    }

    @Property
    void meetsAlikeFromBothSides(@ForAll Capability one, @ForAll Capability other) {
        assertThat(one.intersect(other).map(CapabilityPropertyTest::permits)).isEqualTo(other.intersect(one)
                .map(CapabilityPropertyTest::permits));
    }

    @Property
    void isItselfWithItself(@ForAll Capability one) {
        assertThat(one.intersect(one).map(CapabilityPropertyTest::permits)).contains(permits(one));
    }

    @Property
    void doesNotMatterHowThreeAreJoined(@ForAll Capability.Video one, @ForAll Capability.Video other,
            @ForAll Capability.Video third) {
        var left = one.intersect(other).flatMap(both -> both.intersect(third).map(CapabilityPropertyTest::permits));
        var right = other.intersect(third).flatMap(both -> one.intersect(both).map(CapabilityPropertyTest::permits));

        assertThat(left).isEqualTo(right);
    }

    @Property
    void staysTheSameCodec(@ForAll Capability one, @ForAll Capability other) {
        one.intersect(other).ifPresent(both -> {
            assertThat(both.getClass()).isEqualTo(one.getClass());
            assertThat(both.encodingName()).isEqualTo(one.encodingName()).isEqualTo(other.encodingName());
        });
    }

    @Property
    void neverTakesMoreThanEitherSide(@ForAll H264 one, @ForAll H264 other) {
        Assume.that(one.packetizationMode() == other.packetizationMode());
        var both = one.intersect(other).orElseThrow();

        for (var side : new H264[] {one, other}) {
            assertThat(both.frameSize()).isLessThanOrEqualTo(side.frameSize());
            assertThat(both.macroblocksPerSecond()).isLessThanOrEqualTo(side.macroblocksPerSecond());
            assertThat(both.bitRate()).isLessThanOrEqualTo(side.bitRate());
            assertThat(both.profile()).isLessThanOrEqualTo(side.profile());
        }
    }

    @Property
    void neverExceedsAPeersBitRate(@ForAll Capability.Video one, @ForAll Capability.Video other) {
        one.intersect(other).ifPresent(both -> {
            var rate = ((Capability.Video) both).maxBitRate();
            assertThat(one.maxBitRate() == 0 || rate <= one.maxBitRate()).isTrue();
            assertThat(other.maxBitRate() == 0 || rate <= other.maxBitRate()).isTrue();
        });
    }

    @Property
    void sendsNoLargerPictureThanThePeerTakes(@ForAll H264 peer, @ForAll @IntRange(min = 1,
            max = 60) int framesPerSecond) {
        var size = peer.largestPicture(framesPerSecond);

        assertThat(size.macroblocks()).isLessThanOrEqualTo(peer.frameSize());
        assertThat(size.equals(PictureSize.QCIF) || size.macroblocks() * framesPerSecond <= peer.macroblocksPerSecond())
                .isTrue();
    }

    @Property
    void takesOfASetWhatBothHave(@ForAll CapabilitySet ours, @ForAll CapabilitySet theirs) {
        var both = ours.toward(theirs);

        assertThat(both.audio()).allMatch(audio -> ours.audio().stream().anyMatch(mine -> mine.codec() == audio.codec())
                && theirs.audio().stream().anyMatch(their -> their.codec() == audio.codec()));
        assertThat(both.audio().size()).isLessThanOrEqualTo(ours.audio().size());
        assertThat(both.bandwidth()).isEqualTo(theirs.toward(ours).bandwidth());
        assertThat(ours.toward(CapabilitySet.NONE).audio()).isEmpty();
    }

    @Property
    void givesTheSameCapabilitiesInTheOthersOrder(@ForAll CapabilitySet ours, @ForAll CapabilitySet theirs) {
        var sorted = ours.preferring(theirs);

        assertThat(sorted.audio()).containsExactlyInAnyOrderElementsOf(ours.audio());
        assertThat(sorted.video()).containsExactlyInAnyOrderElementsOf(ours.video());
        assertThat(sorted.slides()).containsExactlyInAnyOrderElementsOf(ours.slides());
        if (!theirs.audio().isEmpty() && ours.audio().stream()
                .anyMatch(mine -> mine.intersect(theirs.audio().getFirst()).isPresent())) {
            assertThat(sorted.audio().getFirst().intersect(theirs.audio().getFirst())).isPresent();
        }
    }

    @Property
    void reversesADirectionTwiceToItself(@ForAll Direction one, @ForAll Direction other) {
        assertThat(one.reversed().reversed()).isEqualTo(one);
        assertThat(one.and(other)).isEqualTo(other.and(one));
        assertThat(one.and(Direction.SEND_RECEIVE)).isEqualTo(one);
    }
}
