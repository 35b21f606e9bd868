package io.roombridge.peers;

import io.roombridge.lab.FreePorts;
import java.util.ArrayList;
import java.util.List;

/// Runs of ports for the peers and gateways of one test run, none of which overlap even while nobody has bound them.
final class Ports {

    private record Run(int first, int count) {

        boolean overlaps(Run other) {
            return first < other.first + other.count && other.first < first + count;
        }
    }

    private static final List<Run> TAKEN = new ArrayList<>();

    private Ports() {}

    /// The first of `count` free ports in a row; even.
    static synchronized int run(int count) {
        while (true) {
            var run = new Run(FreePorts.run(count), count);
            if (TAKEN.stream().noneMatch(run::overlaps)) {
                TAKEN.add(run);
                return run.first;
            }
        }
    }
}
