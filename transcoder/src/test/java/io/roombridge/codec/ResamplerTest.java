package io.roombridge.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

    @ParameterizedTest
    @CsvSource({"8000, 48000", "16000, 48000", "32000, 48000", "48000, 8000", "48000, 16000", "48000, 32000",
            "44100, 48000", "8000, 16000", "48000, 48000"})
    void everyTwentyMillisecondsStayTwentyMillisecondsAndTheToneStays(int from, int to) {
        var resampler = new Resampler(from, to);
        var tone = new Tone(1_000, 10_000, from);
        var detector = new ToneDetector(to, 500, 1_000, 2_000, 3_000);
        for (int i = 0; i < 200; i++) {
            var samples = resampler.resample(tone.next(from / 50));
            assertThat(samples.length()).isEqualTo(to / 50);
            detector.accept(samples);
        }
        assertThat(detector.present(1)).containsExactly(1_000.0);
        assertThat(detector.latest().getFirst().amplitude()).isBetween(9_900.0, 10_100.0);
    }

    @ParameterizedTest
    @CsvSource({"48000, 8000, 5000", "48000, 16000, 10000"})
    void keepsOutWhatWouldFoldBack(int from, int to, double frequency) {
        var resampler = new Resampler(from, to);
        var tone = new Tone(frequency, 20_000, from);
        double peak = 0;
        for (int i = 0; i < 50; i++) {
            var samples = resampler.resample(tone.next(from / 50));
            for (int k = 0; i > 5 && k < samples.length(); k++) {
                peak = Math.max(peak, Math.abs(samples.at(k)));
            }
        }
        assertThat(peak).isLessThan(20);
    }

    @ParameterizedTest
    @CsvSource({"8000, 48000, 3200", "48000, 8000, 3400", "48000, 16000, 7000"})
    void passesTheBandOfSpeech(int from, int to, double frequency) {
        var resampler = new Resampler(from, to);
        var tone = new Tone(frequency, 10_000, from);
        var detector = new ToneDetector(to, frequency);
        for (int i = 0; i < 50; i++) {
            detector.accept(resampler.resample(tone.next(from / 50)));
        }
        assertThat(detector.latest().getFirst().amplitude()).isGreaterThan(9_500);
    }

    @ParameterizedTest
    @CsvSource({"8000, 48000", "48000, 8000", "16000, 48000"})
    void cuttingTheInputDifferentlyChangesNothing(int from, int to) {
        var whole = new Resampler(from, to).resample(new Tone(777, 12_000, from).next(4_800)).copy();
        var resampler = new Resampler(from, to);
        var tone = new Tone(777, 12_000, from);
        int at = 0;
        for (int left = 4_800, piece = 1; left > 0; piece = piece * 3 % 61 + 1) {
            int length = Math.min(piece, left);
            for (short sample : resampler.resample(tone.next(length)).copy()) {
                assertThat(sample).isEqualTo(whole[at++]);
            }
            left -= length;
        }
        assertThat(at).isEqualTo(whole.length);
    }
}
