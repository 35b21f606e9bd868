package io.roombridge.h323.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/// Virtual time, and a network of which a seed decides how long it takes. Its connections keep the order, lose nothing
/// and may be lost themselves.
final class BadLink {

    /// As long as a TCP tries to get rid of what nobody acknowledges.
    private static final long GIVEN_UP = Duration.ofMinutes(15).toMillis();
    /// When it finds out that a silent connection is none any more.
    private static final long KEPT_ALIVE = Duration.ofMinutes(131).toMillis();
    /// Of something under way: a good network, a bad one, and one that hardly is.
    private static final int[] USUAL_MILLIS = {20, 500, 3_000};

    private record Event(long at, long number, Runnable task) {}

    /// One end of a connection.
    interface End {
        void received(byte[] octets);

        void lost();
    }

    final Random random;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final int usual;
    private final List<Way> ways = new ArrayList<>();
    private long number;
    private long now;
    private boolean cut;

    BadLink(long seed) {
        random = new Random(seed);
        usual = USUAL_MILLIS[random.nextInt(USUAL_MILLIS.length)];
    }

    long now() {
        return now;
    }

    /// Half a minute for what is under way is not rare here.
    boolean isTheWorst() {
        return usual == USUAL_MILLIS[USUAL_MILLIS.length - 1];
    }

    /// From now on nothing arrives any more, and nobody is told so but by TCP.
    void cut() {
        cut = true;
        List.copyOf(ways).forEach(way -> in(KEPT_ALIVE, way::lose));
    }

    boolean isCut() {
        return cut;
    }

    boolean isQuiet() {
        return events.isEmpty();
    }

    void in(long millis, Runnable task) {
        events.add(new Event(now + millis, number++, task));
    }

    /// Most is quick, and some is not.
    long delay() {
        return random.nextInt(20) == 0 ? random.nextInt(10 * usual)
                : random.nextInt(usual);
    }

    void run(long until) {
        while (!events.isEmpty() && events.peek().at() <= until) {
            var next = events.poll();
            now = next.at();
            next.task().run();
        }
        now = Math.max(now, until);
    }

    /// Half a connection: from one end to the other.
    final class Way {

        private long made;
        private long last;
        private boolean closed;
        private boolean pending;
        private End to = nobody();
        private End from = nobody();

        private static End nobody() {
            return new End() {
                @Override
                public void received(byte[] octets) {
                    // nobody is there yet
                }

                @Override
                public void lost() {
                    // nobody is there yet
                }
            };
        }

        private void lose() {
            from.lost();
        }

        void between(End sender, End receiver) {
            ways.add(this);
            from = sender;
            to = receiver;
        }

        /// Who asked for a connection has it before anything comes on it.
        void open(Runnable task) {
            made = now + delay();
            last = made;
            in(made - now, task);
        }

        void send(byte[] octets) {
            if (!closed) {
                arrive(() -> to.received(octets));
            }
        }

        /// When what is queued has arrived.
        void close() {
            if (!closed) {
                closed = true;
                arrive(() -> to.lost());
            }
        }

        /// At once, and without what is under way.
        void abort() {
            closed = true;
            in(Math.max(delay(), made - now), () -> to.lost());
        }

        /// Something between the two drops it, and each is told when it next looks; also if one of them has only just
        /// asked for the connection.
        void fail() {
            abort();
            in(delay(), () -> from.lost());
        }

        private void arrive(Runnable task) {
            if (cut) {
                giveUp();
                return;
            }
            last = Math.max(last, now + delay());
            in(last - now, () -> {
                if (cut) {
                    giveUp();
                } else {
                    task.run();
                }
            });
        }

        /// Who has sent something finds out.
        private void giveUp() {
            if (!pending) {
                pending = true;
                in(GIVEN_UP, this::lose);
            }
        }
    }
}
