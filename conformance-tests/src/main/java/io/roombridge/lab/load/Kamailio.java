package io.roombridge.lab.load;

import io.roombridge.lab.ports.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The rival as a registrar: Kamailio with two workers that asks for the same digest (MD5) and keeps what it binds in
/// memory only. One password serves every user, so it looks nobody up.
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
            loadmodule "registrar.so"
            modparam("usrloc", "db_mode", 0)
            request_route {
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
    static Kamailio start(Path folder) throws IOException {
        int port = FreePorts.one();
        var configuration = folder.resolve("kamailio.cfg");
        Files.writeString(configuration, CONFIGURATION.formatted(port, Site.PASSWORD));
        var log = folder.resolve("kamailio.log").toFile();
        var command = new ProcessBuilder("kamailio", "-DD", "-E", "-m", "64",
                "-f", configuration.toString(), "-Y", folder.toString());
        return new Kamailio(command.redirectErrorStream(true).redirectOutput(log).start(), port);
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
