package io.roombridge.lab.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roombridge.codec.Picture;
import io.roombridge.codec.TestPicture;
import io.roombridge.codec.TestPictureReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// What came in one stream of pictures: whose test pictures are in what is seen now, and which of them move.
final class SeenPictures {

    /// Of this many different counters a picture has shown, it surely moves.
    private static final int MOVING = 5;
    private static final int EVERY = 3;

    private final List<Set<Integer>> counters = IntStream.range(0, TestPicture.IDENTITIES)
            .<Set<Integer>>mapToObj(_ -> new HashSet<>()).toList();
    private List<TestPictureReader.Seen> seen = List.of();
    private long pictures;
    private int width;
    private int height;

    /// Nothing has been seen yet.
    synchronized void forget() {
        counters.forEach(Set::clear);
        seen = List.of();
        pictures = 0;
        width = 0;
        height = 0;
    }

    synchronized void see(Picture picture) {
        width = picture.width();
        height = picture.height();
        if (pictures++ % EVERY == 0) {
            seen = TestPictureReader.read(picture);
            seen.forEach(one -> one.counter().ifPresent(counters.get(one.identity())::add));
        }
    }

    /// Whose pictures are in what is seen now.
    synchronized List<Integer> identities() {
        return seen.stream().map(TestPictureReader.Seen::identity).toList();
    }

    /// Those of them that move.
    synchronized List<Integer> moving() {
        return identities().stream().filter(identity -> counters.get(identity).size() >= MOVING).toList();
    }

    synchronized ObjectNode fill(ObjectNode node) {
        add(node.putArray("identities"), identities());
        add(node.putArray("moving"), moving());
        return node.put("pictures", pictures).put("width", width).put("height", height);
    }

    static void add(ArrayNode array, List<Integer> numbers) {
        numbers.forEach(array::add);
    }
}
