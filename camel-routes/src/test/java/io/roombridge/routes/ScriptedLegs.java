package io.roombridge.routes;

import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Legs;
import io.roombridge.media.Protocol;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// An adapter whose peers are the test: it says what the test says, and keeps what it is asked.
final class ScriptedLegs implements Legs {

    private final Protocol protocol;
    private final BlockingQueue<LegCommand> asked = new LinkedBlockingQueue<>();
    private Consumer<LegEvent> listener;

    ScriptedLegs(Protocol protocol) {
        this.protocol = protocol;
    }

    @Override
    public Protocol protocol() {
        return protocol;
    }

    @Override
    public void start(Consumer<LegEvent> listener) {
        this.listener = listener;
    }

    @Override
    public void perform(LegCommand command) {
        asked.add(command);
    }

    void says(LegEvent event) {
        listener.accept(event);
    }

    /// What it was asked next; waits for it.
    <C extends LegCommand> C asked(Class<C> type) throws InterruptedException {
        var command = asked.poll(10, TimeUnit.SECONDS);
        if (!type.isInstance(command)) {
            throw new AssertionError("expected " + type.getSimpleName() + " but was asked " + command);
        }
        return type.cast(command);
    }

    @Override
    public void close() {}
}
