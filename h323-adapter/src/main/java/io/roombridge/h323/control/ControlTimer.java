package io.roombridge.h323.control;

import java.time.Duration;

/// A running timer of H.245, or of H.239.
///
/// @param channel  forwardLogicalChannelNumber for T103; else 0
public record ControlTimer(Name name, int channel) {

    static final ControlTimer T101 = new ControlTimer(Name.T101, 0);
    static final ControlTimer T105 = new ControlTimer(Name.T105, 0);
    static final ControlTimer T106 = new ControlTimer(Name.T106, 0);
    static final ControlTimer TOKEN = new ControlTimer(Name.TOKEN, 0);
    static final ControlTimer WISH = new ControlTimer(Name.WISH, 0);

    static ControlTimer t103(int channel) {
        return new ControlTimer(Name.T103, channel);
    }

    /// H.245 leaves the durations to the implementer; T103 and T101 are long because peers ask their users or gateways
    /// first. A channel that T103 gives up is not tried again, so it is not given up while TCP may still repair a loss.
    public enum Name {
        T101(20), T103(60), T105(10), T106(20),
        /// For the peer to answer our presentationTokenRequest (H.239).
        TOKEN(10),
        /// For us to answer its own, while somebody decides.
        WISH(30);

        private final int seconds;

        Name(int seconds) {
            this.seconds = seconds;
        }

        public Duration duration() {
            return Duration.ofSeconds(seconds);
        }
    }
}
