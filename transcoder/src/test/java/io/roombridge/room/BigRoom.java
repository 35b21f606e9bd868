package io.roombridge.room;

import io.roombridge.codec.PicturePool;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Direction;
import io.roombridge.media.Format;
import io.roombridge.media.GraphChange;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.TelephoneEvents;
import io.roombridge.prompt.Sounds;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.MemoryPath;
import io.roombridge.transport.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A room of any size without sockets and without time: each leg has sound and picture agreed both ways, clocks beat by
/// hand, and a change is done when the call returns.
final class BigRoom implements AutoCloseable {

    private static final String ROOM = "room:big";
    private static final MediaStream.Feedback FULL = new MediaStream.Feedback(true, true, true, true);
    private static final Format PCMU = new Format(0, Audio.of(AudioCodec.PCMU));
    private static final Format H264_FORMAT = new Format(97, H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 1));

    final HandClock sound = new HandClock(Clock.SOUND);
    final HandClock pictures = new HandClock(30);
    final List<LegId> legs = new ArrayList<>();
    private final EventLoop loop = new EventLoop("media-big");
    private final Workers workers = new Workers(1);
    private final Map<StreamId, LegStream> streams = new HashMap<>();
    private final RoomWiring wiring;
    private int lookedUp;
    private int controlled;

    BigRoom(int size) {
        var pool = new PicturePool();
        wiring = new RoomWiring(ROOM, Arrangement.AUTOMATIC, new Works(new Works.Limits(30, 2_048_000),
                new FfmpegCodecs(pool), pool, workers, List.of(sound), pictures, this::control, _ -> { },
                this::stream, Sounds.NONE));
        for (int i = 0; i < size; i++) {
            legs.add(LegId.fresh(Protocol.SIP));
            enter(legs.getLast());
        }
    }

    private void control(Runnable task) {
        controlled++;
        task.run();
    }

    private Optional<LegStream> stream(StreamId id) {
        lookedUp++;
        return Optional.ofNullable(streams.get(id));
    }

    /// Streams looked up, tasks on the control thread and on the clock so far.
    List<Integer> work() {
        return List.of(lookedUp, controlled, sound.tasks());
    }

    void enter(LegId leg) {
        open(StreamId.audio(leg), PCMU);
        open(StreamId.video(leg), H264_FORMAT);
        wiring.change(new GraphChange.Enter(ROOM, leg, "Room " + leg.value().substring(0, 4), false));
    }

    private void open(StreamId id, Format format) {
        var stream = new LegStream(id, loop, new MemoryPath(false), _ -> { });
        streams.put(id, stream);
        stream.connect(new MediaStream(id, Direction.SEND_RECEIVE, Optional.empty(), Optional.empty(),
                Optional.of(format), List.of(format), 0, 20, TelephoneEvents.NONE, OptionalInt.empty(), FULL,
                Optional.empty()));
    }

    void leave(LegId leg) {
        wiring.change(new GraphChange.Leave(ROOM, leg));
        streams.remove(StreamId.audio(leg)).close();
        streams.remove(StreamId.video(leg)).close();
    }

    void mute(LegId leg, boolean muted) {
        wiring.change(new GraphChange.Mute(ROOM, leg, muted));
    }

    void rename(LegId leg, String name) {
        wiring.change(new GraphChange.Rename(ROOM, leg, name));
    }

    void arrange(Arrangement arrangement) {
        wiring.change(new GraphChange.Arrange(ROOM, arrangement));
    }

    void limit(LegId leg, int bitsPerSecond) {
        streams.get(StreamId.video(leg)).limit(bitsPerSecond);
    }

    void speaker(LegId leg) {
        wiring.speakerChanged(Optional.of(leg));
    }

    @Override
    public void close() {
        wiring.close();
        workers.close();
        loop.close();
    }
}
