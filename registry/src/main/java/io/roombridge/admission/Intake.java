package io.roombridge.admission;

import io.roombridge.serial.Serial;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Where messages wait between who reads them and who handles them: a [FairQueue] with threads. What has the same
/// thread of conversation is handled in order, the rest at once. Safe for use by many threads.
public final class Intake<T> implements AutoCloseable {

    /// Of messages that take a fraction of a millisecond, or wait for a database.
    public static final Map<Rank, FairQueue.Share> MESSAGES = new EnumMap<>(Map.of(
            Rank.ENGAGED, new FairQueue.Share(2_000, 256, 256, 64),
            Rank.KNOWN, new FairQueue.Share(2_000, 500, 128, 64),
            Rank.SITE, new FairQueue.Share(1_000, 64, 64, 8),
            Rank.STRANGER, new FairQueue.Share(500, 64, 32, 8)));

    private static final int LANES = 64;
    /// Of a flow that can be told to wait: never so much that it is the longest.
    private static final int MOST_OF_A_STREAM = 8;

    private record Waiting<T>(int lane, T message) {}

    private final Map<Rank, FairQueue.Share> shares;
    private final FairQueue<Waiting<T>> queue;
    private final Consumer<T> receiver;
    private final List<Serial> lanes;
    private final LongAdder dropped = new LongAdder();
    private boolean closed;

    /// @param name      of the threads
    /// @param receiver  handles a message, on several threads
    public Intake(String name, Map<Rank, FairQueue.Share> shares, Consumer<T> receiver) {
        this.shares = Map.copyOf(shares);
        this.queue = new FairQueue<>(shares);
        this.receiver = receiver;
        this.lanes = IntStream.range(0, LANES).mapToObj(_ -> Serial.virtual(name)).toList();
    }

    /// How many messages were dropped to make room.
    public long dropped() {
        return dropped.sum();
    }

    /// Takes a message of a sender that cannot be told to wait.
    ///
    /// @param conversation  what has the same is handled in order
    public synchronized void offer(Rank rank, Object flow, Object conversation, T message) {
        if (closed) {
            return;
        }
        int lane = Math.floorMod(conversation.hashCode(), LANES);
        if (queue.offer(rank, flow, new Waiting<>(lane, message)).isPresent()) {
            dropped.increment();
        }
        begin();
    }

    /// Takes a message of a sender that can: returns when no more than a few of its flow wait.
    public synchronized void put(Rank rank, Object flow, Object conversation, T message) throws InterruptedException {
        int most = Math.min(MOST_OF_A_STREAM, shares.get(rank).waitingEach());
        while (!closed && queue.waiting(rank, flow) >= most) {
            wait();
        }
        offer(rank, flow, conversation, message);
    }

    private void begin() {
        for (var turn = queue.next(); turn.isPresent(); turn = queue.next()) {
            var taken = turn.get();
            lanes.get(taken.item().lane()).execute(() -> handle(taken));
        }
    }

    private void handle(FairQueue.Turn<Waiting<T>> turn) {
        try {
            receiver.accept(turn.item().message());
        } finally {
            done(turn);
        }
    }

    private synchronized void done(FairQueue.Turn<Waiting<T>> turn) {
        queue.done(turn);
        notifyAll();
        if (!closed) {
            begin();
        }
    }

    /// What is under way is finished, what waits is dropped.
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        lanes.forEach(Serial::close);
    }
}
