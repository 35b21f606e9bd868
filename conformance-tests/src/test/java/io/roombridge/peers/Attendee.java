package io.roombridge.peers;

import io.roombridge.call.Cause;
import java.util.Set;

/// Somebody who goes to meetings: what it does, and what it lives to see.
sealed interface Attendee extends AutoCloseable {

    String alias();

    /// Hertz of what it plays.
    int tone();

    /// Whose test picture it shows.
    int identity();

    /// From now on only what comes next counts.
    void begins();

    void dial(String number);

    void press(String keys);

    void hangUp();

    void awaitAnswered();

    void awaitReleased(Cause cause);

    /// Waits until it hears these tones and none else, and until it sees so many of these and nobody else.
    void awaitHearingAndSeeing(Set<Integer> tones, Set<Integer> identities, int howMany);

    @Override
    void close();

    /// Our own endpoint, which hears and sees all the time.
    record Lab(String alias, int tone, int identity, LabEndpoint endpoint) implements Attendee {

        @Override
        public void begins() {
            endpoint.begins();
        }

        @Override
        public void dial(String number) {
            endpoint.dial(number);
        }

        @Override
        public void press(String keys) {
            endpoint.press(keys);
        }

        @Override
        public void hangUp() {
            endpoint.hangUp();
        }

        @Override
        public void awaitAnswered() {
            endpoint.awaitAnswered();
        }

        @Override
        public void awaitReleased(Cause cause) {
            endpoint.awaitReleased(cause);
        }

        @Override
        public void awaitHearingAndSeeing(Set<Integer> tones, Set<Integer> identities, int howMany) {
            endpoint.awaitHearingAndSeeing(tones, identities, howMany);
        }

        @Override
        public void close() {
            endpoint.close();
        }
    }

    /// baresip, which says what it heard when the call is over, and no causes.
    record Bare(String alias, int tone, int identity, Baresip baresip, GatewayUnderTest gateway) implements Attendee {

        private static final double VISIBLE = 0.05;

        @Override
        public void begins() {
            // its events count from the call on
        }

        @Override
        public void dial(String number) {
            baresip.dial(gateway.uri(number, "udp"));
        }

        @Override
        public void press(String keys) {
            keys.chars().forEach(key -> baresip.press(Character.toString(key)));
        }

        @Override
        public void hangUp() {
            baresip.hangUp();
        }

        @Override
        public void awaitAnswered() {
            baresip.awaitEstablished();
        }

        @Override
        public void awaitReleased(Cause cause) {
            baresip.awaitClosed();
        }

        @Override
        public void awaitHearingAndSeeing(Set<Integer> tones, Set<Integer> identities, int howMany) {
            baresip.awaitPicture(howMany + " of " + identities, picture -> identities.stream()
                    .filter(identity -> picture.shareOf(identity) > VISIBLE).count() == howMany);
        }

        @Override
        public void close() {
            baresip.close();
        }
    }
}
