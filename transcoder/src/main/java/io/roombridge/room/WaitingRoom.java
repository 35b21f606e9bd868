package io.roombridge.room;

import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.StreamId;
import io.roombridge.mix.SoundSource;
import io.roombridge.prompt.Speech;
import io.roombridge.stream.Feed;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.Reception;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Those who are not in the room yet: each hears what is said to it, else silence, and sees a still picture that says
/// what is waited for. What
/// they send is counted and dropped before a jitter buffer or a decoder sees it.
///
/// ```
/// leg ─▶ nothing         Talk ─▶ AudioBridge ─▶ leg
///                        StillView per lines ─▶ VideoEncoding per profile ─▶ legs
/// ```
///
/// For the control thread.
final class WaitingRoom {

    /// What one hears: what it is told, and then silence. On the clock's thread.
    private static final class Hearing implements SoundSource {

        private Talk talk = Talk.NONE;

        @Override
        public int rate() {
            return talk.rate();
        }

        @Override
        public boolean next(short[] tick) {
            return talk.next(tick);
        }
    }

    private final class Waiter {

        private final LegId leg;
        private final Hearing hearing = new Hearing();
        private Optional<Speech> untold = Optional.empty();
        private List<String> lines;
        private LegStream sound;
        private AudioBridge bridge;
        private LegStream picture;
        private PictureSink sink;
        private StillView view;
        private volatile VideoEncoding encoding;

        private Waiter(LegId leg) {
            this.leg = leg;
        }

        private void rewireSound() {
            var now = works.streams().apply(StreamId.audio(leg)).orElse(null);
            if (now == sound) {
                if (now != null) {
                    bridge.changed(now);
                    tell();
                }
                return;
            }
            silence();
            sound = now;
            if (now != null) {
                now.receiveInto(Reception.NONE);
                now.fedBy(new Fed(() -> works.control().execute(() -> waiting(this, this::rewireSound))));
                bridge = new AudioBridge(hearing, now, works.codecs(), works.clock(graph));
                tell();
            }
        }

        /// What it has not been told yet, once it takes sound.
        private void tell() {
            if (sound != null && AudioEncoding.Profile.of(sound).isPresent()) {
                untold.ifPresent(speech -> works.clock(graph).execute(
                        () -> hearing.talk = Talk.of(speech, works.sounds())));
                untold = Optional.empty();
            }
        }

        private void silence() {
            if (sound != null) {
                sound.fedBy(Feed.NONE);
                bridge.close();
                sound = null;
            }
        }

        private void rewirePicture() {
            var now = works.streams().apply(StreamId.video(leg)).orElse(null);
            if (now != picture) {
                darken();
                picture = now;
                if (now != null) {
                    sink = PictureSink.of(now.sending());
                    now.receiveInto(Reception.NONE);
                    now.fedBy(new Looking(this));
                }
            }
            if (now != null) {
                look();
            }
        }

        /// Sees its lines in what it takes now.
        private void look() {
            var takes = picture.sending().sent() instanceof Format(_, Capability.Video codec, _) ? Optional.of(codec)
                    : Optional.<Capability.Video>empty();
            var before = view;
            view = takes.isEmpty() ? null : views.computeIfAbsent(lines, it -> new StillView(works, it));
            if (before != null && before != view) {
                before.drop(sink);
            }
            encoding = takes.isEmpty() ? null : view.serve(sink, takes.get(), picture.sendBitRate());
            closeUnseen();
        }

        private void darken() {
            if (picture != null) {
                picture.fedBy(Feed.NONE);
                picture = null;
            }
            if (view != null) {
                view.drop(sink);
                view = null;
                encoding = null;
                closeUnseen();
            }
        }
    }

    /// What feeds a leg with what it is told.
    private record Fed(Runnable rewire) implements Feed {
        @Override
        public void pictureWanted() {
            // sound has none
        }

        @Override
        public void changed() {
            rewire.run();
        }

        @Override
        public Served served() {
            return new Served("transcode", 0, 0);
        }
    }

    /// What feeds a leg with a still picture.
    private final class Looking implements Feed {

        private final Waiter waiter;

        private Looking(Waiter waiter) {
            this.waiter = waiter;
        }

        @Override
        public void pictureWanted() {
            works.control().execute(() -> waiting(waiter, () -> {
                if (waiter.view != null) {
                    waiter.view.pictureWanted(waiter.encoding);
                }
            }));
        }

        @Override
        public void changed() {
            works.control().execute(() -> waiting(waiter, waiter::rewirePicture));
        }

        @Override
        public Served served() {
            return VideoEncoding.served(waiter.encoding, waiter.sink);
        }
    }

    private final String graph;
    private final Works works;
    private final Map<LegId, Waiter> waiters = new HashMap<>();
    private final Map<List<String>, StillView> views = new HashMap<>();

    /// @param graph  of the room
    WaitingRoom(String graph, Works works) {
        this.graph = graph;
        this.works = works;
    }

    /// A leg waits, or is told something else while it does.
    void show(LegId leg, List<String> lines) {
        waiters.computeIfAbsent(leg, Waiter::new).lines = lines;
        rewire(leg);
    }

    void say(LegId leg, Speech speech) {
        var waiter = waiters.get(leg);
        if (waiter != null) {
            waiter.untold = Optional.of(speech);
            waiter.tell();
        }
    }

    void leave(LegId leg) {
        var waiter = waiters.remove(leg);
        if (waiter != null) {
            waiter.silence();
            waiter.darken();
        }
    }

    void rewire(LegId leg) {
        var waiter = waiters.get(leg);
        if (waiter != null) {
            waiter.rewireSound();
            waiter.rewirePicture();
        }
    }

    /// Something asked for while it waited, which may be over.
    private void waiting(Waiter waiter, Runnable task) {
        if (waiters.get(waiter.leg) == waiter) {
            task.run();
        }
    }

    private void closeUnseen() {
        views.values().removeIf(view -> {
            boolean gone = view.unseen();
            if (gone) {
                view.close();
            }
            return gone;
        });
    }

    void close() {
        List.copyOf(waiters.keySet()).forEach(this::leave);
    }
}
