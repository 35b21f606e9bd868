package io.roombridge.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ToneDetectorTest {

    private static final double[] TONES = {300, 440, 620, 880};

    @Test
    void hearsAllTonesOfAMixAndNoOther() {
        assertThat(heard(4_000, 0, 300, 620)).containsExactly(300.0, 620.0);
    }

    @Test
    void hearsAToneBesideAMuchLouderOne() {
        var detector = new ToneDetector(8_000, TONES);
        var loud = new Tone(440, 16_000, 8_000).next(8_000);
        var soft = new Tone(620, 1_000, 8_000).next(8_000);
        detector.accept(sum(loud, soft));
        assertThat(detector.present(1)).containsExactly(440.0, 620.0);
    }

    @Test
    void hearsNothingInSilenceInNoiseOrInAnotherTone() {
        assertThat(heard(0, 0)).isEmpty();
        assertThat(heard(0, 8_000)).isEmpty();
        assertThat(heard(8_000, 0, 520)).isEmpty();
    }

    private static List<Double> heard(int amplitude, int noise, double... frequencies) {
        var sound = new short[8_000];
        for (double frequency : frequencies) {
            sound = sum(Samples.of(sound, 8_000), new Tone(frequency, amplitude, 8_000).next(8_000)).data();
        }
        var random = new Random(1);
        for (int i = 0; i < sound.length && noise > 0; i++) {
            sound[i] += (short) random.nextInt(-noise, noise);
        }
        var detector = new ToneDetector(8_000, TONES);
        detector.accept(Samples.of(sound, 8_000));
        return detector.present(0.5);
    }

    private static Samples sum(Samples one, Samples other) {
        var sum = new short[one.length()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (short) (one.at(i) + other.at(i));
        }
        return Samples.of(sum, one.rate());
    }
}
