package io.roombridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What one thing costs in a room of any size: so many acts, and no more.
class RoomScalingTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 50, 200, 1_000})
    void oneThingIsAsManyActsInARoomOfAnySize(int size) {
        var room = new Room("board", Meetings.terms("", "", 0, ""), Meetings.EQUIPMENT);
        var filling = new ArrayList<Act>();
        for (int at = 0; at < size; at++) {
            filling.addAll(room.enter(Meetings.offered(leg(at)), ""));
        }
        assertThat(filling).as("one Open, the first is told that it is alone, an Answer and an Enter each")
                .hasSize(2 + 2 * size);

        assertThat(room.chair().mute(leg(size / 2), true)).as("silent, and told so, to read and to hear").hasSize(3);
        assertThat(room.chair().rename(leg(size / 2), "Somebody")).hasSize(1);
        assertThat(room.arrange(Arrangement.ONE)).hasSize(1);
        assertThat(room.lock(true)).hasSize(1);
        assertThat(room.redefine(Meetings.terms("77", "1234", 0, ""))).isEmpty();
        assertThat(room.on(new LegEvent.MediaChanged(leg(0), List.of()))).isEmpty();
        assertThat(Meetings.invite(room, leg(size))).hasSize(1);
        assertThat(room.on(Meetings.answered(leg(size)))).hasSize(1);
        assertThat(room.on(new LegEvent.Released(leg(0), Cause.NORMAL_CLEARING))).hasSize(1);
        assertThat(room.hangUp(leg(1), Cause.NORMAL_CLEARING)).hasSize(size == 2 ? 4 : 2);
    }

    private static LegId leg(int number) {
        return new LegId(Protocol.SIP, "leg" + number);
    }
}
