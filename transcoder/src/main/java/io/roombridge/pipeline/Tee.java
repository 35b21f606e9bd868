package io.roombridge.pipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A fan-out: every branch sees each item, in the order the branches joined, then it goes on.
/// Branches may join and leave while media flows; the item under way is not affected.
public final class Tee<T> implements Stage<T, T> {

    private final List<Sink<? super T>> branches = new CopyOnWriteArrayList<>();

    public void join(Sink<? super T> branch) {
        branches.add(branch);
    }

    public void leave(Sink<? super T> branch) {
        branches.remove(branch);
    }

    @Override
    public void accept(T item, Sink<T> next) {
        for (var branch : branches) {
            branch.accept(item);
        }
        next.accept(item);
    }

    @Override
    public String toString() {
        return "Tee(" + branches.size() + ")";
    }
}
