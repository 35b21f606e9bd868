package io.roombridge.lab.endpoint;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roombridge.codec.Picture;
import io.roombridge.codec.Samples;
import io.roombridge.codec.ToneDetector;
import java.util.List;

/// What came from the peer of the last call so far: which of the known tones are heard, whose test pictures are seen,
/// and whether they move.
final class Received {

    /// A tone counts as heard when it was there in this share of the last seconds.
    private static final double HEARD = 0.5;
    private static final int WINDOWS = 50;

    private final double[] tones;
    private final int rate;
    private final SeenPictures main = new SeenPictures();
    private final SeenPictures slides = new SeenPictures();
    private ToneDetector detector;
    private List<Double> heardBefore = List.of();

    Received(int rate, List<Integer> tones) {
        this.rate = rate;
        this.tones = tones.stream().mapToDouble(Integer::doubleValue).toArray();
        this.detector = new ToneDetector(rate, this.tones);
    }

    /// A call begins.
    synchronized void forget() {
        detector = new ToneDetector(rate, tones);
        heardBefore = List.of();
        main.forget();
        slides.forget();
    }

    synchronized void hear(Samples samples) {
        detector.accept(samples);
        if (detector.windows() >= WINDOWS) {
            heardBefore = detector.present(HEARD);
            detector = new ToneDetector(rate, tones);
        }
    }

    void see(Picture picture) {
        main.see(picture);
    }

    void seeSlides(Picture picture) {
        slides.see(picture);
    }

    /// Hertz of the tones of the last seconds.
    synchronized List<Integer> tones() {
        var heard = detector.windows() * 2 >= WINDOWS || heardBefore.isEmpty() ? detector.present(HEARD) : heardBefore;
        return heard.stream().map(Double::intValue).toList();
    }

    ObjectNode json() {
        var node = JsonNodeFactory.instance.objectNode();
        SeenPictures.add(node.putArray("tones"), tones());
        main.fill(node);
        slides.fill(node.putObject("slides"));
        return node;
    }
}
