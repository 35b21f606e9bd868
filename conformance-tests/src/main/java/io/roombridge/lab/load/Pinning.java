package io.roombridge.lab.load;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Keeps a server and who loads it on cores of their own, by `taskset`: neither then takes the caches of the other.
///
/// @param server  cores as `taskset` writes them; empty when it may run anywhere
/// @param load    the same of who loads it
record Pinning(String server, String load) {

    static final Pinning NONE = new Pinning("", "");

    /// The first half of a machine's cores is for who loads.
    ///
    /// @param cores  at least 2
    static Pinning halves(int cores) {
        return new Pinning(range(cores / 2, cores), range(0, cores / 2));
    }

    private static String range(int from, int end) {
        return from == end - 1 ? Integer.toString(from) : from + "-" + (end - 1);
    }

    List<String> ofServer(List<String> command) {
        return on(server, command);
    }

    List<String> ofLoad(List<String> command) {
        return on(load, command);
    }

    private static List<String> on(String cores, List<String> command) {
        return cores.isEmpty() ? command
                : Stream.concat(Stream.of("taskset", "--cpu-list", cores), command.stream()).toList();
    }

    /// This process is the server until that is closed. Programs it starts meanwhile are where it is.
    AutoCloseable pinThis() throws IOException, InterruptedException {
        if (server.isEmpty()) {
            return () -> { /* it was not pinned */ };
        }
        moveThis(server);
        return () -> moveThis(range(0, Runtime.getRuntime().availableProcessors()));
    }

    private static void moveThis(String cores) throws IOException, InterruptedException {
        var own = Long.toString(ProcessHandle.current().pid());
        int status = new ProcessBuilder("taskset", "--all-tasks", "--cpu-list", "--pid", cores, own)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor();
        if (status != 0) {
            throw new IOException("taskset cannot move this process to cores " + cores);
        }
    }
}
