package io.roombridge.room;

import io.roombridge.codec.Picture;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.StreamId;
import io.roombridge.mix.Scene;
import io.roombridge.prompt.Speech;
import io.roombridge.stream.AudioReception;
import io.roombridge.stream.Feed;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.Reception;
import io.roombridge.stream.VideoReception;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A room: everyone hears the mix without themselves and sees the composed picture. Each change touches the leg it is
/// about, and what everybody shares.
public final class RoomWiring implements Wiring, RoomAudio.Observer {

    private static final class Member {

        private final LegId leg;
        private String name;
        private boolean muted;
        private Speech told = Speech.NONE;
        private LegStream sound;
        private LegStream picture;
        private RoomAudio.Seat seat;
        private RoomVideo.Person person;

        private Member(LegId leg, String name, boolean muted) {
            this.leg = leg;
            this.name = name;
            this.muted = muted;
        }
    }

    private final String graph;
    private final Works works;
    private final RoomAudio audio;
    private final RoomVideo video;
    private final WaitingRoom waiting;
    private final Slides slides;
    private final Map<LegId, Member> members = new HashMap<>();
    private boolean locked;
    private Optional<LegId> shows = Optional.empty();

    public RoomWiring(String graph, Arrangement arrangement, Works works) {
        this.graph = graph;
        this.works = works;
        this.audio = new RoomAudio(works.codecs(), works.sounds(), works.clock(graph), this);
        this.video = new RoomVideo(works, arrangement);
        this.waiting = new WaitingRoom(graph, works);
        this.slides = new Slides(works, video::compose);
    }

    /// Legs come and go, mute or are arranged otherwise.
    public void change(GraphChange change) {
        switch (change) {
            case GraphChange.Enter(_, var leg, var name, var muted) -> enter(leg, name, muted);
            case GraphChange.Wait(_, var leg, var lines) -> await(leg, lines);
            case GraphChange.Leave(_, var leg) -> leave(leg);
            case GraphChange.Mute(_, var leg, var muted) -> member(leg).ifPresent(it -> draw(it, it.name, muted));
            case GraphChange.Rename(_, var leg, var name) -> member(leg).ifPresent(it -> draw(it, name, it.muted));
            case GraphChange.Tell(_, var leg, var lines, var seconds) -> member(leg)
                    .ifPresent(_ -> video.tell(leg, lines, seconds));
            case GraphChange.Say(_, var leg, var speech) -> member(leg)
                    .ifPresentOrElse(it -> say(it, speech), () -> waiting.say(leg, speech));
            case GraphChange.Remind(_, var leg, var lines) -> member(leg).ifPresent(_ -> video.remind(leg, lines));
            case GraphChange.Lock(_, var shut) -> {
                locked = shut;
                mark();
            }
            case GraphChange.Arrange(_, var arrangement) -> video.arrange(arrangement);
            case GraphChange.Present _, GraphChange.Pair _, GraphChange.Open _, GraphChange.Close _,
                    GraphChange.Steer _ ->
                    throw new IllegalArgumentException("is none of a room alone: " + change);
        }
    }

    @Override
    public void present(Optional<LegId> presenter) {
        shows = presenter;
        slides.present(presenter);
        mark();
    }

    /// What is drawn in the corner of the picture.
    private void mark() {
        video.mark(new Scene.Marks(members.size(), locked, shows.flatMap(this::member).map(it -> it.name).orElse("")));
    }

    @Override
    public Optional<Picture> slides() {
        return slides.picture();
    }

    private Optional<Member> member(LegId leg) {
        return Optional.ofNullable(members.get(leg));
    }

    private void enter(LegId leg, String name, boolean muted) {
        waiting.leave(leg);
        draw(members.computeIfAbsent(leg, _ -> new Member(leg, name, muted)), name, muted);
        rewire(leg);
    }

    private void await(LegId leg, List<String> lines) {
        goOut(leg);
        waiting.show(leg, lines);
    }

    private void leave(LegId leg) {
        waiting.leave(leg);
        goOut(leg);
    }

    private void goOut(LegId leg) {
        var member = members.remove(leg);
        if (member != null) {
            mark();
            slides.leave(leg);
            silence(member);
            darken(member);
            video.remind(leg, List.of());
        }
    }

    private void draw(Member member, String name, boolean muted) {
        member.name = name;
        member.muted = muted;
        audio.mute(member.leg, muted);
        video.draw(member.leg, name, muted);
        mark();
    }

    @Override
    public void rewire(LegId leg) {
        waiting.rewire(leg);
        member(leg).ifPresent(member -> {
            rewireSound(member);
            rewirePicture(member);
            slides.rewire(leg);
        });
    }

    private void rewireSound(Member member) {
        var now = works.streams().apply(StreamId.audio(member.leg)).orElse(null);
        if (now != member.sound) {
            silence(member);
            if (now != null) {
                joinSound(member, now);
            }
        }
        if (now != null) {
            audio.hear(member.leg, AudioEncoding.Profile.of(now));
        }
    }

    private void joinSound(Member member, LegStream stream) {
        var queue = new SampleQueue();
        member.sound = stream;
        member.seat = audio.join(member.leg, queue, stream.sending()::sound);
        audio.mute(member.leg, member.muted);
        stream.receiveInto(new AudioReception(works.codecs(), queue::write));
        stream.fedBy(soundFeed(member));
        say(member, member.told);
    }

    /// As soon as it takes sound.
    private void say(Member member, Speech speech) {
        boolean hears = member.sound != null;
        member.told = hears ? Speech.NONE : speech;
        if (hears) {
            audio.say(member.leg, speech);
        }
    }

    private void silence(Member member) {
        if (member.sound != null) {
            member.sound.receiveInto(Reception.NONE);
            member.sound.fedBy(Feed.NONE);
            member.sound = null;
            audio.leave(member.leg);
        }
    }

    private void rewirePicture(Member member) {
        var now = works.streams().apply(StreamId.video(member.leg)).orElse(null);
        if (now != member.picture) {
            darken(member);
            if (now != null) {
                joinPicture(member, now);
            }
        }
        if (now != null) {
            var takes = now.sending().sent() instanceof Format(_, Capability.Video codec, _) ? Optional.of(codec)
                    : Optional.<Capability.Video>empty();
            video.agree(member.leg, sends(now), takes, now.sendBitRate());
        }
    }

    private static boolean sends(LegStream stream) {
        return stream.agreed().filter(it -> it.direction().receives() && !it.receive().isEmpty()).isPresent();
    }

    private void joinPicture(Member member, LegStream stream) {
        var reception = new VideoReception(stream, works.codecs(), works.workers().serial("decoder"),
                picture -> member.person.shows(picture));
        member.picture = stream;
        member.person = video.join(member.leg, member.name, member.muted, PictureSink.of(stream.sending()),
                source(reception));
        stream.receiveInto(reception);
        stream.fedBy(pictureFeed(member));
    }

    private PictureSource source(VideoReception reception) {
        return new PictureSource() {
            @Override
            public void reveal() {
                reception.reveal(works.limits().maxBitRate());
            }

            @Override
            public void hide() {
                reception.hide();
            }
        };
    }

    private void darken(Member member) {
        if (member.picture != null) {
            member.picture.receiveInto(Reception.NONE);
            member.picture.fedBy(Feed.NONE);
            member.picture = null;
            video.leave(member.leg);
        }
    }

    private Feed soundFeed(Member member) {
        var seat = member.seat;
        return new Feed() {
            @Override
            public void pictureWanted() {
                // sound has none
            }

            @Override
            public void changed() {
                works.control().execute(() -> member(member.leg).ifPresent(RoomWiring.this::rewireSound));
            }

            @Override
            public Served served() {
                return seat.served();
            }
        };
    }

    private Feed pictureFeed(Member member) {
        var person = member.person;
        return new Feed() {
            @Override
            public void pictureWanted() {
                person.pictureWanted();
            }

            @Override
            public void changed() {
                works.control().execute(() -> member(member.leg).ifPresent(RoomWiring.this::rewirePicture));
            }

            @Override
            public Served served() {
                return person.served();
            }
        };
    }

    @Override
    public void speakerChanged(Optional<LegId> speaker) {
        works.events().accept(new MediaEvent.SpeakerChanged(graph, speaker));
        works.control().execute(() -> video.speaker(speaker));
    }

    @Override
    public void speaksMuted(LegId leg) {
        works.events().accept(new MediaEvent.SpokeMuted(leg));
    }

    @Override
    public void talks(LegId leg, boolean now) {
        works.control().execute(() -> video.talks(leg, now));
    }

    @Override
    public Optional<Picture> picture() {
        return video.latest();
    }

    @Override
    public void close() {
        List.copyOf(members.keySet()).forEach(this::leave);
        waiting.close();
        slides.close();
        audio.close();
        video.close();
    }
}
