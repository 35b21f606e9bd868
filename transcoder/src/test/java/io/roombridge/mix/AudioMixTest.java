package io.roombridge.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.codec.Samples;
import io.roombridge.codec.Tone;
import io.roombridge.codec.ToneDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioMixTest {

    private static final double[] TONES = {300, 440, 620, 880, 1_200, 1_700};

    private final AudioMix<SoundSource> mix = new AudioMix<>(4);

    @Test
    void everyoneHearsTheOthersAndNotThemselves() {
        var inputs = List.of(mix.join(tone(300, 4_000)), mix.join(tone(440, 4_000)), mix.join(tone(620, 4_000)));
        var listener = mix.join(source(_ -> false));
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
    void whoIsMutedAndSpeaksIsNamedOnceInAWhile() {
        var loud = mix.join(tone(300, 6_000));
        var quiet = mix.join(tone(440, 100));
        var heard = mix.join(tone(620, 6_000));
        loud.mute(true);
        quiet.mute(true);
        var named = new ArrayList<Object>();
        for (int i = 0; i < 700; i++) {
            mix.tick();
            named.addAll(mix.unheard());
        }
        assertThat(named).as("in 14 seconds").containsExactly(loud);
        assertThat(heard.talks()).isTrue();
        loud.mute(false);
        for (int i = 0; i < 900; i++) {
            mix.tick();
            assertThat(mix.unheard()).isEmpty();
        }
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
        var one = mix.join(source(_ -> false));
        var other = mix.join(source(_ -> false));
        mix.tick();
        assertThat(mix.without(one)).isSameAs(mix.without(other)).isSameAs(mix.common());
        assertThat(one.talks()).isFalse();
        assertThat(one.level()).isEqualTo(-127);
    }

    @Test
    void theMutedAreNotHeardButPulled() {
        var pulled = new int[1];
        var sound = tone(300, 4_000);
        var input = mix.join(source(tick -> {
            pulled[0]++;
            return sound.next(tick);
        }));
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
        var input = mix.join(source(tick -> talking[0] && sound.next(tick)));
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
    void sourcesOfAllRatesAreHeardTogether() {
        mix.join(tone(300, 4_000, 8_000));
        mix.join(tone(440, 4_000, 16_000));
        mix.join(tone(620, 4_000));
        assertThat(heard(5, 50)).containsExactly(300.0, 440.0, 620.0);
    }

    @Test
    void aSourceThatChangesItsRateIsHeardOn() {
        var rate = new int[] {8_000};
        var tones = Map.of(8_000, tone(440, 4_000, 8_000), 16_000, tone(440, 4_000, 16_000));
        mix.join(new SoundSource() {
            @Override
            public int rate() {
                return rate[0];
            }

            @Override
            public boolean next(short[] tick) {
                assertThat(tick).hasSize(rate[0] / 50);
                return tones.get(rate[0]).next(tick);
            }
        });
        assertThat(heard(5, 25)).containsExactly(440.0);
        rate[0] = 16_000;
        assertThat(heard(5, 25)).containsExactly(440.0);
    }

    @Test
    void saysWhoCameIntoTheMixAndWhoWentOut() {
        var talking = new boolean[] {true};
        var sound = tone(300, 4_000, 8_000);
        var input = mix.join(source(8_000, tick -> talking[0] && sound.next(tick)));
        mix.join(source(8_000, _ -> false));
        mix.tick();
        assertThat(mix.changed()).containsExactly(input);
        assertThat(mix.talking()).containsExactly(input);
        mix.tick();
        assertThat(mix.changed()).isEmpty();
        talking[0] = false;
        for (int i = 0; i < 40 && input.talks(); i++) {
            mix.tick();
        }
        assertThat(mix.changed()).containsExactly(input);
        assertThat(mix.talking()).isEmpty();
        assertThat(mix.audible()).isEmpty();
    }

    @Test
    void whoLeavesIsNotHeardAnyMore() {
        var first = mix.join(tone(300, 4_000, 8_000));
        mix.join(tone(440, 4_000));
        mix.join(tone(620, 4_000));
        assertThat(heard(5, 25)).containsExactly(300.0, 440.0, 620.0);
        mix.leave(first);
        assertThat(heard(5, 25)).containsExactly(440.0, 620.0);
        mix.join(tone(880, 4_000));
        assertThat(heard(5, 25)).containsExactly(440.0, 620.0, 880.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 48_000})
    void comingAndGoingMakesNoClick(int rate) {
        var quiet = new AudioMix<SoundSource>(1);
        quiet.join(tone(300, 8_000, rate));
        short last = 0;
        int steepest = 0;
        for (int i = 0; i < 60; i++) {
            if (i == 20) {
                quiet.join(tone(440, 20_000, rate));
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

    /// What a source of 48 kHz writes.
    private static SoundSource source(Predicate<short[]> next) {
        return source(AudioMix.RATE, next);
    }

    private static SoundSource source(int rate, Predicate<short[]> next) {
        return new SoundSource() {
            @Override
            public int rate() {
                return rate;
            }

            @Override
            public boolean next(short[] tick) {
                return next.test(tick);
            }
        };
    }

    private static SoundSource tone(double frequency, int amplitude) {
        return tone(frequency, amplitude, AudioMix.RATE);
    }

    private static SoundSource tone(double frequency, int amplitude, int rate) {
        var tone = new Tone(frequency, amplitude, rate);
        return source(rate, tick -> {
            Samples samples = tone.next(rate / 50);
            System.arraycopy(samples.data(), 0, tick, 0, rate / 50);
            return true;
        });
    }
}
