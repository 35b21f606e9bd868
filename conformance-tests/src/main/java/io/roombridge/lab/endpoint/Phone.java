package io.roombridge.lab.endpoint;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination;
import io.roombridge.call.Legs;
import java.util.function.Consumer;

/// How an endpoint signals: its legs, where it registers, and what its user means by what is dialled.
interface Phone extends AutoCloseable {

    Legs legs();

    /// Signalling port, for those who call it directly.
    int port();

    /// Who it is to whom it calls.
    Alias self();

    /// Registers and keeps registered; tells when that changes. Does nothing when there is nowhere to register.
    void register(Consumer<Registered> listener);

    Destination destination(String dialled);

    @Override
    void close();

    /// @param why  it is not; empty when it is
    record Registered(boolean now, String why) {}
}
