package io.roombridge.relay;

import io.roombridge.codec.Area;
import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Recording;
import io.roombridge.codec.Samples;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.TestPictureReader;
import io.roombridge.codec.Tone;
import io.roombridge.codec.ToneDetector;
import io.roombridge.media.LegId;
import io.roombridge.media.PictureSize;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A room system in a test: says a tone, shows a test picture, and remembers what it heard and saw.
final class TestEndpoint implements LocalMedia {

    static final double[] TONES = {440, 620, 850, 1_100, 1_400};

    private static final int BRIGHT = 110;

    final LegId leg;
    /// Its leg in the gateway.
    final LegId peer;
    private final int identity;
    private final Tone tone;
    private final ToneDetector ears = new ToneDetector(SAMPLE_RATE, TONES);
    private final AtomicInteger pictures = new AtomicInteger();
    private final Set<String> moments = ConcurrentHashMap.newKeySet();
    private volatile Set<Integer> seen = Set.of();
    private volatile PictureSize size = PictureSize.SQCIF;
    private volatile boolean quiet;
    /// All it heard.
    final Recording recording = new Recording(SAMPLE_RATE);
    private volatile int loudness;
    private volatile Set<Integer> slidesSeen = Set.of();
    private volatile PictureSize slidesSize = PictureSize.SQCIF;
    private volatile Optional<TestPicture> slides = Optional.empty();
    private final AtomicInteger slidesShown = new AtomicInteger();
    private TestPicture picture;
    private Picture latest;

    TestEndpoint(LegId leg, LegId peer, int identity) {
        this.leg = leg;
        this.peer = peer;
        this.identity = identity;
        this.tone = new Tone(TONES[identity], 6_000, SAMPLE_RATE);
    }

    @Override
    public void speak(short[] frame) {
        var samples = tone.next(frame.length);
        System.arraycopy(samples.data(), 0, frame, 0, frame.length);
        if (quiet) {
            Arrays.fill(frame, (short) 0);
        }
    }

    @Override
    public void hear(Samples samples) {
        int peak = 0;
        for (int i = 0; i < samples.length(); i++) {
            peak = Math.max(peak, Math.abs(samples.data()[samples.offset() + i]));
        }
        loudness = peak;
        recording.add(samples);
        synchronized (ears) {
            ears.accept(samples);
        }
    }

    @Override
    public Optional<Picture> show(PicturePool pool, long timestamp) {
        if (picture == null) {
            picture = new TestPicture(identity, 640, 360, pool);
        }
        return Optional.of(picture.next());
    }

    @Override
    public void see(Picture shown) {
        pictures.incrementAndGet();
        size = shown.size();
        keep(shown.retain());
        var read = TestPictureReader.read(shown);
        read.forEach(it -> it.counter().ifPresent(counter -> moments.add(it.identity() + ":" + counter)));
        seen = Set.copyOf(read.stream().map(TestPictureReader.Seen::identity).toList());
    }

    /// Shows slides from now on: the moving test picture of an identity.
    void present(int slidesOf, PictureSize of) {
        slides = Optional.of(new TestPicture(slidesOf, of.width(), of.height(), new PicturePool()));
    }

    void presentNothing() {
        slides = Optional.empty();
    }

    @Override
    public Optional<Picture> showSlides(PicturePool pool, long timestamp) {
        slidesShown.incrementAndGet();
        return slides.map(TestPicture::next);
    }

    /// How many slides it was asked for: a clock that runs as slowly as all else does here.
    int slidesShown() {
        return slidesShown.get();
    }

    @Override
    public void seeSlides(Picture shown) {
        slidesSize = shown.size();
        slidesSeen = Set.copyOf(TestPictureReader.read(shown).stream().map(TestPictureReader.Seen::identity).toList());
    }

    /// Whose test picture is in the slides of this moment.
    Set<Integer> slides() {
        return slidesSeen;
    }

    PictureSize slidesSize() {
        return slidesSize;
    }

    private synchronized void keep(Picture shown) {
        if (latest != null) {
            latest.close();
        }
        latest = shown;
    }

    /// Of the bright points of that picture or of the one of this moment, the part that is bright in both, 0–1: how
    /// much a text is the same.
    double shares(Picture text) {
        return shares(text, text.area());
    }

    /// The same of a part of the pictures.
    synchronized double shares(Picture text, Area within) {
        if (latest == null || !latest.size().equals(text.size())) {
            return 0;
        }
        int both = 0;
        int either = 0;
        for (int y = within.y(); y < within.bottom(); y++) {
            for (int x = within.x(); x < within.right(); x++) {
                boolean one = text.luma(x, y) > BRIGHT;
                boolean other = latest.luma(x, y) > BRIGHT;
                both += one && other ? 1 : 0;
                either += one || other ? 1 : 0;
            }
        }
        return (double) both / Math.max(1, either);
    }

    /// How loud the sound of the last 20 ms was, 0–32,767.
    int loudness() {
        return loudness;
    }

    void hush(boolean silence) {
        quiet = silence;
    }

    /// The tones in the sound of this moment, by the identity they belong to.
    Set<Integer> hears() {
        synchronized (ears) {
            var now = new HashSet<Integer>();
            for (var heard : ears.latest()) {
                for (int i = 0; i < TONES.length; i++) {
                    if (TONES[i] == heard.frequency()) {
                        now.add(i);
                    }
                }
            }
            return now;
        }
    }

    /// Whose pictures are in the picture of this moment.
    Set<Integer> sees() {
        return seen;
    }

    PictureSize size() {
        return size;
    }

    int pictures() {
        return pictures.get();
    }

    /// How many different pictures of somebody were recognised: it moves.
    long moments(int of) {
        return moments.stream().filter(it -> it.startsWith(of + ":")).count();
    }
}
