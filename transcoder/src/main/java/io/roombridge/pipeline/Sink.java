package io.roombridge.pipeline;

/// Where the media path goes on: takes one item and is done with it when it returns.
@FunctionalInterface
public interface Sink<T> {

    void accept(T item);
}
