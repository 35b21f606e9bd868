package io.roombridge.sip.leg;

import io.roombridge.serial.Serial;
import io.roombridge.serial.Timers;
import io.roombridge.sip.message.Tokens;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/// When what legs have to do is done.
///
/// @param clock    says that time is over
/// @param threads  lent to one leg after the other
/// @param chance   who waits how long after a glare (RFC 3261 §14.1)
public record Pace(ScheduledExecutorService clock, Executor threads, RandomGenerator chance) {

    /// The time of day, and a virtual thread for each thing that is to be done.
    public static Pace usual() {
        var factory = Thread.ofVirtual().name("sip-leg").factory();
        return new Pace(new Timers("sip-timers"), task -> factory.newThread(task).start(), Tokens.RANDOM);
    }

    Serial serial(String name) {
        return new Serial(name, threads);
    }
}
