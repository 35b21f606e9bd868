/// How media steps are put together: a [io.roombridge.pipeline.Stage] does one thing to what passes, a
/// [io.roombridge.pipeline.Pipeline] is the readable list of stages, a [io.roombridge.pipeline.Sink] is where it ends.
///
/// ```
/// Sink<I> ── Stage<I,A> ── Stage<A,B> ── Sink<B>
/// ```
///
/// Stages are not synchronised: a pipeline belongs to one thread at a time. An item is only lent: a stage that keeps
/// something beyond its `accept` copies it into memory of its own.
///
/// Not here: queues, threads, back-pressure. Where media changes thread, that is a sink which says so.
package io.roombridge.pipeline;
