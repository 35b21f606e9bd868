package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Samples;
import io.roombridge.codec.Tone;
import io.roombridge.codec.ToneDetector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudioMixTest {

    private static final double[] TONES = {300, 440, 620, 880, 1_200, 1_700};

    private final AudioMix mix = new AudioMix(4);

    @Test
    void everyoneHearsTheOthersAndNotThemselves() {
        var inputs = List.of(mix.join(tone(300, 4_000)), mix.join(tone(440, 4_000)), mix.join(tone(620, 4_000)));
        var listener = mix.join(_ -> false);
        var heard = new ArrayList<ToneDetector>();
        for (int i = 0; i < 4; i++) {
            heard.add(new ToneDetector(AudioMix.RATE, TONES));
        }

        for (int i = 0; i < 50; i++) {
            mix.tick();
            for (int k = 0; k < 3; k++) {
                heard.get(k).accept(mix.without(inputs.get(k)));
            }
            heard.get(3).accept(mix.without(listener));
        }

        assertThat(heard.get(0).present(0.9)).containsExactly(440.0, 620.0);
        assertThat(heard.get(1).present(0.9)).containsExactly(300.0, 620.0);
        assertThat(heard.get(2).present(0.9)).containsExactly(300.0, 440.0);
        assertThat(heard.get(3).present(0.9)).containsExactly(300.0, 440.0, 620.0);
        assertThat(heard.get(0).latest().getFirst().amplitude()).isBetween(3_900.0, 4_100.0);
    }

    @Test
    void onlyTheLoudestFewAreMixed() {
        int[] loudness = {500, 4_000, 1_000, 3_000, 6_000, 2_000};
        for (int i = 0; i < TONES.length; i++) {
            mix.join(tone(TONES[i], loudness[i]));
        }
        assertThat(heard(25, 50)).containsExactly(440.0, 880.0, 1_200.0, 1_700.0);
    }

    @Test
    void whoOnlyListensSharesOneMix() {
        mix.join(tone(300, 4_000));
        var one = mix.join(_ -> false);
        var other = mix.join(_ -> false);
        mix.tick();
        assertThat(mix.without(one)).isSameAs(mix.without(other)).isSameAs(mix.common());
        assertThat(one.talks()).isFalse();
        assertThat(one.level()).isEqualTo(-127);
    }

    @Test
    void theMutedAreNotHeardButPulled() {
        var pulled = new int[1];
        var sound = tone(300, 4_000);
        var input = mix.join(tick -> {
            pulled[0]++;
            return sound.next(tick);
        });
        mix.join(tone(440, 4_000));
        input.mute(true);
        assertThat(heard(0, 50)).containsExactly(440.0);
        assertThat(pulled[0]).isEqualTo(50);
        input.mute(false);
        assertThat(heard(5, 50)).containsExactly(300.0, 440.0);
    }

    @Test
    void turnsDownWhatIsTooLoudInsteadOfClipping() {
        mix.join(tone(300, 30_000));
        mix.join(tone(440, 30_000));
        mix.join(tone(620, 30_000));
        var detector = new ToneDetector(AudioMix.RATE, 300, 440, 620, 180, 140, 900);
        for (int i = 0; i < 100; i++) {
            mix.tick();
            detector.accept(mix.common());
        }
        assertThat(detector.present(0.9)).containsExactly(300.0, 440.0, 620.0);
        for (var tone : detector.latest()) {
            assertThat(tone.amplitude()).isBetween(8_000.0, 11_500.0);
        }
    }

    @Test
    void aTalkerStaysThroughAPauseAndThenGivesUpThePlace() {
        var talking = new boolean[] {true};
        var sound = tone(300, 4_000);
        var input = mix.join(tick -> talking[0] && sound.next(tick));
        mix.tick();
        assertThat(input.talks()).isTrue();
        talking[0] = false;
        for (int i = 0; i < 20; i++) {
            mix.tick();
        }
        assertThat(input.talks()).isTrue();
        for (int i = 0; i < 20; i++) {
            mix.tick();
        }
        assertThat(input.talks()).isFalse();
    }

    @Test
    void comingAndGoingMakesNoClick() {
        var quiet = new AudioMix(1);
        quiet.join(tone(300, 8_000));
        short last = 0;
        int steepest = 0;
        for (int i = 0; i < 60; i++) {
            if (i == 20) {
                quiet.join(tone(440, 20_000));
            }
            quiet.tick();
            var samples = quiet.common();
            for (int k = 0; k < samples.length(); k++) {
                steepest = Math.max(steepest, Math.abs(samples.at(k) - last));
                last = samples.at(k);
            }
        }
        int ofTheTones = (int) Math.ceil(2 * Math.PI * (440 * 20_000 + 300 * 8_000) / AudioMix.RATE);
        assertThat(steepest).isLessThan(ofTheTones + 200);
    }

    /// The tones in the common mix over `ticks`, after `before`.
    private List<Double> heard(int before, int ticks) {
        var detector = new ToneDetector(AudioMix.RATE, TONES);
        for (int i = 0; i < before + ticks; i++) {
            mix.tick();
            if (i >= before) {
                detector.accept(mix.common());
            }
        }
        return detector.present(0.9);
    }

    private static SoundSource tone(double frequency, int amplitude) {
        var tone = new Tone(frequency, amplitude, AudioMix.RATE);
        return tick -> {
            Samples samples = tone.next(AudioMix.TICK);
            System.arraycopy(samples.data(), 0, tick, 0, AudioMix.TICK);
            return true;
        };
    }
}
