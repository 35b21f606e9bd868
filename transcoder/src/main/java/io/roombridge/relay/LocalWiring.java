package io.roombridge.relay;

import io.roombridge.codec.Picture;
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
import java.util.function.Consumer;

/// One leg and a program of ours.
///
/// ```
/// leg ─▶ AudioReception ─▶ SampleQueue ─▶ hear         speak ─▶ AudioEncoding ─▶ leg
/// leg ─▶ VideoReception ─────────────────▶ see         show ──▶ VideoView ─────▶ leg, slides too
/// ```
final class LocalWiring implements Wiring {

    private final LegId leg;
    private final LocalMedia media;
    private final Works works;
    private final SampleQueue heard = new SampleQueue();
    private final SampleQueue said = new SampleQueue();
    private final Samples spoken = Samples.of(new short[AudioMix.TICK], AudioMix.RATE);
    private final Pictures picture;
    private final Pictures slides;
    private final Serial lane;
    private final Runnable show = this::show;
    private final Clock.Listener tick = (_, _) -> tick();
    private final Clock.Listener beat = (_, _) -> beat();
    private Samples ear = Samples.of(new short[AudioMix.TICK], AudioMix.RATE);
    private Resampler resampler = new Resampler(AudioMix.RATE, AudioMix.RATE);
    private LegStream audio;
    private AudioBridge bridge;

    LocalWiring(LegId leg, LocalMedia media, Works works) {
        this.leg = leg;
        this.media = media;
        this.works = works;
        this.picture = new Pictures(StreamId.video(leg), media::see);
        this.slides = new Pictures(StreamId.slides(leg), media::seeSlides);
        this.lane = works.workers().serial("pictures of " + leg);
        works.clock(leg.value()).join(tick);
        works.pictures().join(beat);
        rewire(leg);
    }

    @Override
    public void rewire(LegId any) {
        rewireSound();
        picture.rewire();
        slides.rewire();
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
        media.show(works.pool(), timestamp).ifPresent(shown -> picture.show(shown, timestamp));
        media.showSlides(works.pool(), timestamp).ifPresent(shown -> slides.show(shown, timestamp));
    }

    @Override
    public void close() {
        works.pictures().leave(beat);
        works.clock(leg.value()).leave(tick);
        if (audio != null) {
            audio.receiveInto(Reception.NONE);
            bridge.close();
        }
        picture.close();
        slides.close();
    }

    /// The pictures of one stream: what is shown goes out, what comes is seen.
    private final class Pictures implements Feed {

        private final StreamId id;
        private final Consumer<Picture> seen;
        private final VideoView view;
        private LegStream stream;
        private PictureSink sink;
        private volatile VideoEncoding encoding;

        private Pictures(StreamId id, Consumer<Picture> seen) {
            this.id = id;
            this.seen = seen;
            this.view = works.view(id.role());
        }

        private void rewire() {
            var now = works.streams().apply(id).orElse(null);
            if (now != null && now != stream) {
                stream = now;
                sink = PictureSink.of(now.sending());
                stream.receiveInto(new VideoReception(stream, works.codecs(), works.workers().serial("decoder"), seen));
                stream.fedBy(this);
            }
            if (stream != null && stream.sending().sent() instanceof Format(_, Capability.Video codec, _)) {
                encoding = view.serve(sink, codec, stream.sendBitRate());
            } else if (stream != null) {
                view.drop(sink);
                encoding = null;
            }
        }

        /// Takes the picture.
        private void show(Picture shown, long timestamp) {
            try (shown) {
                view.show(shown, timestamp);
            }
        }

        @Override
        public void pictureWanted() {
            var encoder = encoding;
            if (encoder != null) {
                encoder.pictureWanted();
            }
        }

        @Override
        public void changed() {
            works.control().execute(this::rewire);
        }

        @Override
        public Served served() {
            return VideoEncoding.served(encoding, sink);
        }

        private void close() {
            if (stream != null) {
                stream.receiveInto(Reception.NONE);
                stream.fedBy(Feed.NONE);
            }
            lane.execute(view::close);
        }
    }
}
