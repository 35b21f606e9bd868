package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.prompt.Language;
import io.roombridge.prompt.Prompt;
import io.roombridge.prompt.Speech;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What single ones are told over the sound of a room.
@Timeout(60)
class AnnouncementTest {

    private static final Speech SLIDES = Speech.once(Language.ENGLISH, Prompt.SLIDES);
    private static final int SECOND = Clock.SOUND;

    private static void beat(TalkingRoom room, int times) {
        for (int i = 0; i < times; i++) {
            room.beat();
        }
    }

    private static boolean hears(TalkingRoom room, int number, Prompt prompt) {
        return room.recordings.get(room.legs.get(number)).holds(Language.ENGLISH, prompt);
    }

    private static String path(TalkingRoom room, int number) {
        return room.seats.get(number).served().path();
    }

    @Test
    void whoIsToldHearsItOverTheRoomWhetherItTalksOrNotAndNobodyElseDoes() {
        try (var room = new TalkingRoom(4, 2)) {
            beat(room, SECOND);
            room.recorded.addAll(room.legs);
            long before = room.packets;
            room.say(0, SLIDES);
            room.say(2, SLIDES);
            beat(room, 3 * SECOND);

            assertThat(hears(room, 0, Prompt.SLIDES)).as("who talks").isTrue();
            assertThat(hears(room, 2, Prompt.SLIDES)).as("who listens").isTrue();
            assertThat(hears(room, 2, Prompt.MUTED)).as("another prompt").isFalse();
            assertThat(hears(room, 1, Prompt.SLIDES)).isFalse();
            assertThat(hears(room, 3, Prompt.SLIDES)).isFalse();
            assertThat(room.packets - before).as("a packet with every beat").isEqualTo(3 * SECOND * 4);
        }
    }

    @Test
    void whoAreToldTheSameAtOnceShareAnEncodingAndAreBackWithTheOthersAfterwards() {
        try (var room = new TalkingRoom(6, 1)) {
            beat(room, SECOND);
            for (int number : List.of(2, 3, 4)) {
                room.say(number, SLIDES);
            }
            beat(room, SECOND);
            assertThat(List.of(path(room, 2), path(room, 3), path(room, 4))).containsExactlyInAnyOrder("transcode",
                    "share", "share");
            beat(room, 3 * SECOND);

            assertThat(List.of(path(room, 2), path(room, 3), path(room, 4))).containsOnly("share");
        }
    }

    @Test
    void anotherTakesItsPlaceNothingEndsItAndWhoLeavesMeanwhileIsForgotten() {
        try (var room = new TalkingRoom(4, 1)) {
            beat(room, SECOND);
            room.recorded.addAll(room.legs);
            room.say(1, Speech.once(Language.ENGLISH, Prompt.ENTER_NUMBER));
            room.say(2, Speech.once(Language.ENGLISH, Prompt.ENTER_NUMBER));
            room.say(3, Speech.once(Language.ENGLISH, Prompt.ENTER_NUMBER));
            beat(room, SECOND);
            room.say(1, Speech.once(Language.ENGLISH, Prompt.LOCKED));
            room.say(2, Speech.NONE);
            room.leave(3);
            beat(room, 4 * SECOND);

            assertThat(hears(room, 1, Prompt.LOCKED)).isTrue();
            assertThat(hears(room, 1, Prompt.ENTER_NUMBER)).isFalse();
            assertThat(hears(room, 2, Prompt.ENTER_NUMBER)).isFalse();
            assertThat(path(room, 2)).isIn("share", "transcode");
        }
    }

    @Test
    void theLastIsSaidAgainWhereThatIsWanted() {
        try (var room = new TalkingRoom(2, 0)) {
            var leg = room.legs.getFirst();
            room.recorded.add(leg);
            room.say(0, new Speech(Language.ENGLISH, List.of(Prompt.WELCOME, Prompt.LOCKED), 2));
            beat(room, 4 * SECOND);
            assertThat(hears(room, 0, Prompt.WELCOME)).isTrue();
            assertThat(hears(room, 0, Prompt.LOCKED)).isTrue();

            room.recordings.get(leg).clear();
            beat(room, 4 * SECOND);
            assertThat(hears(room, 0, Prompt.LOCKED)).as("again").isTrue();
            assertThat(hears(room, 0, Prompt.WELCOME)).isFalse();
        }
    }
}
