package io.roombridge.lab.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roombridge.codec.Picture;
import io.roombridge.codec.Samples;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.TestPictureReader;
import io.roombridge.codec.ToneDetector;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What came from the peer so far: which of the known tones are heard, whose test pictures are seen, and whether they
/// move.
final class Received {

    /// Of this many different counters a picture has shown, it surely moves.
    private static final int MOVING = 5;
    /// A tone counts as heard when it was there in this share of the last seconds.
    private static final double HEARD = 0.5;
    private static final int EVERY = 3;
    private static final int WINDOWS = 50;

    private final double[] tones;
    private final int rate;
    private final List<Set<Integer>> counters = IntStream.range(0, TestPicture.IDENTITIES)
            .<Set<Integer>>mapToObj(_ -> new HashSet<>()).toList();
    private ToneDetector detector;
    private List<Double> heardBefore = List.of();
    private List<TestPictureReader.Seen> seen = List.of();
    private long pictures;
    private int width;
    private int height;

    Received(int rate, List<Integer> tones) {
        this.rate = rate;
        this.tones = tones.stream().mapToDouble(Integer::doubleValue).toArray();
        this.detector = new ToneDetector(rate, this.tones);
    }

    synchronized void hear(Samples samples) {
        detector.accept(samples);
        if (detector.windows() >= WINDOWS) {
            heardBefore = detector.present(HEARD);
            detector = new ToneDetector(rate, tones);
        }
    }

    synchronized void see(Picture picture) {
        width = picture.width();
        height = picture.height();
        if (pictures++ % EVERY == 0) {
            seen = TestPictureReader.read(picture);
            seen.forEach(one -> one.counter().ifPresent(counters.get(one.identity())::add));
        }
    }

    /// Hertz of the tones of the last seconds.
    synchronized List<Integer> tones() {
        var heard = detector.windows() * 2 >= WINDOWS || heardBefore.isEmpty() ? detector.present(HEARD) : heardBefore;
        return heard.stream().map(Double::intValue).toList();
    }

    /// Whose pictures are in what is seen now.
    synchronized List<Integer> identities() {
        return seen.stream().map(TestPictureReader.Seen::identity).toList();
    }

    /// Those of them that move.
    synchronized List<Integer> moving() {
        return identities().stream().filter(identity -> counters.get(identity).size() >= MOVING).toList();
    }

    synchronized ObjectNode json() {
        var node = JsonNodeFactory.instance.objectNode();
        add(node.putArray("tones"), tones());
        add(node.putArray("identities"), identities());
        add(node.putArray("moving"), moving());
        return node.put("pictures", pictures).put("width", width).put("height", height);
    }

    private static void add(ArrayNode array, List<Integer> numbers) {
        numbers.forEach(array::add);
    }
}
