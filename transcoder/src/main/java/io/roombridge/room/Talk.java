package io.roombridge.room;

import io.roombridge.mix.SoundSource;
import io.roombridge.prompt.Sound;
import io.roombridge.prompt.Sounds;
import io.roombridge.prompt.Speech;
import java.util.Arrays;
import java.util.List;

/// Says a [Speech], tick by tick: one sound after the other, and the last again and again where that is wanted. Half a
/// second of silence comes first, for peers that open their ears a moment after they were told to. For one thread.
final class Talk implements SoundSource {

    /// Says nothing.
    static final Talk NONE = new Talk(List.of(), 0);

    /// Beats before the first sound.
    static final int LEAD = Clock.SOUND / 2;
    private static final int SILENT_RATE = 8_000;

    private final List<Sound> sounds;
    private final int pause;
    private int silent = LEAD;
    private int at;
    private int position;

    /// @param pause  ticks until the last is said again; 0: never
    private Talk(List<Sound> sounds, int pause) {
        this.sounds = sounds;
        this.pause = pause;
    }

    static Talk of(Speech speech, Sounds sounds) {
        return new Talk(speech.prompts().stream().map(prompt -> sounds.of(speech.language(), prompt))
                .filter(sound -> sound.samples().length > 0).toList(), speech.again() * Clock.SOUND);
    }

    boolean notBegun() {
        return at == 0 && position == 0 && silent > 0;
    }

    boolean over() {
        return at == sounds.size();
    }

    @Override
    public int rate() {
        return over() ? SILENT_RATE : sounds.get(at).rate();
    }

    @Override
    public boolean next(short[] tick) {
        if (over()) {
            return false;
        }
        if (silent > 0) {
            silent--;
            return false;
        }
        var sound = sounds.get(at).samples();
        int length = Math.min(tick.length, sound.length - position);
        System.arraycopy(sound, position, tick, 0, length);
        Arrays.fill(tick, length, tick.length, (short) 0);
        position += length;
        if (position == sound.length) {
            turn();
        }
        return true;
    }

    private void turn() {
        position = 0;
        boolean last = at == sounds.size() - 1;
        silent = last ? pause : 0;
        at += last && pause > 0 ? 0 : 1;
    }
}
