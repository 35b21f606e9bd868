package io.roombridge.peers;

import io.roombridge.lab.ports.FreePorts;
import io.roombridge.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// baresip as a room system: plays a tone and a clip, keeps what it hears as WAV and what it sees as PNG.
final class Baresip implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /// Of its ports: SIP over UDP and TCP at the first, over TLS at the next.
    private static final int CONTROL = 2;
    private static final int RTP = 4;
    private static final int PORTS = 20;

    private final Path directory;
    private final PeerProcess process;
    private final BaresipControl control;
    private final Setup setup;
    private final int port;
    private int snapshots;

    /// Who it is and what it has.
    ///
    /// @param registrar    `host:port;transport=udp`; empty when it does not register
    /// @param audioCodecs  as baresip names them, `G722/16000/1`
    /// @param videoCodecs  `H264`, `H263`, `VP8`
    record Setup(String user, String password, Optional<String> registrar, List<String> audioCodecs,
                 List<String> videoCodecs, Path tone, Path clip) {

        static Setup plain(String user, Path tone, Path clip) {
            return new Setup(user, "", Optional.empty(), List.of("G722/16000/1", "PCMA/8000/1"), List.of("H264"),
                    tone, clip);
        }

        Setup audio(String... codecs) {
            return new Setup(user, password, registrar, List.of(codecs), videoCodecs, tone, clip);
        }

        Setup video(String... codecs) {
            return new Setup(user, password, registrar, audioCodecs, List.of(codecs), tone, clip);
        }

        Setup registered(String secret, String at) {
            return new Setup(user, secret, Optional.of(at), audioCodecs, videoCodecs, tone, clip);
        }
    }

    private Baresip(Path directory, PeerProcess process, BaresipControl control, Setup setup, int port) {
        this.directory = directory;
        this.process = process;
        this.control = control;
        this.setup = setup;
        this.port = port;
    }

    static Baresip start(Path parent, Setup setup) {
        try {
            var directory = Files.createTempDirectory(parent, "baresip-" + setup.user + "-");
            int first = FreePorts.run(PORTS);
            Files.writeString(directory.resolve("config"), config(directory, setup, first));
            Files.writeString(directory.resolve("accounts"), account(setup, first));
            Files.writeString(directory.resolve("contacts"), "");
            var process = PeerProcess.start("baresip-" + setup.user, directory,
                    List.of("baresip", "-4", "-f", directory.toString()));
            process.await("baresip is ready", PATIENCE);
            return new Baresip(directory, process, BaresipControl.connect(first + CONTROL, PATIENCE), setup, first);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String config(Path directory, Setup setup, int first) {
        return """
                poll_method epoll
                sip_listen 127.0.0.1:%1$d
                net_interface 127.0.0.1
                audio_source aufile,%2$s
                audio_player aufile,%4$s/played.wav
                audio_alert aufile,%4$s/alert.wav
                ausrc_srate 48000
                ausrc_channels 1
                auplay_channels 1
                video_source avformat,%3$s
                video_display fakevideo,nil
                video_size 640x360
                video_bitrate 500000
                video_fps 25
                rtp_ports %5$d-%6$d
                rtcp_mux no
                ringback_disabled yes
                statmode_default off
                module_path /usr/lib/baresip/modules
                module opus.so
                module g722.so
                module g711.so
                module sndfile.so
                module aufile.so
                module avcodec.so
                module vp8.so
                module snapshot.so
                module avformat.so
                module fakevideo.so
                module_tmp account.so
                module_app menu.so
                module_app ctrl_tcp.so
                ctrl_tcp_listen 127.0.0.1:%7$d
                snd_path %4$s
                """.formatted(first, setup.tone, setup.clip, directory,
                        first + RTP, first + PORTS - 1, first + CONTROL);
    }

    private static String account(Setup setup, int port) {
        var at = setup.registrar.orElse("127.0.0.1:" + port + ";transport=udp");
        var login = setup.password.isEmpty() ? "" : ";auth_pass=" + setup.password;
        return "<sip:" + setup.user + "@" + at + ">" + login + ";regint=" + (setup.registrar.isPresent() ? 60 : 0)
                + ";audio_codecs=" + String.join(",", setup.audioCodecs)
                + ";video_codecs=" + String.join(",", setup.videoCodecs) + ";answermode=auto\n";
    }

    /// Where it takes calls that reach it directly.
    String uri() {
        return "sip:" + setup.user + "@127.0.0.1:" + port;
    }

    /// Of its SIP over UDP and TCP.
    int port() {
        return port;
    }

    /// Told from what it prints, since it may have registered before its control port could be reached.
    void awaitRegistered() {
        process.await("200 OK .*\\[\\d+ binding", PATIENCE);
    }

    void awaitRegistrationRefused() {
        process.await("reg: .* 40[13] ", PATIENCE);
    }

    void dial(String uri) {
        control.begins();
        control.command("dial", uri);
    }

    void awaitEstablished() {
        control.event("CALL_ESTABLISHED", PATIENCE);
    }

    void awaitClosed() {
        control.event("CALL_CLOSED", PATIENCE);
    }

    void hold() {
        control.command("hold", "");
    }

    void resume() {
        control.command("resume", "");
    }

    void press(String keys) {
        control.command("sndcode", keys);
    }

    /// Waits until the other end presses a key.
    ///
    /// @return the key
    String awaitKey() {
        return control.event("CALL_DTMF_START", PATIENCE).path("param").asText();
    }

    void hangUp() {
        control.command("hangup", "");
        awaitClosed();
    }

    /// The first picture it receives that satisfies; it is asked for one after another.
    Snapshot awaitPicture(String what, Predicate<Snapshot> wanted) {
        var last = new Snapshot[1];
        try {
            return Await.value(setup.user + " to see " + what, PATIENCE, () -> {
                last[0] = snapshot().orElse(last[0]);
                return Optional.ofNullable(last[0]).filter(wanted);
            });
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; it saw " + last[0] + "\n" + process.output(), late);
        }
    }

    /// What it sees now; empty while it sees nothing.
    private Optional<Snapshot> snapshot() {
        var file = directory.resolve("seen-" + ++snapshots + ".png");
        control.command("snapshot_recv", file.toString());
        try {
            Await.until("a snapshot", Duration.ofSeconds(1), () -> process.output().contains("wrote " + file));
            return Snapshot.read(file);
        } catch (AssertionError _) { // no picture was decoded in that time
            return Optional.empty();
        }
    }

    /// Waits until it has heard so much more sound, whatever it was.
    void awaitSound(Duration more) {
        long before = heard().map(Baresip::size).orElse(0L);
        long octets = more.toMillis() * 8_000 * 2 / 1_000; // at the lowest rate there is
        Await.until(setup.user + " to hear something", PATIENCE, () -> heard().map(Baresip::size).orElse(0L) >= before
                + octets);
    }

    /// What it heard in its last call; complete when that is over.
    Sound sound() {
        return Sound.read(heard().orElseThrow(() ->
                new AssertionError(setup.user + " heard nothing at all\n" + process.output())));
    }

    private Optional<Path> heard() {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-dec.wav")).sorted()
                    .reduce((_, last) -> last);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String output() {
        return process.output();
    }

    @Override
    public void close() {
        control.close();
        process.close();
    }
}
