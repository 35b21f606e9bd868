package io.roombridge.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final InetSocketAddress GUESSER = new InetSocketAddress("192.0.2.1", 40_000);
    private static final InetSocketAddress OWNER = new InetSocketAddress("192.0.2.1", 5_060);
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("192.0.2.2", 5_060);

    private final FailedLogins logins = new FailedLogins();

    private void guess(InetSocketAddress source, String user, int times) {
        for (int i = 0; i < times; i++) {
            logins.failed(source, user, NOON);
        }
    }

    @Test
    void brakeWhoGuessesForTheRestOfTheMinute() {
        guess(GUESSER, "alice", 9);
        assertThat(logins.isGuessing(GUESSER, "alice", NOON)).isFalse();
        guess(GUESSER, "alice", 1);
        assertThat(logins.isGuessing(GUESSER, "alice", NOON.plusSeconds(59))).isTrue();
        assertThat(logins.isGuessing(GUESSER, "alice", NOON.plusSeconds(60))).isFalse();
    }

    @Test
    void lockNoAccountFromElsewhereAndNoNeighbourOut() {
        guess(GUESSER, "alice", 1_000);
        assertThat(logins.isGuessing(ELSEWHERE, "alice", NOON)).as("another address").isFalse();
        assertThat(logins.isGuessing(GUESSER, "bob", NOON)).as("another user behind the same address").isFalse();
    }

    @Test
    void leaveTheOwnerInWhoseSocketHasProvenItself() {
        logins.succeeded(OWNER, "alice");
        guess(GUESSER, "alice", 1_000);
        assertThat(logins.isGuessing(OWNER, "alice", NOON)).isFalse();
        assertThat(logins.isGuessing(GUESSER, "alice", NOON)).isTrue();
        guess(OWNER, "bob", 10);
        assertThat(logins.isGuessing(OWNER, "bob", NOON)).as("not of every user").isTrue();
    }

    @Test
    void takeTheAddressesOfAnIpv6SiteForOne() {
        for (int i = 1; i <= 10; i++) {
            logins.failed(new InetSocketAddress("2001:db8::" + i, 5_060), "alice", NOON);
        }
        assertThat(logins.isGuessing(new InetSocketAddress("2001:db8::ffff", 5_060), "alice", NOON)).isTrue();
    }

    @Test
    void rememberNoMoreThanTenThousand() {
        guess(GUESSER, "alice", 10);
        for (int i = 0; i < 10_000; i++) {
            logins.failed(GUESSER, "nobody" + i, NOON);
        }
        assertThat(logins.isGuessing(GUESSER, "alice", NOON)).as("ten thousand guesses bought ten more").isFalse();
    }
}
