package io.roombridge.peers;

import io.roombridge.lab.ports.FreePorts;
import io.roombridge.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// linphonec as a second, independent SIP stack: VP8 and Opus, a tone from a file, a still picture.
final class Linphone implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /// What it says of each picture that has no window.
    private static final Predicate<String> NOISE = line -> line.contains("no such method on filter MSVoidSink");

    private final Path directory;
    private final PeerProcess process;
    private final Path heard;
    private int snapshots;

    private Linphone(Path directory, PeerProcess process) {
        this.directory = directory;
        this.process = process;
        this.heard = directory.resolve("heard.wav");
    }

    /// @param still  JPEG
    static Linphone start(Path parent, String user, Path tone, Path still) {
        try {
            var directory = Files.createTempDirectory(parent, "linphone-");
            Files.createDirectories(directory.resolve(".local/share/linphone"));
            int first = FreePorts.run(6);
            Files.writeString(directory.resolve("linphonerc"), config(user, first));
            var process = PeerProcess.start("linphonec", directory, NOISE,
                    List.of("linphonec", "-V", "-c", "linphonerc", "-d", "0", "-l", directory.resolve("log")
                            .toString()));
            var linphone = new Linphone(directory, process);
            linphone.say("soundcard use files");
            linphone.process.await("Using wav files instead of soundcard", PATIENCE);
            linphone.say("play " + tone);
            linphone.say("record " + linphone.heard);
            linphone.say("staticpic set " + still);
            linphone.say("webcam use 0");
            linphone.process.await("Using video device StaticImage", PATIENCE);
            return linphone;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// `MSVoidSink` takes the pictures that would need a window; a snapshot is taken before it.
    private static String config(String user, int first) {
        return """
                [sip]
                sip_port=%1$d
                sip_tcp_port=0
                sip_tls_port=0
                guess_hostname=0
                contact=sip:%2$s@127.0.0.1
                media_encryption=none
                use_ipv6=0
                ipv6_migration_done=1
                bind_address=127.0.0.1

                [rtp]
                audio_rtp_port=%3$d
                video_rtp_port=%4$d

                [video]
                enabled=1
                capture=1
                display=1
                displaytype=MSVoidSink
                automatically_initiate=1
                automatically_accept=1
                device=StaticImage: Static picture
                size=vga
                """.formatted(first, user, first + 2, first + 4);
    }

    private void say(String command) {
        try {
            process.input().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            process.input().flush();
        } catch (IOException failed) {
            throw new UncheckedIOException("linphonec is gone:\n" + process.output(), failed);
        }
    }

    /// @param registrar  `sip:127.0.0.1:5060`
    void register(String identity, String registrar, String password) {
        say("register " + identity + " " + registrar + " " + password);
        Await.until("linphone to be registered", PATIENCE, () -> {
            say("status register");
            return process.output().contains("registered, identity=");
        });
    }

    void dial(String uri) {
        say("call " + uri);
    }

    void awaitEstablished() {
        process.await("Media streams established with .*\\(video\\)", PATIENCE);
    }

    /// The first picture it receives that satisfies.
    Snapshot awaitPicture(String what, Predicate<Snapshot> wanted) {
        return Await.value("linphone to see " + what, PATIENCE, () -> snapshot().filter(wanted));
    }

    private Optional<Snapshot> snapshot() {
        var file = directory.resolve("seen-" + ++snapshots + ".jpg");
        say("snapshot " + file);
        try {
            return Optional.of(Await.value("a snapshot", Duration.ofSeconds(1), () -> Snapshot.read(file)));
        } catch (AssertionError _) { // no picture was decoded in that time
            return Optional.empty();
        }
    }

    void hangUp() {
        say("terminate");
        process.await("Call \\d+ with .* ended", PATIENCE);
    }

    /// What it heard; complete when the call is over.
    Sound sound() {
        return Sound.read(heard);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            say("quit");
            process.ends(Duration.ofSeconds(3));
        }
        process.close();
    }
}
