package io.roombridge.routes;

import io.roombridge.call.Conversation;
import io.roombridge.call.Reception;
import io.roombridge.media.LegId;
import io.roombridge.serial.Serial;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/// A leg that is up or on its way: what happens to it one thing at a time, its story, and what it is part of.
final class Leg {

    private final LegId id;
    private final Story story;
    private final Serial serial;
    private volatile Conversation conversation;
    private volatile boolean received;
    private Future<?> patience;

    Leg(LegId id, Story story, Executor threads) {
        this.id = id;
        this.story = story;
        serial = new Serial("leg " + id, threads);
    }

    LegId id() {
        return id;
    }

    Story story() {
        return story;
    }

    /// Empty while it is routed.
    Optional<Conversation> conversation() {
        return Optional.ofNullable(conversation);
    }

    void joins(Conversation with) {
        received |= conversation instanceof Reception;
        conversation = with;
        story.belongs(with.id());
    }

    /// A reception has answered it before it came to what it is part of now.
    boolean isReceived() {
        return received;
    }

    void execute(Runnable task) {
        serial.execute(task);
    }

    /// It rings, or waits to be let in, until that much is over; what it waited for before does not count any more.
    synchronized void waits(Future<?> until) {
        waitsNoMore();
        patience = until;
    }

    /// It answered, or is over.
    synchronized void waitsNoMore() {
        if (patience != null) {
            patience.cancel(false);
        }
    }
}
