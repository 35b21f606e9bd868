package io.roombridge.sip.front;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Bounded queues between the sockets and the parser. Messages of one Call-ID share a lane and so stay in order.
final class Lanes implements AutoCloseable {

    private static final int COUNT = 8;

    private final List<BlockingQueue<Arrival>> queues;
    private final List<Thread> workers;

    Lanes(int capacity, Consumer<Arrival> receiver) {
        queues = IntStream.range(0, COUNT).<BlockingQueue<Arrival>>mapToObj(_ -> new ArrayBlockingQueue<>(capacity))
                .toList();
        workers = queues.stream().map(queue -> Thread.ofVirtual().name("sip-lane").start(() -> drain(queue, receiver)))
                .toList();
    }

    private static void drain(BlockingQueue<Arrival> queue, Consumer<Arrival> receiver) {
        try {
            while (true) {
                receiver.accept(queue.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    /// False when the lane is full.
    boolean offer(Arrival arrival) {
        return queues.get(Math.floorMod(Header.callId(arrival.octets()).hashCode(), COUNT)).offer(arrival);
    }

    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
    }
}
