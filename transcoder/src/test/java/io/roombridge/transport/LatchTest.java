package io.roombridge.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatchTest {

    private static final long MS = 1_000_000;
    private static final int SSRC = 7;
    private static final InetSocketAddress PRIVATE = new InetSocketAddress("10.255.0.1", 5_000);
    private static final InetSocketAddress PUBLIC = new InetSocketAddress("8.8.4.4", 5_000);
    private static final InetSocketAddress OTHER_PORT = new InetSocketAddress("8.8.4.4", 6_000);
    private static final InetSocketAddress OUTSIDE = new InetSocketAddress("1.1.1.1", 7_000);
    private static final InetSocketAddress OUTSIDE_MOVED = new InetSocketAddress("1.1.1.1", 7_500);
    private static final InetSocketAddress STRANGER = new InetSocketAddress("9.9.9.9", 7_000);

    private final Hosts hosts = new Hosts();
    private final Latch latch = new Latch(hosts, new Reach(InetAddress.ofLiteral("198.18.0.1")));
    private boolean agreed = true;
    private long now;

    /// One packet.
    ///
    /// @return whether it was taken
    private boolean packet(InetSocketAddress from, int ssrc) {
        boolean admitted = latch.admits(from, ssrc, agreed, now);
        if (admitted) {
            latch.heard(from, ssrc, now);
        }
        return admitted;
    }

    /// Packets of 20 ms.
    ///
    /// @return how many were taken
    private int packets(int count, InetSocketAddress from, int ssrc) {
        int taken = 0;
        for (int i = 0; i < count; i++) {
            now += 20 * MS;
            taken += packet(from, ssrc) ? 1 : 0;
        }
        return taken;
    }

    private void negotiate(InetSocketAddress address) {
        latch.negotiate(Optional.of(address), now);
    }

    @Test
    void theNegotiatedSourceShutsOutAllOthers() {
        negotiate(PUBLIC);
        assertThat(packets(1, PUBLIC, SSRC)).isEqualTo(1);

        assertThat(packets(500, STRANGER, 8)).isZero();
        assertThat(latch.target()).contains(PUBLIC);
    }

    @Test
    void aStrangerThatSendsFirstIsNotTakenForAPeerThatIsWhereItSays() {
        negotiate(PUBLIC);

        assertThat(packets(100, STRANGER, 8)).isZero();
        assertThat(latch.target()).contains(PUBLIC);
        assertThat(packet(PUBLIC, SSRC)).isTrue();
        assertThat(packets(500, STRANGER, 8)).isZero();
    }

    @Test
    void whoSendsAloneFromAnotherHostIsHeardAfterThreeSecondsAndNotAnswered() {
        negotiate(PUBLIC);

        assertThat(packets(500, STRANGER, 8)).isBetween(340, 355);
        assertThat(latch.isForeign()).isTrue();
        assertThat(latch.isLatched()).isFalse();
        assertThat(latch.target()).contains(PUBLIC);
        assertThat(hosts.hasHeard(STRANGER.getAddress())).isFalse();
        for (int i = 0; i < 500; i++) {
            assertThat(packets(1, STRANGER, 8)).isEqualTo(1);
            assertThat(packet(OUTSIDE, 9)).as("another one").isFalse();
        }
    }

    @Test
    void itIsGivenUpAsSoonAsTheNegotiatedHostSendsFromWhateverPort() {
        for (var genuine : new InetSocketAddress[] {PUBLIC, OTHER_PORT}) {
            negotiate(STRANGER);
            negotiate(PUBLIC);
            packets(200, OUTSIDE, 8);
            assertThat(packet(genuine, SSRC)).isTrue();

            assertThat(latch.isForeign()).isFalse();
            assertThat(latch.target()).contains(genuine);
            assertThat(packets(40, OUTSIDE, 8)).isZero();
        }
    }

    @Test
    void whatWasNotAgreedOnMakesNobodyHeard() {
        negotiate(PUBLIC);
        agreed = false;

        assertThat(packets(500, STRANGER, 8)).isZero();
    }

    @Test
    void aFewPacketsOverALongTimeMakeNobodyHeard() {
        negotiate(PUBLIC);
        for (int i = 0; i < 99; i++) {
            now += 900 * MS;
            assertThat(packet(STRANGER, 8)).isFalse();
        }
    }

    @Test
    void anotherOneIsHeardOnlyAfterTheForeignOneFellSilentAndProvesItselfAnew() {
        negotiate(PUBLIC);
        packets(200, STRANGER, 8);
        now += Latch.SILENCE;

        assertThat(packets(100, OUTSIDE, 8)).as("its SSRC helps nobody").isZero();
        assertThat(packets(100, OUTSIDE, 8)).isPositive();
        assertThat(latch.target()).contains(PUBLIC);
    }

    @Test
    void norIsItWhereSignallingComesFromTheNegotiatedHostThoughItsAddressIsPrivate() {
        hosts.near(PRIVATE.getAddress());
        negotiate(PRIVATE);

        assertThat(packets(140, STRANGER, 8)).isZero();
    }

    @Test
    void behindANatWhoSendsAloneIsAnsweredAfterASecond() {
        negotiate(PRIVATE);

        assertThat(packets(100, OUTSIDE, SSRC)).isBetween(40, 60);
        assertThat(latch.target()).contains(OUTSIDE);
        assertThat(packets(100, STRANGER, 8)).isZero();
    }

    @Test
    void behindANatTheHostSignallingComesFromIsAnsweredAtOnce() {
        hosts.near(OUTSIDE.getAddress());
        negotiate(PRIVATE);
        assertThat(packets(20, STRANGER, 8)).isZero();

        assertThat(packet(OUTSIDE, SSRC)).isTrue();
        assertThat(latch.target()).contains(OUTSIDE);
    }

    @Test
    void behindANatTheHostAnotherSocketOfTheLegHasLatchedIsAnsweredAtOnce() {
        hosts.latched(OUTSIDE.getAddress());
        negotiate(PRIVATE);

        assertThat(packet(OUTSIDE_MOVED, SSRC)).isTrue();
    }

    @Test
    void whoComesSecondBehindANatIsNobodyWhileTheFirstSends() {
        negotiate(PRIVATE);
        int taken = 0;
        for (int i = 0; i < 100; i++) {
            now += 20 * MS;
            packet(OUTSIDE, SSRC);
            taken += packet(STRANGER, 8) ? 1 : 0;
        }

        assertThat(taken).isZero();
        assertThat(latch.target()).contains(OUTSIDE);
    }

    @Test
    void aFewStrayPacketsBehindANatAreNoPeer() {
        negotiate(PRIVATE);
        for (int i = 0; i < 8; i++) {
            now += 300 * MS;
            assertThat(packet(STRANGER, 8)).isFalse();
        }
    }

    @Test
    void theNegotiatedSourceTakesOverFromALatchedOne() {
        negotiate(PRIVATE);
        packets(100, OUTSIDE, SSRC);
        assertThat(packet(PRIVATE, SSRC)).isTrue();

        assertThat(latch.target()).contains(PRIVATE);
        assertThat(packet(OUTSIDE, 8)).isFalse();
    }

    @Test
    void aPeerThatSendsFromAnotherPortIsAnsweredThere() {
        negotiate(PUBLIC);

        assertThat(packet(OTHER_PORT, SSRC)).isTrue();
        assertThat(latch.target()).contains(OTHER_PORT);
    }

    @Test
    void aSourceThatMovesToAnotherPortIsFollowedAfterASecondOfSilence() {
        negotiate(PUBLIC);
        packets(50, PUBLIC, SSRC);

        assertThat(packets(100, OTHER_PORT, 8)).isBetween(48, 52);
        assertThat(latch.target()).contains(OTHER_PORT);
    }

    @Test
    void aSourceThatMovesToAnotherHostIsFollowedByItsSsrcAloneAndAStrangerIsNot() {
        negotiate(PUBLIC);
        packets(50, PUBLIC, SSRC);
        assertThat(packets(200, STRANGER, 8)).isZero();

        assertThat(packet(OUTSIDE, SSRC)).isTrue();
        assertThat(latch.target()).contains(OUTSIDE);
        assertThat(packets(40, STRANGER, 8)).isZero();
        assertThat(packets(40, OUTSIDE, 9)).as("another SSRC of the same source").isEqualTo(40);
    }

    @Test
    void theSsrcOfASourceThatStillSendsHelpsNobody() {
        negotiate(PUBLIC);
        for (int i = 0; i < 100; i++) {
            packets(1, PUBLIC, SSRC);
            assertThat(packet(STRANGER, SSRC)).isFalse();
        }
    }

    @Test
    void aNewAddressIsTheTargetAtOnceWhateverTheOldOneStillSends() {
        negotiate(PUBLIC);
        packets(50, PUBLIC, SSRC);
        negotiate(PUBLIC);
        assertThat(latch.isLatched()).as("nothing new").isTrue();
        negotiate(OTHER_PORT);
        assertThat(packets(20, PUBLIC, SSRC)).isZero();

        assertThat(latch.target()).contains(OTHER_PORT);
        assertThat(packet(OTHER_PORT, SSRC)).isTrue();
    }

    @Test
    void anotherHostHasToBeHeardAnew() {
        negotiate(PUBLIC);
        packets(50, PUBLIC, SSRC);
        negotiate(STRANGER);

        assertThat(hosts.hasHeard(PUBLIC.getAddress())).isFalse();
        assertThat(hosts.hasHeard(STRANGER.getAddress())).isFalse();
        now += 10_000 * MS;
        assertThat(packets(100, PUBLIC, SSRC)).isZero();
    }

    @Test
    void nobodyIsSentToBeforeAnAddressIsKnown() {
        latch.negotiate(Optional.empty(), now);
        assertThat(latch.target()).isEmpty();
        assertThat(packet(OUTSIDE, SSRC)).isTrue();
        assertThat(latch.target()).contains(OUTSIDE);
    }

    @Test
    void nothingIsSentToAPeerOnHoldThoughItIsHeard() {
        negotiate(PUBLIC);
        packets(50, PUBLIC, SSRC);
        for (var nowhere : new String[] {"0.0.0.0", "224.0.1.1"}) {
            negotiate(new InetSocketAddress(nowhere, 5_000));
            assertThat(latch.target()).isEmpty();
            now += 2_000 * MS;
            assertThat(packet(PUBLIC, SSRC)).isTrue();
            assertThat(latch.target()).isEmpty();
            assertThat(packets(200, STRANGER, 8)).isZero();
        }
        negotiate(PUBLIC);
        assertThat(latch.target()).contains(PUBLIC);
    }

    @Test
    void aNameThatWasNotResolvedIsNobody() {
        negotiate(InetSocketAddress.createUnresolved("room.invalid", 5_000));

        assertThat(latch.target()).isEmpty();
    }
}
