package io.roombridge.pipeline;

import java.util.function.Function;

/// The stages of one media path, written in the order media flows. Wiring happens once, in [#into]; after that an item
/// costs one virtual call a stage.
///
/// ```java
/// Sink<ByteBuffer> input = Pipeline.<ByteBuffer>start()
///         .then(new RtpParse())
///         .then(statistics)
///         .then(new H264Depacketizer())
///         .into(decoder);
/// ```
///
/// @param <I> what goes in
/// @param <O> what comes out of the last stage so far
public final class Pipeline<I, O> {

    private final Function<Sink<O>, Sink<I>> wiring;
    private final String stages;

    private Pipeline(Function<Sink<O>, Sink<I>> wiring, String stages) {
        this.wiring = wiring;
        this.stages = stages;
    }

    public static <T> Pipeline<T, T> start() {
        return new Pipeline<>(Function.identity(), "");
    }

    public <N> Pipeline<I, N> then(Stage<? super O, N> stage) {
        return new Pipeline<>(next -> wiring.apply(item -> stage.accept(item, next)), append(stage));
    }

    public Sink<I> into(Sink<? super O> last) {
        Sink<I> first = wiring.apply(last::accept);
        return new Sink<>() {
            @Override
            public void accept(I item) {
                first.accept(item);
            }

            @Override
            public String toString() {
                return append(last);
            }
        };
    }

    /// The stages in order, for a log line.
    @Override
    public String toString() {
        return stages;
    }

    private String append(Object stage) {
        String name = stage.getClass().isHidden() ? "…" : stage.getClass().getSimpleName();
        return stages.isEmpty() ? name : stages + " → " + name;
    }
}
