package io.roombridge.sip.front;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// TLS 1.2 and 1.3 by the JDK, with its own choice of cipher suites.
public final class TlsSockets {

    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext server;
    private final SSLContext client;

    /// @param server  with our key
    /// @param client  with what we trust
    public TlsSockets(SSLContext server, SSLContext client) {
        this.server = server;
        this.client = client;
    }

    SSLServerSocket listen(int port, InetAddress bind) throws IOException {
        var socket = (SSLServerSocket) server.getServerSocketFactory().createServerSocket(port, 512, bind);
        socket.setEnabledProtocols(VERSIONS);
        return socket;
    }

    Socket connect(Socket plain, InetSocketAddress peer) throws IOException {
        var socket = (SSLSocket) client.getSocketFactory().createSocket(plain, peer.getHostString(), peer.getPort(), true);
        socket.setEnabledProtocols(VERSIONS);
        return socket;
    }
}
