package io.roombridge.room;

import io.roombridge.codec.Resampler;
import io.roombridge.codec.Samples;
import io.roombridge.mix.AudioMix;
import io.roombridge.prompt.Sounds;
import io.roombridge.prompt.Speech;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Something that is said to some of a room over its sound, which is turned down meanwhile. Whoever is told the same at
/// the same time and does not talk shares an encoding. On the clock's thread.
final class Announcement {

    /// What is left of the room's sound: 12 dB less.
    private static final double DUCKED = 0.25;

    private final Speech speech;
    private final Talk talk;
    private final Audience<RoomAudio.Seat> listeners = new Audience<>();
    private final Map<AudioEncoding.Profile, AudioEncoding> byProfile = new HashMap<>();
    private final Audience<AudioEncoding> encodings = new Audience<>();
    private final short[] said = new short[AudioMix.TICK];
    private final short[] mixed = new short[AudioMix.TICK];
    private final Samples view = Samples.of(mixed, AudioMix.RATE);
    private Samples tick = Samples.of(new short[0], AudioMix.RATE);
    private Resampler resampler = new Resampler(AudioMix.RATE, AudioMix.RATE);
    private double gain = 1;
    private double before = 1;

    Announcement(Speech speech, Sounds sounds) {
        this.speech = speech;
        this.talk = Talk.of(speech, sounds);
    }

    Speech speech() {
        return speech;
    }

    boolean notBegun() {
        return talk.notBegun();
    }

    /// All is said, and the room is as loud again as it was.
    boolean over() {
        return talk.over() && gain == 1;
    }

    Audience<RoomAudio.Seat> listeners() {
        return listeners;
    }

    AudioEncoding encoding(AudioEncoding.Profile profile, Function<AudioEncoding.Profile, AudioEncoding> begin) {
        return byProfile.computeIfAbsent(profile, it -> {
            var begun = begin.apply(it);
            encodings.add(begun);
            return begun;
        });
    }

    /// Nobody hears it any more.
    void drop(AudioEncoding encoding) {
        byProfile.remove(encoding.profile(), encoding);
        encodings.remove(encoding);
    }

    /// The next 20 ms, for all who do not talk.
    void beat(Samples common) {
        pull();
        if (!encodings.isEmpty()) {
            var heard = over(common);
            for (int i = 0; i < encodings.size(); i++) {
                encodings.get(i).accept(heard);
            }
        }
    }

    private void pull() {
        before = gain;
        int rate = talk.rate();
        if (tick.rate() != rate || tick.length() != rate / Clock.SOUND) {
            tick = Samples.of(new short[rate / Clock.SOUND], rate);
            resampler = new Resampler(rate, AudioMix.RATE);
        }
        boolean speaks = talk.next(tick.data());
        if (!speaks) {
            Arrays.fill(tick.data(), (short) 0);
        }
        gain = speaks ? DUCKED : 1;
        var samples = resampler.resample(tick);
        System.arraycopy(samples.data(), samples.offset(), said, 0, said.length);
    }

    /// The same 20 ms over somebody's sound; good until it is asked again.
    Samples over(Samples heard) {
        for (int i = 0; i < mixed.length; i++) {
            double share = before + (gain - before) * i / mixed.length;
            mixed[i] = (short) Math.clamp(Math.round(heard.at(i) * share) + said[i], Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return view;
    }
}
