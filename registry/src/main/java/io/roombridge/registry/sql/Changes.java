package io.roombridge.registry.sql;

import io.roombridge.registry.Change;
import io.roombridge.serial.Serial;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells whoever listens what has changed, one change at a time and in order, outside of every lock of the registry.
final class Changes implements AutoCloseable {

    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final Serial serial = Serial.virtual("registry-changes");

    void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    void tell(Change change) {
        listeners.forEach(listener -> serial.execute(() -> listener.accept(change)));
    }

    @Override
    public void close() {
        serial.close();
    }
}
