package io.roombridge.room;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.Samples;
import io.roombridge.media.Audio;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.mix.ActiveSpeaker;
import io.roombridge.mix.AudioMix;
import io.roombridge.stream.Feed;
import io.roombridge.stream.LegStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The sound of a room, at the beat of one clock.
///
/// ```
/// SampleQueue per source ─▶ AudioMix ─┬─ common ──────▶ AudioEncoding per codec ─▶ all who only listen
///                                     ├─ without one ─▶ AudioEncoding of its own ─▶ each who talks
///                                     └─ levels ──────▶ ActiveSpeaker
/// ```
///
/// Everything but [#join], [#leave], [#mute] and [#close], which hand over to it, runs on the clock's thread.
final class RoomAudio implements Runnable {

    private static final int TICKS_PER_JUDGEMENT = 5;

    private static final class Seat {
        private final LegStream stream;
        private AudioMix.Input input;
        private volatile AudioEncoding encoding;
        private boolean alone;

        private Seat(LegStream stream) {
            this.stream = stream;
        }
    }

    private final AudioMix mix = new AudioMix(AudioMix.USUAL_TALKERS);
    private final ActiveSpeaker<LegId> judge = new ActiveSpeaker<>();
    private final Map<LegId, Seat> seats = new LinkedHashMap<>();
    private final Map<AudioEncoding.Profile, AudioEncoding> common = new HashMap<>();
    private final Map<LegId, Double> levels = new HashMap<>();
    private final short[] before = new short[SampleQueue.FRAME];
    private final Codecs codecs;
    private final AudioClock clock;
    private final Consumer<Optional<LegId>> speakerChanged;
    private Optional<LegId> speaker = Optional.empty();
    private int ticks;

    RoomAudio(Codecs codecs, AudioClock clock, Consumer<Optional<LegId>> speakerChanged) {
        this.codecs = codecs;
        this.clock = clock;
        this.speakerChanged = speakerChanged;
        clock.join(this);
    }

    /// A leg comes in: what it says is read from `queue`, what it hears goes to `stream`.
    Feed join(LegId leg, LegStream stream, SampleQueue queue) {
        var seat = new Seat(stream);
        clock.execute(() -> {
            seat.input = mix.join(queue::read);
            seats.put(leg, seat);
        });
        return new Feed() {
            @Override
            public void pictureWanted() {
                // sound has none
            }

            @Override
            public void changed() {
                // looked at with every tick
            }

            @Override
            public Served served() {
                var encoding = seat.encoding;
                return encoding == null ? Served.NOTHING
                        : new Served(encoding.shared(stream) ? "share" : "transcode", 0, 0);
            }
        };
    }

    void leave(LegId leg) {
        clock.execute(() -> {
            var seat = seats.remove(leg);
            if (seat != null) {
                mix.leave(seat.input);
                release(seat);
            }
        });
    }

    void mute(LegId leg, boolean muted) {
        clock.execute(() -> {
            var seat = seats.get(leg);
            if (seat != null) {
                seat.input.mute(muted);
            }
        });
    }

    @Override
    public void run() {
        mix.tick();
        for (var seat : seats.values()) {
            serve(seat);
        }
        for (var encoding : common.values()) {
            encoding.accept(mix.common());
        }
        for (var seat : seats.values()) {
            if (seat.alone && seat.encoding != null) {
                seat.encoding.accept(mix.without(seat.input));
            }
        }
        var now = mix.common();
        System.arraycopy(now.data(), now.offset(), before, 0, before.length);
        if (++ticks % TICKS_PER_JUDGEMENT == 0) {
            judge();
        }
    }

    /// Puts the leg where it belongs now: to those who hear the common mix, or to a mix of its own while it talks.
    private void serve(Seat seat) {
        var agreed = seat.stream.agreed();
        if (agreed.isEmpty() || !(seat.stream.sending().sent() instanceof Format(_, Audio(var codec, _)))) {
            release(seat);
            return;
        }
        var wanted = AudioEncoding.Profile.of(codec, agreed.get().packetTime());
        boolean alone = seat.input.talks();
        if (seat.encoding != null && seat.alone == alone && seat.encoding.profile().equals(wanted)) {
            return;
        }
        release(seat);
        seat.alone = alone;
        seat.encoding = alone ? begin(wanted) : common.computeIfAbsent(wanted, this::begin);
        seat.encoding.join(seat.stream);
    }

    /// Given the sound of the tick before, which nobody hears again, it begins without a click.
    private AudioEncoding begin(AudioEncoding.Profile profile) {
        var encoding = new AudioEncoding(profile, codecs);
        encoding.accept(Samples.of(before, SampleQueue.RATE));
        return encoding;
    }

    private void release(Seat seat) {
        var encoding = seat.encoding;
        if (encoding == null) {
            return;
        }
        seat.encoding = null;
        encoding.leave(seat.stream);
        if (encoding.abandoned()) {
            common.remove(encoding.profile(), encoding);
            encoding.close();
        }
    }

    private void judge() {
        levels.clear();
        seats.forEach((leg, seat) -> levels.put(leg, seat.input.level()));
        var now = judge.heard(levels, System.nanoTime() / 1_000_000);
        if (!now.equals(speaker)) {
            speaker = now;
            speakerChanged.accept(now);
        }
    }

    void close() {
        clock.leave(this);
        clock.execute(() -> {
            seats.values().forEach(this::release);
            seats.clear();
        });
    }
}
