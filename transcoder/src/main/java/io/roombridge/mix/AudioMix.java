package io.roombridge.mix;

import io.roombridge.codec.Samples;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// The sound of a room: every 20 ms the loudest few are added up. All who only listen share one mix; each of the few
/// gets it without their own voice.
///
/// ```
/// source ─▶ 20 ms at its own rate ─▶ level ─▶ one of the loudest? ─ no ──▶ nothing more is done
///                                                               └─ yes ─▶ Voice: 48 kHz ─▶ sum ─▶ common, own
/// ```
///
/// Used by one thread. What it hands out is good until the next tick; nothing is allocated once everybody is in who
/// talks.
///
/// @param <S> the sources, for whoever asks which of them talk
public final class AudioMix<S extends SoundSource> {

    public static final int RATE = 48_000;
    /// Samples in 20 ms.
    public static final int TICK = RATE / 50;
    public static final int USUAL_TALKERS = 5;

    private static final double SILENT = -127;
    /// Quieter than this is no talking.
    private static final double AUDIBLE = -60;
    /// A talker stays one through pauses of this length.
    private static final int PAUSE_TICKS = 30;
    /// How much louder one must be than a talker to take their place, so that places do not flicker.
    private static final double ADVANTAGE = 6;
    private static final double FALL = 1.5;
    /// As loud as this, and for as many ticks in all, who is muted speaks: more than a cough or the noise of a room.
    private static final double SPEECH = -35;
    private static final int SPOKEN_TICKS = 30;
    /// From one word about it to the next, at least.
    private static final int TOLD_TICKS = 750;
    private static final short[] NOBODY = new short[TICK];

    private final int talkers;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Input> audible = new ArrayList<>();
    private final List<Input> loudest = new ArrayList<>();
    private final List<Input> talking = new ArrayList<>();
    private final List<Input> changed = new ArrayList<>();
    private final List<Input> unheard = new ArrayList<>();
    private final List<Input> unheardView = Collections.unmodifiableList(unheard);
    private final List<Input> audibleView = Collections.unmodifiableList(audible);
    private final List<Input> talkingView = Collections.unmodifiableList(talking);
    private final List<Input> changedView = Collections.unmodifiableList(changed);
    private final Deque<Voice> voices = new ArrayDeque<>();
    private final int[] sum = new int[TICK];
    private final Limiter common = new Limiter();

    /// @param talkers  how many are heard at once
    public AudioMix(int talkers) {
        if (talkers < 1) {
            throw new IllegalArgumentException("at least one talks: " + talkers);
        }
        this.talkers = talkers;
    }

    /// One more is in the room.
    public Input join(S source) {
        var input = new Input(source, inputs.size());
        inputs.add(input);
        return input;
    }

    public void leave(Input input) {
        var last = inputs.removeLast();
        if (last != input) {
            inputs.set(input.place, last);
            last.place = input.place;
        }
        if (input.talks()) {
            talking.remove(input);
            input.end();
        }
    }

    /// The next 20 ms.
    public void tick() {
        pull();
        changed.clear();
        for (int i = 0; i < loudest.size(); i++) {
            loudest.get(i).begin();
        }
        Arrays.fill(sum, 0);
        for (int i = 0; i < talking.size(); i++) {
            talking.get(i).speak();
        }
        common.limit(sum, NOBODY);
        for (int i = talking.size() - 1; i >= 0; i--) {
            var input = talking.get(i);
            if (input.chosen) {
                input.voice.own().limit(sum, input.voice.sound());
            } else {
                talking.remove(i);
                changed.add(input);
                input.end();
            }
        }
    }

    private void pull() {
        audible.clear();
        unheard.clear();
        loudest.clear();
        for (int i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            input.pull();
            if (input.unheard == SPOKEN_TICKS) {
                input.unheard = -TOLD_TICKS;
                unheard.add(input);
            }
            if (input.wantsToTalk()) {
                audible.add(input);
                contend(input);
            }
        }
        for (int i = 0; i < loudest.size(); i++) {
            loudest.get(i).chosen = true;
        }
    }

    /// Keeps the loudest so far, loudest first; of equals who came first.
    private void contend(Input input) {
        int place = loudest.size();
        while (place > 0 && input.claim() > loudest.get(place - 1).claim()) {
            place--;
        }
        if (place == talkers) {
            return;
        }
        if (loudest.size() == talkers) {
            loudest.removeLast();
        }
        loudest.add(place, input);
    }

    /// Everyone who talks: for those who do not.
    public Samples common() {
        return common.samples();
    }

    /// Everyone who talks but this one; for who does not talk that is the common mix, the same object, so that it need
    /// be encoded but once.
    public Samples without(Input input) {
        return input.talks() ? input.voice.own().samples() : common.samples();
    }

    /// Those who are in the mix, and so have a mix of their own.
    public List<Input> talking() {
        return talkingView;
    }

    /// Those who came into the mix or went out of it with this tick.
    public List<Input> changed() {
        return changedView;
    }

    /// Those who made a sound lately, heard or not; of the last tick.
    public List<Input> audible() {
        return audibleView;
    }

    /// Those who are muted and have spoken for a while; each is named but once in a while.
    public List<Input> unheard() {
        return unheardView;
    }

    /// One source's place in the mix.
    public final class Input {

        private final S source;
        private int place;
        private Samples now = Samples.of(new short[0], RATE);
        private Samples before = now;
        private double level = SILENT;
        private int quiet = PAUSE_TICKS;
        private boolean muted;
        /// Ticks of speech that nobody heard.
        private int unheard;
        private boolean chosen;
        private boolean coming;
        private Voice voice;

        private Input(S source, int place) {
            this.source = source;
            this.place = place;
        }

        public S source() {
            return source;
        }

        /// A muted source is pulled, so that it does not pile up, but not heard, nor is it loud any more.
        public void mute(boolean muted) {
            this.muted = muted;
            unheard = 0;
            if (muted) {
                level = SILENT;
                quiet = PAUSE_TICKS;
            }
        }

        /// Smoothed, in dBov.
        public double level() {
            return level;
        }

        /// Is in the mix, and so has a mix of its own.
        public boolean talks() {
            return voice != null;
        }

        private void pull() {
            chosen = false;
            turn();
            boolean came = source.next(now.data());
            boolean heard = came && !muted;
            if (muted) {
                listen(came && Level.of(now.data()) > SPEECH);
            }
            if (!heard) {
                Arrays.fill(now.data(), (short) 0);
            }
            double loud = heard ? Level.of(now.data()) : SILENT;
            level = loud > level ? loud : Math.max(loud, level - FALL);
            quiet = loud > AUDIBLE ? 0 : Math.min(quiet + 1, PAUSE_TICKS);
        }

        /// Pauses count down, so that only one who goes on speaking is named.
        private void listen(boolean speech) {
            unheard = speech || unheard < 0 ? unheard + 1 : Math.max(0, unheard - 1);
        }

        /// What was now is before; another rate begins with silence.
        private void turn() {
            int rate = source.rate();
            var last = now;
            now = before.rate() == rate && before.length() > 0 ? before : Samples.of(new short[rate / 50], rate);
            before = last.rate() == rate && last.length() > 0 ? last : Samples.of(new short[rate / 50], rate);
        }

        private boolean wantsToTalk() {
            return quiet < PAUSE_TICKS;
        }

        private double claim() {
            return level + (talks() ? ADVANTAGE : 0);
        }

        private void begin() {
            if (talks()) {
                return;
            }
            voice = voices.isEmpty() ? new Voice() : voices.pop();
            voice.begin(before);
            coming = true;
            talking.add(this);
            changed.add(this);
        }

        private void speak() {
            voice.take(now);
            if (coming || !chosen) {
                voice.fade(coming);
                coming = false;
            }
            voice.addTo(sum);
        }

        private void end() {
            voices.push(voice);
            voice = null;
        }
    }
}
