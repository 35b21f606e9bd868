package io.roombridge.call;

import io.roombridge.prompt.Speech;
import java.util.List;
import java.util.Optional;

/// What one in a room, or at its door, has typed, and has been told.
///
/// @param digits  pressed so far: of a PIN while it waits, of the menu inside
/// @param tries   wrong PINs
/// @param shown   the lines on its picture while it is outside; empty when it sees the room or nothing
/// @param said    what is said to it while it is outside
/// @param why     it has to go, and reads so; empty when it has not
record Exchange(String digits, int tries, List<String> shown, Speech said, Optional<Refusal> why) {

    static final Exchange NONE = new Exchange("", 0, List.of(), Speech.NONE, Optional.empty());

    Exchange {
        shown = List.copyOf(shown);
    }

    Exchange pressing(String typed) {
        return new Exchange(typed, tries, shown, said, why);
    }

    Exchange failed(int times) {
        return new Exchange(digits, times, shown, said, why);
    }

    Exchange told(List<String> lines, Speech speech) {
        return new Exchange(digits, tries, lines, speech, why);
    }

    Exchange parting(Refusal because) {
        return new Exchange("", tries, shown, said, Optional.of(because));
    }
}
