package io.roombridge.lab.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/// Rounds of load until the just-in-time compiler rests: what it still works would be counted as work on calls.
final class Warming {

    /// Of the time a round takes: so much compiling is rest.
    private static final double REST = 0.02;
    private static final int MOST_ROUNDS = 20;

    /// Load, so much that it takes some seconds.
    interface Round {
        void run() throws IOException, InterruptedException;
    }

    /// @param rounds     it took
    /// @param compiling  of the last round's time
    record Result(int rounds, double compiling) {

        boolean rests() {
            return compiling < REST;
        }
    }

    private final LongSupplier compiled;
    private final LongSupplier now;

    /// @param compiled  milliseconds the compiler has worked so far
    /// @param now       milliseconds
    Warming(LongSupplier compiled, LongSupplier now) {
        this.compiled = compiled;
        this.now = now;
    }

    /// Of this process.
    static Warming ofThis() {
        return new Warming(ManagementFactory.getCompilationMXBean()::getTotalCompilationTime,
                () -> System.nanoTime() / 1_000_000);
    }

    Result warm(Round round) throws IOException, InterruptedException {
        var result = new Result(0, 1);
        while (!result.rests() && result.rounds < MOST_ROUNDS) {
            long before = compiled.getAsLong();
            long began = now.getAsLong();
            round.run();
            result = new Result(result.rounds + 1,
                    (double) (compiled.getAsLong() - before) / (now.getAsLong() - began));
        }
        return result;
    }
}
