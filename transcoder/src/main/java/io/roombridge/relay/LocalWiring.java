package io.roombridge.relay;

import io.roombridge.codec.Resampler;
import io.roombridge.codec.Samples;
import io.roombridge.media.Capability;
import io.roombridge.media.Format;
import io.roombridge.media.LegId;
import io.roombridge.media.StreamId;
import io.roombridge.mix.AudioMix;
import io.roombridge.room.AudioBridge;
import io.roombridge.room.Clock;
import io.roombridge.room.PictureSink;
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
import java.util.Arrays;

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
    private final SampleQueue said = new SampleQueue();
    private final Samples spoken = Samples.of(new short[AudioMix.TICK], AudioMix.RATE);
    private final VideoView view;
    private final Serial lane;
    private final Runnable show = this::show;
    private final Clock.Listener tick = (_, _) -> tick();
    private final Clock.Listener beat = (_, _) -> beat();
    private Samples ear = Samples.of(new short[AudioMix.TICK], AudioMix.RATE);
    private Resampler resampler = new Resampler(AudioMix.RATE, AudioMix.RATE);
    private LegStream audio;
    private LegStream video;
    private PictureSink sink;
    private AudioBridge bridge;
    private volatile VideoEncoding encoding;

    LocalWiring(LegId leg, LocalMedia media, Works works) {
        this.leg = leg;
        this.media = media;
        this.works = works;
        this.view = works.view();
        this.lane = works.workers().serial("pictures of " + leg);
        works.clock(leg.value()).join(tick);
        works.pictures().join(beat);
        rewire(leg);
    }

    @Override
    public void rewire(LegId any) {
        rewireSound();
        rewirePicture();
    }

    private void rewireSound() {
        var now = works.streams().apply(StreamId.audio(leg)).orElse(null);
        if (now != null && now != audio) {
            audio = now;
            audio.receiveInto(new AudioReception(works.codecs(), heard::write));
            bridge = new AudioBridge(said, audio, works.codecs(), works.clock(leg.value()));
        } else if (now != null) {
            bridge.changed(now);
        }
    }

    private void rewirePicture() {
        var now = works.streams().apply(StreamId.video(leg)).orElse(null);
        if (now != null && now != video) {
            video = now;
            sink = PictureSink.of(now.sending());
            video.receiveInto(new VideoReception(video, works.codecs(), works.workers().serial("decoder"), media::see));
            video.fedBy(feed());
        }
        if (video != null && video.sending().sent() instanceof Format(_, Capability.Video codec, _)) {
            encoding = view.serve(sink, codec, video.sendBitRate());
        } else if (video != null) {
            view.drop(sink);
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
                works.control().execute(LocalWiring.this::rewirePicture);
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
        if (ear.rate() != heard.rate()) {
            ear = Samples.of(new short[heard.rate() / 50], heard.rate());
            resampler = new Resampler(heard.rate(), AudioMix.RATE);
        }
        if (!heard.next(ear.data())) {
            Arrays.fill(ear.data(), (short) 0);
        }
        media.hear(resampler.resample(ear));
        media.speak(spoken.data());
        said.write(spoken);
    }

    /// A beat that comes while the picture of the last is being made is left out.
    private void beat() {
        lane.offer(show, 1);
    }

    private void show() {
        long timestamp = PictureClock.now();
        media.show(works.pool(), timestamp).ifPresent(picture -> {
            try (picture) {
                view.show(picture, timestamp);
            }
        });
    }

    @Override
    public void close() {
        works.pictures().leave(beat);
        works.clock(leg.value()).leave(tick);
        if (audio != null) {
            audio.receiveInto(Reception.NONE);
            bridge.close();
        }
        if (video != null) {
            video.receiveInto(Reception.NONE);
            video.fedBy(Feed.NONE);
        }
        lane.execute(view::close);
    }
}
