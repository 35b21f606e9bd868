package io.roombridge.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What passes over the loopback interface, and what tshark thinks of it.
final class Capture implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// tshark 4.0 calls a VP8 packet malformed when the first partition ends exactly where the packet does, which is
    /// how baresip cuts and what ours meets by chance. Before the partition stand UDP 8, RTP 12, a descriptor with a
    /// PictureID of 15 bits 4, the frame tag 3, and 7 more in a key frame (RFC 6386 §9.1, RFC 7741 §4.2).
    private static final String VP8_PARTITION_ENDS_WITH_PACKET =
            "udp.length == vp8.hdr.partition_size + 27 || udp.length == vp8.hdr.partition_size + 34";

    private final Path file;
    private final PeerProcess process;
    private final List<String> decodeAs;

    private Capture(Path file, PeerProcess process, List<String> decodeAs) {
        this.file = file;
        this.process = process;
        this.decodeAs = decodeAs;
    }

    /// Starts to capture; packets from now on are in it.
    ///
    /// @param filter    in the language of libpcap
    /// @param decodeAs  which port speaks what, as tshark writes it: `udp.port==5070,sip`
    static Capture start(Path parent, String filter, List<String> decodeAs) {
        try {
            var directory = Files.createTempDirectory(parent, "capture-");
            var file = directory.resolve("loopback.pcapng");
            var process = PeerProcess.start("dumpcap", directory,
                    List.of("dumpcap", "-i", "lo", "-B", "16", "-f", filter, "-w", file.toString()));
            process.await("^File: ", PATIENCE);
            return new Capture(file, process, List.copyOf(decodeAs));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Ends the capture.
    Capture stop() {
        process.interrupt();
        return this;
    }

    /// The packets that a display filter selects, one line each.
    List<String> packets(String displayFilter) {
        var command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-Y", displayFilter));
        decodeAs.forEach(rule -> command.addAll(List.of("-d", rule)));
        var printed = PeerProcess.run(file.getParent(), PATIENCE, command);
        return printed.lines().filter(line -> !line.startsWith("Running as user")).toList();
    }

    /// What tshark could not make sense of, over TCP or among the datagrams that one side sent.
    ///
    /// @param first  of the UDP ports of that side
    List<String> malformed(int first, int last) {
        return packets("(_ws.malformed || _ws.short) && (tcp || udp.srcport in {%d..%d}) && !(%s)"
                .formatted(first, last, VP8_PARTITION_ENDS_WITH_PACKET));
    }

    @Override
    public void close() {
        process.close();
    }
}
