package io.roombridge.lab.load;

import java.time.Duration;
import java.util.stream.Stream;

/// A clock of the time a server has used on the cores so far.
interface Processor {

    Duration used();

    /// Of this process, whatever children it has.
    static Processor ofThis() {
        return () -> used(ProcessHandle.current());
    }

    /// Of a process and its children.
    static Processor of(Process server) {
        return () -> Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .map(Processor::used).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("this system does not tell what a process has used"));
    }
}
