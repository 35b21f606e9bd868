package io.roombridge.h323.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Where an input brought the call, and what is to be done.
public record Step(State state, List<Output> outputs) {

    static Step to(State state, Output... outputs) {
        return new Step(state, List.of(outputs));
    }

    Step then(Function<State, Step> next) {
        var after = next.apply(state);
        var all = new ArrayList<>(outputs);
        all.addAll(after.outputs());
        return new Step(after.state(), all);
    }

    /// One after the other, each from where the one before it led to.
    <T> Step each(List<T> items, BiFunction<State, T, Step> next) {
        var step = this;
        for (var item : items) {
            step = step.then(it -> next.apply(it, item));
        }
        return step;
    }
}
