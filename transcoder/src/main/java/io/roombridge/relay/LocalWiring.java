package io.roombridge.relay;

import io.roombridge.codec.Picture;
import io.roombridge.codec.Samples;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.StreamId;
import io.roombridge.room.AudioBridge;
import io.roombridge.room.SampleQueue;
import io.roombridge.room.VideoEncoding;
import io.roombridge.room.VideoView;
import io.roombridge.room.Wiring;
import io.roombridge.room.Works;
import io.roombridge.serial.Serial;
import io.roombridge.stream.AudioReception;
import io.roombridge.stream.Feed;
import io.roombridge.stream.LegStream;
import io.roombridge.stream.PictureClock;
import io.roombridge.stream.Reception;
import io.roombridge.stream.VideoReception;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// One leg and a program of ours.
///
/// ```
/// leg ─▶ AudioReception ─▶ SampleQueue ─▶ hear         speak ─▶ AudioEncoding ─▶ leg
/// leg ─▶ VideoReception ─────────────────▶ see         show ──▶ VideoView ─────▶ leg
/// ```
final class LocalWiring implements Wiring {

    private final LegId leg;
    private final LocalMedia media;
    private final Works works;
    private final SampleQueue heard = new SampleQueue();
    private final short[] frame = new short[SampleQueue.FRAME];
    private final VideoView view;
    private final Serial lane;
    private final ScheduledFuture<?> beat;
    private final Runnable tick = this::tick;
    private LegStream audio;
    private LegStream video;
    private volatile AudioBridge said;
    private volatile VideoEncoding encoding;

    LocalWiring(LegId leg, LocalMedia media, Works works) {
        this.leg = leg;
        this.media = media;
        this.works = works;
        this.view = works.view();
        this.lane = works.workers().serial("pictures of " + leg);
        works.clock(leg.value()).join(tick);
        long interval = 1_000_000_000L / works.limits().framesPerSecond();
        this.beat = works.beat().scheduleAtFixedRate(() -> lane.offer(this::show, 1), 0, interval,
                TimeUnit.NANOSECONDS);
        rewire();
    }

    @Override
    public void rewire() {
        var nowAudio = works.streams().apply(StreamId.audio(leg)).orElse(null);
        if (nowAudio != null && nowAudio != audio) {
            audio = nowAudio;
            audio.receiveInto(new AudioReception(works.codecs(), SampleQueue.RATE, heard::write));
            said = new AudioBridge(audio, works.codecs(), works.clock(leg.value()));
        }
        var nowVideo = works.streams().apply(StreamId.video(leg)).orElse(null);
        if (nowVideo != null && nowVideo != video) {
            video = nowVideo;
            video.receiveInto(new VideoReception(video, works.codecs(), works.workers().serial("decoder"), media::see));
            video.fedBy(feed());
        }
        if (video != null && video.sending().sent() instanceof Format(_, Capability.Video codec)) {
            encoding = view.serve(video, codec);
        } else if (video != null) {
            view.drop(video);
            encoding = null;
        }
    }

    private Feed feed() {
        return new Feed() {
            @Override
            public void pictureWanted() {
                var encoder = encoding;
                if (encoder != null) {
                    encoder.pictureWanted();
                }
            }

            @Override
            public void changed() {
                works.control().execute(LocalWiring.this::rewire);
            }

            @Override
            public Served served() {
                var encoder = encoding;
                return encoder == null ? Served.NOTHING : new Served("transcode", encoder.profile().size().width(),
                        encoder.profile().size().height());
            }
        };
    }

    private void tick() {
        heard.read(frame);
        media.hear(Samples.of(frame, SampleQueue.RATE));
        var bridge = said;
        if (bridge != null) {
            media.speak(frame);
            bridge.queue().write(Samples.of(frame, SampleQueue.RATE));
        }
    }

    private void show() {
        long timestamp = PictureClock.now();
        Optional<Picture> picture = media.show(works.pool(), timestamp);
        picture.ifPresent(it -> {
            view.show(it, timestamp);
            it.close();
        });
    }

    @Override
    public void close() {
        beat.cancel(false);
        works.clock(leg.value()).leave(tick);
        if (audio != null) {
            audio.receiveInto(Reception.NONE);
        }
        if (said != null) {
            said.close();
        }
        if (video != null) {
            video.receiveInto(Reception.NONE);
            video.fedBy(Feed.NONE);
        }
        lane.execute(view::close);
    }
}
