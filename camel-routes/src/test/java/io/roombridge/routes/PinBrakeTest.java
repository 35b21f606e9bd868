package io.roombridge.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Party;
import java.net.InetSocketAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PinBrakeTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final PinBrake brake = new PinBrake();

    @Test
    void aSourceThatGuessesIsHeldUntilItsFirstGuessIsForgotten() {
        for (int guess = 0; guess < PinBrake.MOST_OF_A_SOURCE; guess++) {
            assertThat(brake.held(stranger("10.0.0.5"), "board", NOON)).isEmpty();
            brake.failed(stranger("10.0.0.5"), "board", NOON.plusSeconds(guess));
        }

        assertThat(brake.held(stranger("10.0.0.5"), "another room", NOON.plusSeconds(10)))
                .contains(new PinBrake.Held(NOON.plus(PinBrake.MEMORY), true));
        assertThat(brake.held(stranger("10.0.0.6"), "board", NOON.plusSeconds(10))).isEmpty();
        assertThat(brake.held(stranger("10.0.0.5"), "board", NOON.plus(PinBrake.MEMORY))).isEmpty();
    }

    @Test
    void aRoomThatManyGuessAtIsHeldForWhomNobodyVouchesFor() {
        for (int guess = 0; guess < PinBrake.MOST_OF_A_ROOM - 1; guess++) {
            assertThat(brake.failed(stranger("10.0.0." + guess), "board", NOON)).isEmpty();
        }

        assertThat(brake.failed(stranger("10.0.1.1"), "Board", NOON)).hasValueSatisfying(words ->
                assertThat(words).startsWith("30 wrong PINs"));

        assertThat(brake.held(stranger("10.0.2.2"), "board", NOON)).as("it is not this one's own fault")
                .hasValueSatisfying(held -> assertThat(held.source()).isFalse());
        assertThat(brake.held(stranger("10.0.2.2"), "other", NOON)).isEmpty();
        assertThat(brake.held(known(), "board", NOON)).isEmpty();
    }

    @Test
    void addressesOfOneNetworkAreOneSource() {
        for (int guess = 0; guess < PinBrake.MOST_OF_A_SOURCE; guess++) {
            brake.failed(stranger("2001:db8::" + guess), "board", NOON);
        }

        assertThat(brake.held(stranger("2001:db8::ffff"), "board", NOON)).isPresent();
    }

    private static Party stranger(String address) {
        return new Party(Alias.of("x"), "", "", new InetSocketAddress(address, 5060), false, false, false, "");
    }

    private static Party known() {
        return new Party(Alias.of("7001"), "", "", new InetSocketAddress("10.0.9.9", 5060), true, true, false, "");
    }
}
