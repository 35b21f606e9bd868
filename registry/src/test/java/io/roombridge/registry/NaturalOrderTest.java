package io.roombridge.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void sortsNumbersAsNumbersAndLettersWithoutCase() {
        var names = List.of("room 10", "Room 2", "room 1", "room", "Room 02", "annex", "8001", "801", "room 2b");

        assertThat(names.stream().sorted(NaturalOrder.NATURAL)).containsExactly("801", "8001", "annex", "room",
                "room 1", "Room 02", "Room 2", "room 2b", "room 10");
    }

    @Property
    void isAnOrder(@ForAll String one, @ForAll String two, @ForAll String three) {
        var order = NaturalOrder.NATURAL;

        assertThat(Integer.signum(order.compare(one, two))).isEqualTo(-Integer.signum(order.compare(two, one)));
        assertThat(order.compare(one, two) == 0).isEqualTo(one.equals(two));
        if (order.compare(one, two) <= 0 && order.compare(two, three) <= 0) {
            assertThat(order.compare(one, three)).isLessThanOrEqualTo(0);
        }
    }
}
