package io.roombridge.stream;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mistakes of ours in the work for one leg, or for one encoding: they must not harm whoever shares the thread. Each is
/// counted; the first is told, and the 1st, 10th, 100th … is logged with its trace. Any thread.
public final class Mishaps {

    private static final Logger log = LoggerFactory.getLogger(Mishaps.class);

    private static final LongAdder ALL = new LongAdder();

    private final String what;
    private final Consumer<String> story;
    private final AtomicLong count = new AtomicLong();

    /// @param what   that fails, for the log and the story
    /// @param story  is told the first time: one sentence
    public Mishaps(String what, Consumer<String> story) {
        this.what = what;
        this.story = story;
    }

    /// One more.
    public void happened(Throwable mistake) {
        ALL.increment();
        long number = count.incrementAndGet();
        if (number == 1) {
            story.accept(what + " failed in the gateway: " + mistake.getClass().getSimpleName());
        }
        if (isPowerOfTen(number)) {
            log.atError().addKeyValue("what", what).addKeyValue("times", number).setCause(mistake)
                    .log("work on media failed");
        }
    }

    private static boolean isPowerOfTen(long number) {
        long rest = number;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }

    public long count() {
        return count.get();
    }

    /// Those of all legs and encodings since the process started.
    public static long total() {
        return ALL.sum();
    }
}
