package io.roombridge.relay;

import io.roombridge.codec.Picture;
import io.roombridge.media.Arrangement;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaEvent;
import io.roombridge.media.StreamId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A room: everyone hears the mix without themselves and sees the composed picture.
final class RoomWiring implements Wiring {

    private final Works works;
    private final RoomAudio audio;
    private final RoomVideo video;
    private final Map<LegId, LegStream> heard = new HashMap<>();
    private final Map<LegId, LegStream> seen = new HashMap<>();
    private final Map<LegId, Participant> participants = new LinkedHashMap<>();
    private final String graph;
    private volatile Arrangement arrangement;

    /// @param name  as drawn on the picture
    record Participant(LegId leg, String name, boolean muted) {}

    RoomWiring(String graph, Arrangement arrangement, Works works) {
        this.works = works;
        this.graph = graph;
        this.arrangement = arrangement;
        this.audio = new RoomAudio(works.codecs(), works.clock(graph), this::speakerChanged);
        this.video = new RoomVideo(works);
    }

    /// Legs come and go, mute or are arranged otherwise.
    void change(GraphChange change) {
        switch (change) {
            case GraphChange.Enter(_, var leg, var name, var muted) ->
                    participants.put(leg, new Participant(leg, name, muted));
            case GraphChange.Leave(_, var leg) -> {
                if (participants.remove(leg) != null) {
                    part(leg);
                }
            }
            case GraphChange.Mute(_, var leg, var muted) ->
                    participants.computeIfPresent(leg, (_, it) -> new Participant(leg, it.name(), muted));
            case GraphChange.Rename(_, var leg, var name) ->
                    participants.computeIfPresent(leg, (_, it) -> new Participant(leg, name, it.muted()));
            case GraphChange.Arrange(_, var wanted) -> arrangement = wanted;
            case GraphChange.Pair _, GraphChange.Open _, GraphChange.Close _ ->
                    throw new IllegalArgumentException("makes or ends a graph: " + change);
        }
        rewire();
    }

    @Override
    public boolean joins(LegId leg) {
        return participants.containsKey(leg);
    }

    @Override
    public void rewire() {
        for (var participant : participants.values()) {
            var leg = participant.leg();
            joinSound(leg, works.streams().apply(StreamId.audio(leg)));
            joinPicture(leg, works.streams().apply(StreamId.video(leg)));
            audio.mute(leg, participant.muted());
        }
        video.arrange(participants.values().stream().filter(it -> sendsPicture(it.leg())).toList(), arrangement);
    }

    private boolean sendsPicture(LegId leg) {
        var stream = seen.get(leg);
        return stream != null && stream.agreed().filter(it -> it.direction().receives() && !it.receive().isEmpty())
                .isPresent();
    }

    private void joinSound(LegId leg, Optional<LegStream> stream) {
        var before = heard.get(leg);
        if (stream.orElse(null) == before) {
            return;
        }
        if (before != null) {
            silence(leg, before);
        }
        stream.ifPresent(now -> {
            var queue = new SampleQueue();
            heard.put(leg, now);
            now.receiveInto(new AudioReception(works.codecs(), queue::write));
            now.fedBy(audio.join(leg, now, queue));
        });
    }

    private void joinPicture(LegId leg, Optional<LegStream> stream) {
        var before = seen.get(leg);
        if (stream.orElse(null) == before) {
            return;
        }
        if (before != null) {
            darken(leg, before);
        }
        stream.ifPresent(now -> {
            seen.put(leg, now);
            now.receiveInto(new VideoReception(now, works.codecs(), works.workers(),
                    picture -> video.show(leg, picture)));
            now.fedBy(video.join(leg, now, this::rewire));
        });
    }

    private void silence(LegId leg, LegStream stream) {
        heard.remove(leg);
        audio.leave(leg);
        stream.receiveInto(Reception.NONE);
        stream.fedBy(Feed.NONE);
    }

    private void darken(LegId leg, LegStream stream) {
        seen.remove(leg);
        stream.receiveInto(Reception.NONE);
        stream.fedBy(Feed.NONE);
        video.leave(leg);
    }

    private void part(LegId leg) {
        Optional.ofNullable(heard.get(leg)).ifPresent(stream -> silence(leg, stream));
        Optional.ofNullable(seen.get(leg)).ifPresent(stream -> darken(leg, stream));
    }

    /// Told by the room's clock.
    private void speakerChanged(Optional<LegId> speaker) {
        video.speaker(speaker);
        works.events().accept(new MediaEvent.SpeakerChanged(graph, speaker));
        if (arrangement == Arrangement.ONE) {
            works.control().execute(this::rewire);
        }
    }

    @Override
    public Optional<Picture> picture() {
        return video.latest();
    }

    @Override
    public void close() {
        participants.keySet().forEach(this::part);
        audio.close();
        video.close();
    }
}
