package io.roombridge.lab.load;

import java.io.File;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What a gateway in this process takes up, by the name of what it is. Memory is in kilobytes.
record Footprint(Map<String, Long> values) {

    private static final int COLLECTIONS = 3;
    private static final long FREEING_MILLIS = 1_000;

    static final String LEGS = "legs";
    static final String PORTS = "media ports";
    private static final String RESIDENT = "RSS beside the heap kB";

    /// Pictures of one size that a room leaves in the pool for the next, each of three planes (PicturePool).
    private static final long POOLED = 8;
    private static final long PLANES = 3;
    private static final long PICTURE_KB = 1_280 * 720 * 3 / 2 / 1_024 + 1;

    /// How much more of something is no leak: what the Java machine, and who loads the gateway, take and give back.
    private static final Map<String, Long> SLACK = Map.of("threads", 8L, "descriptors", 16L,
            "native buffers", 4 + POOLED * PLANES,
            "native buffers kB", 2_048 + POOLED * PICTURE_KB, "heap kB", 24_576L, RESIDENT, 49_152L);

    /// Of now, after garbage has been collected and what it held in native memory has been freed.
    ///
    /// @param metrics  of the gateway's console
    static Footprint of(URI metrics) throws IOException, InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(FREEING_MILLIS);
        }
        var values = new TreeMap<String, Long>();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        values.put("heap kB", memory.getUsed() / 1_024);
        values.put(RESIDENT, resident());
        values.put("threads", (long) ManagementFactory.getThreadMXBean().getThreadCount());
        values.put("descriptors", (long) new File("/proc/self/fd").list().length);
        for (var pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            if (pool.getName().equals("direct")) {
                values.put("native buffers", pool.getCount());
                values.put("native buffers kB", pool.getMemoryUsed() / 1_024);
            }
        }
        values.putAll(live(metrics));
        return new Footprint(values);
    }

    /// Legs, media ports and rooms there are.
    static Map<String, Long> live(URI metrics) throws IOException {
        try (var in = metrics.toURL().openStream()) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return Map.of(LEGS, sum(lines, "roombridge_legs"), PORTS, sum(lines, "roombridge_media_ports_used"),
                    "rooms", sum(lines, "roombridge_rooms"));
        }
    }

    private static long sum(Iterable<String> lines, String name) {
        double sum = 0;
        for (var line : lines) {
            if (line.startsWith(name + " ") || line.startsWith(name + "{")) {
                sum += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        return (long) sum;
    }

    /// Without the heap, which ZGC has in shared memory.
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }

    Footprint and(String what, long value) {
        var more = new TreeMap<>(values);
        more.put(what, value);
        return new Footprint(more);
    }

    /// Whether there is more of something than before that cannot be explained; of calls that ended long ago nothing
    /// may be open in any case.
    boolean leaks(String what, Footprint before) {
        long now = values.get(what);
        return what.equals(Rows.OPEN_RECORDS) ? now > 0
                : now - before.values.get(what) > SLACK.getOrDefault(what, 0L);
    }
}
