package io.roombridge.registry;

import io.roombridge.call.Alias;
import io.roombridge.call.Transport;
import io.roombridge.media.Protocol;
import io.roombridge.registry.sql.SqlRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// What a REGISTER costs in the registry, on H2 in a file with 10,000 bindings.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public abstract class RegistrationBenchmark {

    private static final int BINDINGS = 10_000;

    private static final Alias ALICE = Alias.of("8001");

    private final List<Registration> bindings = IntStream.range(0, BINDINGS).mapToObj(number -> binding(number, 5_060))
            .toList();
    private Path folder;
    private SqlRegistry registry;

    /// One endpoint after the other.
    @Threads(1)
    public static class Alone extends RegistrationBenchmark {}

    /// As many as the SIP gateway works on at a time.
    @Threads(8)
    public static class Together extends RegistrationBenchmark {}

    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("registration");
        registry = SqlRegistry.open("jdbc:h2:file:" + folder.resolve("registry"));
        registry.endpoints().save(new Endpoint("alice", "", List.of(ALICE), "s3cret", true), "benchmark");
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            bindings.forEach(binding -> many.execute(() -> registry.save(binding)));
        }
    }

    @TearDown
    public void close() throws IOException {
        registry.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Registration binding(int number, int port) {
        var now = Instant.now();
        return new Registration(Protocol.SIP, number + "@example.com sip:10.0.0.5",
                List.of(Alias.of("" + number), Alias.of(number + "@example.com")),
                "sip:" + number + "@10.0.0.5:" + port, Transport.UDP, new InetSocketAddress("10.0.0.5", port), "",
                "alice", "7 1 call", Instant.EPOCH, now.plusSeconds(300));
    }

    private Registration any() {
        return bindings.get(ThreadLocalRandom.current().nextInt(BINDINGS));
    }

    /// The same binding, for longer.
    @Benchmark
    public void refresh() {
        registry.save(any().expiring(Instant.now().plusSeconds(300)));
    }

    /// A binding at another address.
    @Benchmark
    public void change() {
        registry.save(binding(ThreadLocalRandom.current().nextInt(BINDINGS),
                ThreadLocalRandom.current().nextInt(1_024, 65_536)));
    }

    @Benchmark
    public List<Registration> find() {
        return registry.find(any().aliases().getFirst(), Instant.now());
    }

    @Benchmark
    public boolean credential() {
        return registry.credential("alice").isPresent() && registry.mayUse("alice", ALICE);
    }
}
