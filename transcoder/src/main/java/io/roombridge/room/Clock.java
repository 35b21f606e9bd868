package io.roombridge.room;

import java.util.concurrent.Executor;

/// Beats so many times a second, for all that has to happen steadily: 50 times for sound, which is mixed and encoded on
/// it; at the rate of pictures for what only hands work on. What is executed by it is done before its next beat, by the
/// thread that beats.
public interface Clock extends Executor {

    /// Beats a second of a clock for sound: a tick of 20 ms.
    int SOUND = 50;

    /// Something that happens with every beat.
    @FunctionalInterface
    interface Listener {

        /// @param number  from 0, one more each time but after a stall
        /// @param due     when the beat was to be, on the clock of `System.nanoTime`
        void beat(long number, long due);
    }

    int perSecond();

    /// When a beat was, or will be, on the clock of `System.nanoTime`.
    long due(long number);

    void join(Listener listener);

    void leave(Listener listener);
}
