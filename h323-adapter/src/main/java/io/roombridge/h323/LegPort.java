package io.roombridge.h323;

import io.roombridge.call.LegEvent;
import io.roombridge.h323.q931.Q931Message;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/// What a leg needs of the world: its connections, its timers, and who is told what happened.
interface LegPort {

    /// Our end of the call signalling connection.
    InetSocketAddress local();

    InetSocketAddress remote();

    void send(Q931Message message);

    /// Listens for the peer's H.245 connection; empty when there is no port.
    Optional<InetSocketAddress> listenH245();

    void connectH245(InetSocketAddress address);

    void sendH245(byte[] message);

    void closeH245();

    void set(LegTimer timer, Duration duration);

    void reset(LegTimer timer);

    void emit(LegEvent event);

    /// The leg is over; connections close when what is queued is sent.
    void finished();
}
