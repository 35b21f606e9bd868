package io.roombridge.sip.jain;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.stack.SIPStackTimerTask;
import gov.nist.javax.sip.stack.timers.SipTimer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// JAIN's timers on one thread that wakes once for all that is due within [#SLOT]. Each transaction ticks every half
/// second, most of them for 32 s (RFC 3261 timers H and J): to wake a thread for one tick costs more than the tick.
public final class SharedTicks implements SipTimer {

    private static final Logger log = LoggerFactory.getLogger(SharedTicks.class);

    /// Milliseconds. Nothing runs early, and what is not held up runs at most this late.
    private static final long SLOT = 20;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sip-transactions").factory());
    private final Map<Long, List<Due>> slots = new HashMap<>();

    @Override
    public void start(SipStackImpl stack, Properties properties) {
        // it runs from the beginning
    }

    @Override
    public void stop() {
        thread.shutdownNow();
    }

    @Override
    public boolean isStarted() {
        return !thread.isShutdown();
    }

    @Override
    public boolean schedule(SIPStackTimerTask task, long delay) {
        return put(new Due(task, 0), delay);
    }

    @Override
    public boolean scheduleWithFixedDelay(SIPStackTimerTask task, long delay, long period) {
        return put(new Due(task, period), delay);
    }

    @Override
    public boolean cancel(SIPStackTimerTask task) {
        return task.getSipTimerTask() instanceof Due due && due.cancel();
    }

    private boolean put(Due due, long delay) {
        long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        long slot = Math.ceilDiv(now + delay, SLOT);
        synchronized (slots) {
            if (!slots.containsKey(slot)) {
                thread.schedule(() -> run(slot), slot * SLOT - now, TimeUnit.MILLISECONDS);
                slots.put(slot, new ArrayList<>());
            }
            return slots.get(slot).add(due);
        }
    }

    private void run(long slot) {
        List<Due> dues;
        synchronized (slots) {
            dues = slots.remove(slot);
        }
        dues.forEach(Due::run);
    }

    private final class Due {

        private final long period;
        /// Null once it is cancelled.
        private volatile SIPStackTimerTask task;

        private Due(SIPStackTimerTask task, long period) {
            this.task = task;
            this.period = period;
            task.setSipTimerTask(this);
        }

        private void run() {
            var now = task;
            if (now == null) {
                return;
            }
            try {
                now.runTask();
            } catch (RuntimeException tripped) { // JAIN's own: others still have their turn
                log.warn("a timer of a transaction failed", tripped);
            }
            if (period > 0 && task != null && isStarted()) {
                put(this, period);
            }
        }

        private boolean cancel() {
            var cancelled = task;
            if (cancelled == null) {
                return false;
            }
            cancelled.cleanUpBeforeCancel();
            task = null;
            return true;
        }
    }
}
