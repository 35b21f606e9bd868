package io.roombridge.room;

import io.roombridge.codec.Codecs;
import io.roombridge.codec.Samples;
import io.roombridge.media.LegId;
import io.roombridge.mix.ActiveSpeaker;
import io.roombridge.mix.AudioMix;
import io.roombridge.mix.SoundSource;
import io.roombridge.prompt.Sounds;
import io.roombridge.prompt.Speech;
import io.roombridge.stream.Feed.Served;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sound of a room, at the beat of one clock.
///
/// ```
/// SampleQueue per source ─▶ AudioMix ─┬─ common ──────▶ AudioEncoding per codec ─▶ all who only listen
///                                     ├─ without one ─▶ AudioEncoding of its own ─▶ each who talks
///                                     ├─ levels ──────▶ ActiveSpeaker
///                                     └─ common, without one ─▶ Announcement ─▶ who is told something
/// ```
///
/// A beat pulls every source and looks at its level; all else it does for those who talk and for each encoding. Whoever
/// comes, goes or takes another codec is one task on the clock, which touches that one.
///
/// Everything but [#join], [#leave], [#mute], [#hear] and [#close], which hand over to it, runs on the clock's thread.
final class RoomAudio implements Clock.Listener {

    private static final int TICKS_PER_JUDGEMENT = 5;

    /// Told on the clock's thread.
    interface Observer {

        /// Somebody else is the speaker now; nobody when empty.
        void speakerChanged(Optional<LegId> speaker);

        /// A leg that is muted speaks; once in a while.
        void speaksMuted(LegId leg);

        /// A leg came into the mix, or went out of it.
        void talks(LegId leg, boolean now);
    }

    /// A leg in the room: what it says, and what it hears.
    static final class Seat implements SoundSource {

        private final LegId leg;
        private final SoundSource source;
        private final SoundSink sink;
        private AudioMix<Seat>.Input input;
        private ActiveSpeaker<LegId>.Candidate candidate;
        private Optional<AudioEncoding.Profile> wanted = Optional.empty();
        private volatile AudioEncoding encoding;
        private Speech untold = Speech.NONE;
        private Announcement told;

        private Seat(LegId leg, SoundSource source, SoundSink sink) {
            this.leg = leg;
            this.source = source;
            this.sink = sink;
        }

        @Override
        public int rate() {
            return source.rate();
        }

        @Override
        public boolean next(short[] tick) {
            return source.next(tick);
        }

        /// How it is served; any thread may ask.
        Served served() {
            var serving = encoding;
            return serving == null ? Served.NOTHING : new Served(serving.shared(sink) ? "share" : "transcode", 0, 0);
        }
    }

    private final AudioMix<Seat> mix = new AudioMix<>(AudioMix.USUAL_TALKERS);
    private final ActiveSpeaker<LegId> judge = new ActiveSpeaker<>();
    private final Map<LegId, Seat> seats = new HashMap<>();
    private final Map<AudioEncoding.Profile, AudioEncoding> common = new HashMap<>();
    private final Audience<AudioEncoding> encodings = new Audience<>();
    private final Samples before = Samples.of(new short[AudioMix.TICK], AudioMix.RATE);
    private final List<Announcement> announcements = new ArrayList<>();
    private final Codecs codecs;
    private final Sounds sounds;
    private final Clock clock;
    private final Observer observer;
    private Optional<LegId> speaker = Optional.empty();
    private int ticks;

    RoomAudio(Codecs codecs, Sounds sounds, Clock clock, Observer observer) {
        this.codecs = codecs;
        this.sounds = sounds;
        this.clock = clock;
        this.observer = observer;
        clock.join(this);
    }

    /// A leg comes in.
    ///
    /// @param source  what it says; read on the clock's thread
    /// @param sink    what it hears goes there
    Seat join(LegId leg, SoundSource source, SoundSink sink) {
        var seat = new Seat(leg, source, sink);
        clock.execute(() -> {
            seat.input = mix.join(seat);
            seat.candidate = judge.join(leg);
            seats.put(leg, seat);
        });
        return seat;
    }

    void leave(LegId leg) {
        clock.execute(() -> {
            var seat = seats.remove(leg);
            if (seat != null) {
                boolean talked = seat.input.talks();
                mix.leave(seat.input);
                silence(seat);
                tell(seat, null);
                release(seat);
                if (talked) {
                    observer.talks(leg, false);
                }
            }
        });
    }

    void mute(LegId leg, boolean muted) {
        clock.execute(() -> {
            var seat = seats.get(leg);
            if (seat != null) {
                seat.input.mute(muted);
                if (muted) {
                    silence(seat);
                }
            }
        });
    }

    /// What the leg takes now; nothing when empty.
    void hear(LegId leg, Optional<AudioEncoding.Profile> wanted) {
        clock.execute(() -> {
            var seat = seats.get(leg);
            if (seat != null && !seat.wanted.equals(wanted)) {
                seat.wanted = wanted;
                serve(seat);
                tellUntold(seat);
            }
        });
    }

    /// Tells one something over what it hears otherwise, as soon as it takes sound; in the place of what it is told.
    void say(LegId leg, Speech speech) {
        clock.execute(() -> {
            var seat = seats.get(leg);
            if (seat != null) {
                tell(seat, null);
                seat.untold = speech;
                tellUntold(seat);
            }
        });
    }

    private void tellUntold(Seat seat) {
        if (seat.wanted.isPresent() && !seat.untold.prompts().isEmpty()) {
            tell(seat, announcement(seat.untold));
            seat.untold = Speech.NONE;
        }
    }

    /// One of the same words that has not begun, or a new one.
    private Announcement announcement(Speech speech) {
        return announcements.stream().filter(it -> it.speech().equals(speech) && it.notBegun()).findFirst()
                .orElseGet(() -> {
                    var begun = new Announcement(speech, sounds);
                    announcements.add(begun);
                    return begun;
                });
    }

    /// @param announcement  null when there is nothing any more
    private void tell(Seat seat, Announcement announcement) {
        if (seat.told == announcement) {
            return;
        }
        release(seat);
        if (seat.told != null) {
            seat.told.listeners().remove(seat);
        }
        seat.told = announcement;
        if (announcement != null) {
            announcement.listeners().add(seat);
        }
        serve(seat);
    }

    @Override
    public void beat(long number, long due) {
        mix.tick();
        var changed = mix.changed();
        for (int i = 0; i < changed.size(); i++) {
            var seat = changed.get(i).source();
            serve(seat);
            observer.talks(seat.leg, seat.input.talks());
        }
        var unheard = mix.unheard();
        for (int i = 0; i < unheard.size(); i++) {
            observer.speaksMuted(unheard.get(i).source().leg);
        }
        for (int i = 0; i < encodings.size(); i++) {
            encodings.get(i).accept(mix.common());
        }
        for (int i = 0; i < announcements.size(); i++) {
            announcements.get(i).beat(mix.common());
        }
        var talking = mix.talking();
        for (int i = 0; i < talking.size(); i++) {
            var own = talking.get(i).source().encoding;
            if (own != null) {
                var heard = mix.without(talking.get(i));
                var told = talking.get(i).source().told;
                own.accept(told == null ? heard : told.over(heard));
            }
        }
        for (int i = announcements.size() - 1; i >= 0; i--) {
            end(i);
        }
        System.arraycopy(mix.common().data(), mix.common().offset(), before.data(), 0, before.length());
        if (++ticks % TICKS_PER_JUDGEMENT == 0) {
            judge(due / 1_000_000);
        }
    }

    /// When it is over, or nobody listens any more.
    private void end(int place) {
        var announcement = announcements.get(place);
        if (announcement.over()) {
            while (!announcement.listeners().isEmpty()) {
                tell(announcement.listeners().get(0), null);
            }
        }
        if (announcement.listeners().isEmpty()) {
            announcements.remove(place);
        }
    }

    /// Puts the leg where it belongs now: to those who hear the common mix or are told the same over it, or to a mix of
    /// its own while it talks.
    private void serve(Seat seat) {
        release(seat);
        if (seat.wanted.isEmpty()) {
            return;
        }
        var profile = seat.wanted.get();
        seat.encoding = seat.input.talks() ? begin(profile)
                : seat.told != null ? seat.told.encoding(profile, this::begin)
                : common.computeIfAbsent(profile, this::beginCommon);
        seat.encoding.join(seat.sink);
    }

    private AudioEncoding beginCommon(AudioEncoding.Profile profile) {
        var encoding = begin(profile);
        encodings.add(encoding);
        return encoding;
    }

    /// Given the sound of the tick before, which nobody hears again, it begins without a click.
    private AudioEncoding begin(AudioEncoding.Profile profile) {
        var encoding = new AudioEncoding(profile, codecs);
        encoding.accept(before);
        return encoding;
    }

    private void release(Seat seat) {
        var encoding = seat.encoding;
        if (encoding == null) {
            return;
        }
        seat.encoding = null;
        encoding.leave(seat.sink);
        if (encoding.abandoned()) {
            common.remove(encoding.profile(), encoding);
            encodings.remove(encoding);
            if (seat.told != null) {
                seat.told.drop(encoding);
            }
            encoding.close();
        }
    }

    private void judge(long now) {
        var audible = mix.audible();
        for (int i = 0; i < audible.size(); i++) {
            audible.get(i).source().candidate.heard(audible.get(i).level());
        }
        speaks(judge.judge(now));
    }

    /// Whoever it is, it is not the speaker any more.
    private void silence(Seat seat) {
        judge.leave(seat.candidate);
        speaks(speaker.filter(leg -> !leg.equals(seat.leg)));
    }

    private void speaks(Optional<LegId> who) {
        if (!who.equals(speaker)) {
            speaker = who;
            observer.speakerChanged(who);
        }
    }

    void close() {
        clock.leave(this);
        clock.execute(() -> {
            seats.values().forEach(this::release);
            seats.clear();
            announcements.clear();
        });
    }
}
