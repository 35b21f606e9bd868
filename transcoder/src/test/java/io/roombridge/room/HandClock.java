package io.roombridge.room;

/// A clock that beats when a test says so. What it is to do between beats it does at once, on the caller's thread.
final class HandClock implements Clock {

    private final int perSecond;
    private final Audience<Listener> listeners = new Audience<>();
    private long next;
    private int tasks;

    HandClock(int perSecond) {
        this.perSecond = perSecond;
    }

    void beat() {
        long number = next++;
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).beat(number, due(number));
        }
    }

    /// What it was asked to do so far.
    int tasks() {
        return tasks;
    }

    @Override
    public int perSecond() {
        return perSecond;
    }

    @Override
    public long due(long number) {
        return number * 1_000_000_000L / perSecond;
    }

    @Override
    public void join(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void leave(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    public void execute(Runnable task) {
        tasks++;
        task.run();
    }
}
