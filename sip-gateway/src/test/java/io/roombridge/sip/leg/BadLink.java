package io.roombridge.sip.leg;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Virtual time, and datagrams over a network that loses them, repeats them and changes their order, as a seed says.
final class BadLink {

    /// Of something under way: a good network, a bad one, and one that is slower than T1. What takes longest takes four
    /// times as long, and so less than T4.
    private static final int[] USUAL_MILLIS = {20, 200, 1_000};
    private static final int LATE = 4;

    private record Event(long at, long number, Runnable task) {}

    final Random random;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final int loss;
    private final int usual;
    private long number;
    private long now;
    private boolean cut;

    /// @param loss  of a hundred datagrams
    BadLink(long seed, int loss) {
        this.random = new Random(seed);
        this.loss = loss;
        this.usual = USUAL_MILLIS[random.nextInt(USUAL_MILLIS.length)];
    }

    /// From now on nothing arrives any more.
    void cut() {
        cut = true;
    }

    /// Nothing is under way, and no timer runs.
    boolean isQuiet() {
        return events.stream().allMatch(it -> it.task() instanceof Alarm<?> alarm && alarm.isCancelled());
    }

    void in(long millis, Runnable task) {
        events.add(new Event(now + millis, number++, task));
    }

    void send(Runnable arrival) {
        if (random.nextInt(100) < loss) {
            return;
        }
        for (int copies = random.nextInt(10) == 0 ? 2 : 1; copies > 0; copies--) {
            int millis = random.nextInt(random.nextInt(20) == 0 ? LATE * usual : usual);
            in(millis, () -> {
                if (!cut) {
                    arrival.run();
                }
            });
        }
    }

    void run(Duration duration) {
        long until = now + duration.toMillis();
        while (!events.isEmpty() && events.peek().at() <= until) {
            var next = events.poll();
            now = next.at();
            next.task().run();
        }
        now = until;
    }

    /// What has timers goes by this time too.
    ScheduledExecutorService clock() {
        return new Clock();
    }

    private final class Alarm<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {

        private final long due;

        Alarm(Callable<V> task, long due) {
            super(task);
            this.due = due;
        }

        @Override
        protected void setException(Throwable bug) {
            throw new AssertionError(bug);
        }

        @Override
        public boolean isPeriodic() {
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - now, TimeUnit.MILLISECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.MILLISECONDS), other.getDelay(TimeUnit.MILLISECONDS));
        }
    }

    private final class Clock extends AbstractExecutorService implements ScheduledExecutorService {

        @Override
        public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
            var alarm = new Alarm<>(task, now + unit.toMillis(delay));
            in(unit.toMillis(delay), alarm);
            return alarm;
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            return schedule(Executors.callable(task), delay, unit);
        }

        @Override
        public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
            throw new UnsupportedOperationException("a call has nothing like that");
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
            throw new UnsupportedOperationException("a call has nothing like that");
        }

        @Override
        public void execute(Runnable task) {
            in(0, task);
        }

        @Override
        public void shutdown() {
            // it ends with the test
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long time, TimeUnit unit) {
            return false;
        }
    }
}
