package io.roombridge.mix;

import io.roombridge.codec.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The sound of a room: every 20 ms the loudest few are added up. All who only listen share one mix; each of the few
/// gets it without their own voice.
///
/// Used by one thread. What it hands out is good until the next tick.
public final class AudioMix {

    public static final int RATE = 48_000;
    /// Samples in 20 ms.
    public static final int TICK = RATE / 50;
    public static final int USUAL_TALKERS = 5;

    /// Quieter than this is no talking.
    private static final double AUDIBLE = -60;
    /// A talker stays one through pauses of this length.
    private static final int PAUSE_TICKS = 30;
    /// How much louder one must be than a talker to take their place, so that places do not flicker.
    private static final double ADVANTAGE = 6;
    private static final Comparator<Input> LOUDEST_FIRST =
            Comparator.comparingDouble((Input input) -> -(input.level + (input.talking ? ADVANTAGE : 0)));

    private final int talkers;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Input> candidates = new ArrayList<>();
    private final int[] sum = new int[TICK];
    private final Output common = new Output();

    /// @param talkers  how many are heard at once
    public AudioMix(int talkers) {
        if (talkers < 1) {
            throw new IllegalArgumentException("at least one talks: " + talkers);
        }
        this.talkers = talkers;
    }

    /// One more is in the room.
    public Input join(SoundSource source) {
        var input = new Input(source);
        inputs.add(input);
        return input;
    }

    public void leave(Input input) {
        inputs.remove(input);
    }

    /// The next 20 ms.
    public void tick() {
        candidates.clear();
        for (var input : inputs) {
            input.pull();
            if (input.wantsToTalk()) {
                candidates.add(input);
            }
        }
        candidates.sort(LOUDEST_FIRST);
        for (int i = 0; i < candidates.size(); i++) {
            candidates.get(i).chosen = i < talkers;
        }
        Arrays.fill(sum, 0);
        for (var input : inputs) {
            input.fade();
            input.addTo(sum);
        }
        common.limit(sum, null);
        for (var input : inputs) {
            if (input.talks()) {
                input.own.limit(sum, input.sound);
            }
        }
    }

    /// Everyone who talks: for those who do not.
    public Samples common() {
        return common.samples;
    }

    /// Everyone who talks but this one; for who does not talk that is the common mix, the same object, so that it need
    /// be encoded but once.
    public Samples without(Input input) {
        return input.talks() ? input.own.samples : common.samples;
    }

    /// One source's place in the mix.
    public static final class Input {

        private final SoundSource source;
        private final short[] sound = new short[TICK];
        private final Output own = new Output();
        private double level = -127;
        private int quiet = PAUSE_TICKS;
        private boolean muted;
        private boolean chosen;
        private boolean talking;

        private Input(SoundSource source) {
            this.source = source;
        }

        /// A muted source is pulled, so that it does not pile up, but not heard.
        public void mute(boolean muted) {
            this.muted = muted;
        }

        /// Smoothed, in dBov.
        public double level() {
            return level;
        }

        /// Is in the mix, and so has a mix of its own.
        public boolean talks() {
            return talking;
        }

        private void pull() {
            chosen = false;
            double now = source.next(sound) && !muted ? Level.of(sound) : -127;
            if (now <= -127) {
                Arrays.fill(sound, (short) 0);
            }
            level = now > level ? now : Math.max(now, level - 1.5);
            quiet = now > AUDIBLE ? 0 : Math.min(quiet + 1, PAUSE_TICKS);
        }

        private boolean wantsToTalk() {
            return quiet < PAUSE_TICKS;
        }

        /// Comes in and goes out over one tick, not with a click.
        private void fade() {
            if (chosen == talking) {
                if (!talking) {
                    Arrays.fill(sound, (short) 0);
                }
                return;
            }
            for (int i = 0; i < TICK; i++) {
                int share = chosen ? i : TICK - i;
                sound[i] = (short) (sound[i] * share / TICK);
            }
            if (chosen) {
                own.gain = 1;
            }
            talking = chosen;
        }

        private void addTo(int[] sum) {
            for (int i = 0; i < TICK; i++) {
                sum[i] += sound[i];
            }
        }
    }

    /// One mix on its way out, kept within 16 bits: turned down within 2 ms when it grows too loud and slowly up again.
    private static final class Output {

        private static final double CEILING = 30_000;
        private static final double RELEASE = 0.01;
        private static final int ATTACK = RATE / 500;

        private final short[] data = new short[TICK];
        private final Samples samples = Samples.of(data, RATE);
        private double gain = 1;

        private void limit(int[] sum, short[] without) {
            int peak = 0;
            for (int i = 0; i < TICK; i++) {
                peak = Math.max(peak, Math.abs(sum[i] - (without == null ? 0 : without[i])));
            }
            double target = Math.min(peak > CEILING ? CEILING / peak : 1, gain + RELEASE);
            double step = (target - gain) / ATTACK;
            for (int i = 0; i < TICK; i++) {
                gain = i < ATTACK ? gain + step : target;
                double value = (sum[i] - (without == null ? 0 : without[i])) * gain;
                data[i] = (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
            }
        }
    }
}
