package io.roombridge.peers;

import io.roombridge.lab.ports.FreePorts;
import java.net.URI;
import java.nio.file.Path;

/// The settings of a gateway on free ports of loopback, and where it is found there.
///
/// @param first  of [#PORTS] in a row
record GatewaySettings(int first) {

    static final int PORTS = 250;
    /// Of the ports that are free for endpoints, after the first.
    static final int ENDPOINTS = 5;
    static final int H245 = 10;

    private static final int TIME_TO_LIVE = 300;
    private static final int TLS = 1;
    private static final int RAS = 2;
    private static final int CALL = 3;
    private static final int CONSOLE = 4;
    private static final int MEDIA = 50;

    static GatewaySettings free() {
        return new GatewaySettings(FreePorts.run(PORTS));
    }

    /// With a database of its own.
    ///
    /// @param directory  for all its files
    String yaml(Path directory) {
        return yaml(directory, "jdbc:h2:file:" + directory + "/registry", TIME_TO_LIVE);
    }

    /// @param timeToLive  seconds between keep-alive registrations over H.323
    String yaml(Path directory, String database, int timeToLive) {
        return """
                address: 127.0.0.1
                sip: {udpPort: %1$d, tcpPort: %1$d, tlsPort: %2$d}
                h323: {rasPort: %3$d, callPort: %4$d, h245FirstPort: %5$d, h245LastPort: %6$d, timeToLive: %12$d}
                media: {firstPort: %7$d, lastPort: %8$d}
                console: {port: %9$d}
                database: {url: "%11$s"}
                calls: {bandwidth: 1024000}
                routes: "%10$s/routes"
                secretKeyFile: "%10$s/key"
                """.formatted(first, first + TLS, first + RAS, first + CALL, first + H245, first + MEDIA - 1,
                first + MEDIA, first + PORTS - 1, first + CONSOLE, directory, database,
                timeToLive);
    }

    /// Where SIP endpoints register and call: `127.0.0.1:5060;transport=tcp`.
    String sip(String transport) {
        return "127.0.0.1:" + (transport.equals("tls") ? first + TLS : first) + ";transport=" + transport;
    }

    /// Where our own SIP endpoint registers.
    String registrar() {
        return "udp:127.0.0.1:" + first;
    }

    int rasPort() {
        return first + RAS;
    }

    String gatekeeper() {
        return "127.0.0.1:" + rasPort();
    }

    int callPort() {
        return first + CALL;
    }

    URI console() {
        return URI.create("http://127.0.0.1:" + (first + CONSOLE) + "/");
    }
}
