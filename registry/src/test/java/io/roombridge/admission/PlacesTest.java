package io.roombridge.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.admission.Places.Terms;
import io.roombridge.admission.Places.Verdict.Instead;
import io.roombridge.admission.Places.Verdict.Refused;
import io.roombridge.admission.Places.Verdict.Taken;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Set<Integer> busy = new HashSet<>();
    private final Places<Integer> places = new Places<>(new Terms(10, 6, 4, 8), busy::contains);

    private static Origin origin(int last) {
        return Origin.of(address("192.0.2." + last));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void strangers(int from, int count, int origin) {
        IntStream.range(from, from + count).forEach(i -> places.take(i, origin(origin), false));
    }

    @Test
    void countsAWholeIpv6SiteAsOneSource() {
        assertThat(Origin.of(address("2001:db8:1:2::1"))).isEqualTo(Origin.of(address("2001:db8:1:2:ffff::9")))
                .isNotEqualTo(Origin.of(address("2001:db8:1:3::1")));
        assertThat(Origin.of(address("::ffff:192.0.2.1"))).isEqualTo(origin(1)).isNotEqualTo(origin(2));
    }

    @Test
    void givesOneStrangeSourceNoMoreThanItsPart() {
        strangers(0, 4, 1);
        assertThat(places.take(4, origin(1), false)).isEqualTo(new Refused<>("too many of one source"));
        assertThat(places.take(5, origin(2), false)).isEqualTo(new Taken<>());
    }

    @Test
    void hasTheLongestIdleOfTheLargestSourceMakeWayForAnotherStranger() {
        strangers(0, 2, 1);
        strangers(2, 4, 2);
        places.heard(2);
        assertThat(places.take(6, origin(3), false)).isEqualTo(new Instead<>(3));
        assertThat(places.strangers()).isEqualTo(6);
    }

    @Test
    void leavesWhoIsInTheMiddleOfSomethingInItsPlace() {
        strangers(0, 4, 1);
        strangers(4, 2, 2);
        IntStream.range(0, 6).forEach(busy::add);
        assertThat(places.take(6, origin(3), false)).isEqualTo(new Refused<>("too many strangers"));
        busy.remove(4);
        assertThat(places.take(6, origin(3), false)).as("of the smaller source").isEqualTo(new Instead<>(4));
    }

    @Test
    void keepsPlacesForTheKnownThatNoStrangerTakes() {
        for (int origin = 1; origin < 50; origin++) {
            strangers(100 * origin, 4, origin);
        }
        assertThat(places.taken()).isEqualTo(6);
        for (int i = 0; i < 4; i++) {
            assertThat(places.take(i, origin(200), true)).isEqualTo(new Taken<>());
        }
        assertThat(places.take(5, origin(200), true)).as("a stranger makes way").isInstanceOf(Instead.class);
        assertThat(places.taken()).isEqualTo(10);
    }

    @Test
    void refusesTheKnownOnlyWhereNobodyMakesWay() {
        IntStream.range(0, 8).forEach(i -> places.take(i, origin(1), true));
        assertThat(places.take(8, origin(1), true)).isEqualTo(new Refused<>("too many of one source"));
        places.take(9, origin(2), true);
        places.take(10, origin(2), true);
        assertThat(places.take(11, origin(2), true)).isEqualTo(new Refused<>("too many"));
    }

    @Test
    void isEmptyAgainWhenAllHaveLeftWhoeverLeavesTwice() {
        strangers(0, 4, 1);
        places.take(4, origin(1), true);
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 5).forEach(places::leave);
        }
        assertThat(places.taken()).isZero();
        assertThat(places.strangers()).isZero();
        strangers(0, 4, 1);
        assertThat(places.strangers()).isEqualTo(4);
    }
}
