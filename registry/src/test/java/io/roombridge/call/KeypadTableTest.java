package io.roombridge.call;

import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every key after everything that may have been pressed before.
class KeypadTableTest {

    @Test
    void hasTheTransitionsThatWereReviewed() throws IOException {
        var states = new LinkedHashMap<String, String>();
        for (var typed : List.of("", "*", "*4", "*9", "*2", "*212", "*2" + "1".repeat(32))) {
            states.put(name(typed), typed);
        }
        Map<String, Character> keys = "0123456789*#A".chars().mapToObj(key -> (char) key)
                .collect(Collectors.toMap(String::valueOf, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        var table = new GoldenTable();
        table.rows(states, keys, (typed, key) -> {
            var pressed = Keypad.press(typed, key);
            return table.line(name(pressed.typed()), pressed.wish() == Keypad.Wish.NOTHING ? List.of()
                    : List.of((pressed.wish() + " " + pressed.digits()).strip()));
        }).matches(Keypad.class);
    }

    private static String name(String typed) {
        return typed.isEmpty() ? "idle" : typed;
    }
}
