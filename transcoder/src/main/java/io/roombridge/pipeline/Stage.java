package io.roombridge.pipeline;

/// One step of the media path. Given one item it may put none, one or many into what comes next.
@FunctionalInterface
public interface Stage<I, O> {

    void accept(I item, Sink<O> next);
}
