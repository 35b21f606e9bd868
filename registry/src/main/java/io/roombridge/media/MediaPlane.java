package io.roombridge.media;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where media flows: transports, decoders, mixers, composers, encoders. Signalling opens a leg's transport and says
/// what was agreed; calls and rooms say who is joined.
///
/// Every method may be called from any thread and returns at once; what it asks takes effect in order.
public interface MediaPlane extends AutoCloseable {

    /// The transport of a leg: the same until the leg is released.
    LegTransport open(LegId leg);

    /// What was agreed for a stream, replacing what was agreed before.
    void connect(MediaStream stream);

    /// Stops a stream; its ports stay with the leg.
    void disconnect(StreamId stream);

    /// Ends all streams of a leg and gives its ports back.
    void release(LegId leg);

    /// Changes who hears and sees whom.
    void change(GraphChange change);

    /// The peer wants a whole picture of what we send it: adapters say so when it came by signalling (RFC 5168, H.245
    /// videoFastUpdatePicture); RTCP is handled inside.
    void requestPicture(StreamId stream);

    /// The peer wants no more than so many bits a second of what we send it, said by signalling (H.245
    /// flowControlCommand); 0 lifts the limit.
    void limit(StreamId stream, int bitsPerSecond);

    /// Sends a telephone event to the peer (RFC 4733); one of `0-9 * # A-D`.
    void sendDigit(LegId leg, char digit);

    void listen(Consumer<MediaEvent> listener);

    /// What the leg's streams carry; of a leg released a short while ago, what they had carried.
    List<StreamStatistics> statistics(LegId leg);

    /// The latest composed picture of a room, as JPEG.
    Optional<byte[]> picture(String graph);

    /// The slides that go through a room or a call now, as JPEG; empty while there are none.
    Optional<byte[]> slides(String graph);

    @Override
    void close();

    /// @param rtp   even port
    /// @param rtcp  the next one
    record LocalPorts(InetSocketAddress rtp, InetSocketAddress rtcp) {}

    /// The port range is used up: the call is refused for want of resources.
    final class NoPortsLeft extends Exception {
        private static final long serialVersionUID = 1L;

        public NoPortsLeft(String message) {
            super(message, null, false, false);
        }
    }
}
