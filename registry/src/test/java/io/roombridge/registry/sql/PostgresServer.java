package io.roombridge.registry.sql;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A PostgreSQL server of a test's own: a temporary directory, a free port on loopback, gone afterwards.
final class PostgresServer implements AutoCloseable {

    static final String USER = "postgres";

    private final Process process;
    private final Path directory;
    private final int port;

    private PostgresServer(Process process, Path directory, int port) {
        this.process = process;
        this.directory = directory;
        this.port = port;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    static PostgresServer start() throws Exception {
        var programs = programs()
                .orElseGet(() -> abort("PostgreSQL is not installed: the registry was NOT tested on it"));
        var directory = Files.createTempDirectory("postgres");
        var as = as(directory);
        var data = directory.resolve("data").toString();
        run(as, programs.resolve("initdb").toString(), "--auth=trust", "--username=" + USER, "--no-sync", "--pgdata="
                + data);
        int port = freePort();
        var process = process(as, programs.resolve("postgres").toString(), "-D", data, "-p", String.valueOf(port),
                "-h", "127.0.0.1",
                "-c", "unix_socket_directories=", "-c", "fsync=off").start();
        var server = new PostgresServer(process, directory, port);
        server.awaitReady();
        return server;
    }

    private static Optional<Path> programs() throws IOException {
        var root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (var versions = Files.list(root)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    /// PostgreSQL does not run as root; its own user does then.
    private static List<String> as(Path directory) throws Exception {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        run(List.of(), "chown", USER, directory.toString());
        return List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups");
    }

    private static void run(List<String> as, String... command) throws Exception {
        int status = process(as, command).start().waitFor();
        if (status != 0) {
            abort(String.join(" ", command) + " ends with " + status + ": the registry was NOT tested on PostgreSQL");
        }
    }

    private static ProcessBuilder process(List<String> as, String... command) {
        var all = new ArrayList<>(as);
        all.addAll(List.of(command));
        return new ProcessBuilder(all).directory(new File("/")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try (var _ = DriverManager.getConnection(url("postgres"), USER, "")) {
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw new IllegalStateException("PostgreSQL does not start", notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
