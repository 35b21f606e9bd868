package io.roombridge.lab.load;

import io.roombridge.lab.ports.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The rival for signalling: Kamailio with two workers. As a registrar it asks for the same digest (MD5) and keeps what
/// it binds in memory only; one password serves every user, so it looks nobody up. Calls it passes on as a stateful
/// proxy.
final class Kamailio implements AutoCloseable {

    private static final String CONFIGURATION = """
            #!KAMAILIO
            debug=-1
            log_stderror=yes
            children=2
            auto_aliases=no
            disable_tcp=yes
            listen=udp:127.0.0.1:%d
            loadmodule "sl.so"
            loadmodule "pv.so"
            loadmodule "auth.so"
            loadmodule "usrloc.so"
            loadmodule "tm.so"
            loadmodule "registrar.so"
            loadmodule "siputils.so"
            modparam("usrloc", "db_mode", 0)
            request_route {
                if (has_totag() || method == "INVITE") { $du = "sip:%s:%d"; t_relay(); exit; }
                if (method != "REGISTER") { sl_send_reply("405", "Method Not Allowed"); exit; }
                if (!pv_www_authenticate("127.0.0.1", "%s", "0")) { www_challenge("127.0.0.1", "1"); exit; }
                save("location");
            }
            """;

    private final Process process;
    private final int port;

    private Kamailio(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @throws IOException when it cannot be started
    ///
    /// @param called  port of who answers the calls it passes on
    static Kamailio start(Path folder, int called, Pinning pinning) throws IOException {
        int port = FreePorts.one();
        var configuration = folder.resolve("kamailio.cfg");
        Files.writeString(configuration, CONFIGURATION.formatted(port, Site.CALLED_HOST, called, Site.PASSWORD));
        var log = folder.resolve("kamailio.log").toFile();
        var command = List.of("kamailio", "-DD", "-E", "-m", "512", "-f", configuration.toString(),
                "-Y", folder.toString());
        return new Kamailio(new ProcessBuilder(pinning.ofServer(command)).redirectErrorStream(true)
                .redirectOutput(log).start(), port);
    }

    int port() {
        return port;
    }

    Processor processor() {
        return Processor.of(process);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
