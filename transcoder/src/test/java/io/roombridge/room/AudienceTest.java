package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private final Audience<String> audience = new Audience<>();

    private List<String> all() {
        var all = new ArrayList<String>();
        for (int i = 0; i < audience.size(); i++) {
            all.add(audience.get(i));
        }
        return all;
    }

    @Test
    void theLastTakesThePlaceOfWhoGoes() {
        List.of("a", "b", "c", "d").forEach(audience::add);
        audience.remove("b");
        assertThat(all()).containsExactly("a", "d", "c");
        audience.remove("c");
        assertThat(all()).containsExactly("a", "d");
        audience.remove("a");
        audience.remove("d");
        assertThat(audience.isEmpty()).isTrue();
    }

    @Test
    void nobodyIsThereTwiceAndWhoIsNotThereCannotGo() {
        audience.add("a");
        audience.add("a");
        audience.remove("z");
        assertThat(all()).containsExactly("a");
    }

    @Test
    void holdsTheSameAsASetWhateverTheOrder() {
        var random = new Random(3);
        var names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        var expected = Collections.<String>newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < 2_000; i++) {
            var name = names.get(random.nextInt(names.size()));
            if (random.nextBoolean()) {
                audience.add(name);
                expected.add(name);
            } else {
                audience.remove(name);
                expected.remove(name);
            }
            assertThat(all()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
