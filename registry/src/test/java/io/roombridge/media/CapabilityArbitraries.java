package io.roombridge.media;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// Whatever a peer may say it takes.
public final class CapabilityArbitraries extends DomainContextBase {

    private static final Arbitrary<Integer> BIT_RATE = Arbitraries.of(0, 64_000, 384_000, 768_000, 2_000_000,
            6_000_000, 20_000_000);

    @Provide
    Arbitrary<Audio> audio() {
        return Combinators.combine(Arbitraries.of(AudioCodec.class), Arbitraries.integers().between(10, 240))
                .as(Audio::new);
    }

    @Provide
    Arbitrary<H264> h264() {
        return Combinators.combine(Arbitraries.of(H264.Profile.class), Arbitraries.of(9, 10, 11, 12, 13, 14, 20, 21,
                22, 30, 31, 32, 40, 41, 42, 50, 51, 52, 62),
                        Arbitraries.of(0, 1_485, 40_500, 108_000, 216_000, 490_000), Arbitraries.of(0, 99, 1_620,
                        3_600, 8_160),
                        Arbitraries.of(0, 1), BIT_RATE)
                .as(H264::new);
    }

    @Provide
    Arbitrary<Capability.Video> video() {
        var mpi = Arbitraries.of(0, 1, 2, 4);
        var h263 = Combinators.combine(mpi, mpi, mpi, Arbitraries.of(true, false), BIT_RATE)
                .as((qcif, cif, cif4, plus, rate) -> (Capability.Video) new H263(qcif + cif + cif4 == 0 ? 1 : qcif,
                cif, cif4, plus, rate));
        var h261 = Combinators.combine(mpi, mpi, BIT_RATE)
                .as((qcif, cif, rate) -> (Capability.Video) new H261(qcif + cif == 0 ? 1 : qcif, cif, rate));
        var vp8 = Combinators.combine(Arbitraries.of(0, 15, 30), Arbitraries.of(0, 396, 3_600, 8_160), BIT_RATE)
                .as((fr, fs, rate) -> (Capability.Video) new Vp8(fr, fs, rate));
        var h265 = Combinators.combine(Arbitraries.of(30, 90, 93, 120, 123), BIT_RATE)
                .as((level, rate) -> (Capability.Video) new H265(level, rate));
        return Arbitraries.oneOf(List.of(h265, h264().map(h264 -> (Capability.Video) h264), h263, h261, vp8));
    }

    @Provide
    Arbitrary<Capability> capability() {
        return Arbitraries.oneOf(audio().map(audio -> (Capability) audio), video().map(video -> (Capability) video));
    }

    @Provide
    Arbitrary<CapabilitySet> set() {
        return Combinators.combine(audio().list().ofMaxSize(4).map(list -> list.stream().distinct().toList()),
                        video().list().ofMaxSize(4).map(list -> list.stream().distinct().toList()),
                        video().list().ofMaxSize(2).map(list -> list.stream().distinct().toList()), BIT_RATE,
                        Arbitraries.of(true, false))
                .as(CapabilitySet::new);
    }
}
