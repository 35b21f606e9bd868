package io.roombridge.registry;

import java.util.List;
import java.util.function.Function;

/// Part of a long list.
///
/// @param total  how many there are in all
public record Page<T>(List<T> objects, int limit, int offset, long total) {

    public Page {
        objects = List.copyOf(objects);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(objects.stream().map(change).toList(), limit, offset, total);
    }
}
