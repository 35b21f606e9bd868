package io.roombridge.sip.jain;

import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What a call costs that one of ours makes to another over UDP, both sides together and without media: INVITE, 180,
/// 200, ACK, BYE, 200 with the descriptions of sound and pictures.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class CallBenchmark {

    private End caller;
    private End callee;

    @Setup(Level.Iteration)
    public void open() throws IOException {
        caller = new End();
        callee = new End();
    }

    @TearDown(Level.Iteration)
    public void close() {
        caller.close();
        callee.close();
    }

    @Benchmark
    public Cause call() throws InterruptedException {
        var mine = caller.call(callee, Transport.UDP);
        var theirs = callee.expect(LegEvent.Offered.class).leg();
        callee.legs.perform(new LegCommand.Alert(theirs));
        caller.expect(LegEvent.Alerting.class);
        callee.legs.perform(new LegCommand.Answer(theirs, End.CAPABILITIES));
        caller.expect(LegEvent.Answered.class);
        caller.expect(LegEvent.MediaChanged.class);
        callee.expect(LegEvent.MediaChanged.class);
        caller.legs.perform(new LegCommand.Release(mine, Cause.NORMAL_CLEARING));
        caller.expect(LegEvent.Released.class);
        return callee.expect(LegEvent.Released.class).cause();
    }
}
