package io.roombridge.room;

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

/// What 20 ms of a room's sound cost, in which all legs send G.711 and five of them talk: decoded, queued, mixed,
/// encoded; without the network. The limit is real time: 20,000 µs.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class RoomSoundBenchmark {

    private static final int TALKERS = 5;

    @Param({"50", "200", "1000"})
    private int legs;

    private TalkingRoom room;

    @Setup
    public void fill() {
        room = new TalkingRoom(legs, TALKERS);
    }

    @TearDown
    public void empty() {
        room.close();
    }

    @Benchmark
    public long beat() {
        room.beat();
        return room.packets;
    }
}
