package io.roombridge.room;

import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What one change costs in a room of many legs, on the thread that makes it, what it asks of the clock of sound
/// included. It is not to depend on how many there are.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class RoomChangeBenchmark {

    @Param({"50", "200", "1000"})
    private int legs;

    private BigRoom room;
    private int turn;

    @Setup
    public void fill() {
        room = new BigRoom(legs);
    }

    @TearDown
    public void empty() {
        room.close();
    }

    private LegId next() {
        return room.legs.get(++turn % legs);
    }

    /// One leg takes less, and then as much as before.
    @Benchmark
    public void limit() {
        var leg = next();
        room.limit(leg, 384_000);
        room.limit(leg, 0);
    }

    /// The peer says again what it said before, as REMB and flow control do.
    @Benchmark
    public void limitThatChangesNothing() {
        room.limit(next(), 0);
    }

    @Benchmark
    public void mute() {
        var leg = next();
        room.mute(leg, true);
        room.mute(leg, false);
    }

    /// Its sockets are not part of it.
    @Benchmark
    public void comeAndGo() {
        var leg = LegId.fresh(Protocol.SIP);
        room.enter(leg);
        room.leave(leg);
    }

    @Benchmark
    public void speaker() {
        room.speaker(next());
    }
}
