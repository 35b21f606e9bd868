package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sound of a room as a whole: decoded, queued, mixed, encoded, handed to the legs.
@Timeout(60)
class RoomSoundTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /// The compiler may be late on a busy machine.
    private static final int ROUNDS = 300;
    private static final int BEATS = 100;

    @ParameterizedTest
    @CsvSource({"2, 2", "50, 5", "200, 9"})
    void aBeatAllocatesNothingOnceWarm(int legs, int talkers) {
        try (var room = new TalkingRoom(legs, talkers)) {
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && least > 0; round++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < BEATS; i++) {
                    room.beat();
                }
                least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / BEATS);
            }
            assertThat(least).as("octets a beat").isZero();
        }
    }

    @Test
    void everybodyGetsAPacketWithEveryBeat() {
        try (var room = new TalkingRoom(100, 7)) {
            for (int i = 0; i < 10; i++) {
                room.beat();
            }
            long before = room.packets;
            for (int i = 0; i < 50; i++) {
                room.beat();
            }
            assertThat(room.packets - before).isEqualTo(50 * 100);
        }
    }

    @Test
    void whoIsMutedIsNotTheSpeakerWhoeverElseTalks() {
        try (var room = new TalkingRoom(3, 1)) {
            beat(room, 50);
            assertThat(room.speaker).contains(room.legs.getFirst());

            room.mute(0, true);
            for (int i = 0; i < 200; i++) {
                room.beat();
                assertThat(room.speaker).isEmpty();
            }

            room.mute(0, false);
            beat(room, 50);
            assertThat(room.speaker).contains(room.legs.getFirst());
        }
    }

    @Test
    void whoTalksBesideAMutedOneIsTheSpeaker() {
        try (var room = new TalkingRoom(3, 2)) {
            room.mute(0, true);
            beat(room, 200);

            assertThat(room.speaker).contains(room.legs.get(1));
        }
    }

    private static void beat(TalkingRoom room, int times) {
        for (int i = 0; i < times; i++) {
            room.beat();
        }
    }

    @Test
    void saysWhoIsHeardAndNoMoreWhenTheyLeave() {
        try (var room = new TalkingRoom(20, 3)) {
            for (int i = 0; i < 10; i++) {
                room.beat();
            }
            assertThat(room.talking).containsExactlyInAnyOrderElementsOf(room.legs.subList(0, 3));

            room.leave(1);
            assertThat(room.talking).containsExactlyInAnyOrderElementsOf(room.legs.subList(0, 2));
            room.beat();
            assertThat(room.talking).hasSize(2);
        }
    }
}
