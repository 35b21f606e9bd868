package io.roombridge.sip.jain;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Lets work in until the end, and lets the end wait for the work that is in. JAIN's timers refuse everything once they
/// are stopped.
final class Lifetime {

    /// Work that is in; closing it is leaving.
    interface Stay extends AutoCloseable {

        /// False when the end has come: then nothing may be done.
        boolean permitted();

        @Override
        void close();
    }

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean ended;

    Stay enter() {
        lock.readLock().lock();
        boolean permitted = !ended;
        return new Stay() {
            @Override
            public boolean permitted() {
                return permitted;
            }

            @Override
            public void close() {
                lock.readLock().unlock();
            }
        };
    }

    void end() {
        lock.writeLock().lock();
        ended = true;
        lock.writeLock().unlock();
    }
}
