package io.roombridge.sip.leg;

import io.roombridge.sip.sdp.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/// TLS of floor control: both ends show a certificate, and fingerprints in SDP say which (RFC 8122).
///
/// The answerer is the TLS server, whoever has connected (RFC 8856 §9); programs there are take who has connected for
/// the client. So where we connect the peer has the first word, and when it has none we do.
public final class FloorTls {

    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    /// Milliseconds.
    private static final int FIRST_WORD = 1_000;
    private static final int PATIENCE = 5_000;

    private final SSLContext context;
    private final List<Fingerprint> keys;

    private FloorTls(SSLContext context, List<Fingerprint> keys) {
        this.context = context;
        this.keys = List.copyOf(keys);
    }

    /// @param context       has our keys, and takes any certificate
    /// @param certificates  of these keys
    public static FloorTls of(SSLContext context, List<? extends Certificate> certificates)
            throws CertificateEncodingException {
        var keys = new ArrayList<Fingerprint>();
        for (var certificate : certificates) {
            keys.add(Fingerprint.of(certificate));
        }
        return new FloorTls(context, keys);
    }

    /// What we say of ourselves.
    List<Fingerprint> keys() {
        return keys;
    }

    /// The way to a peer that has connected.
    ///
    /// @param peer  of its certificate
    /// @throws IOException  when it is somebody else, or speaks no TLS; the connection is closed then
    Socket accepted(Socket plain, List<Fingerprint> peer) throws IOException {
        return shaken(server(plain, new byte[0]), peer);
    }

    /// The way to a peer that we have connected to.
    Socket connected(Socket plain, List<Fingerprint> peer) throws IOException {
        plain.setSoTimeout(FIRST_WORD);
        SSLSocket socket;
        try {
            int first = plain.getInputStream().read();
            if (first < 0) {
                throw new EOFException("the connection was closed");
            }
            socket = server(plain, new byte[] {(byte) first});
        } catch (SocketTimeoutException _) {
            socket = (SSLSocket) context.getSocketFactory().createSocket(plain,
                    plain.getInetAddress().getHostAddress(), plain.getPort(), true);
            socket.setUseClientMode(true);
        }
        return shaken(socket, peer);
    }

    /// @param read  of what the peer has said
    private SSLSocket server(Socket plain, byte[] read) throws IOException {
        var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, new ByteArrayInputStream(read), true);
        socket.setUseClientMode(false);
        socket.setNeedClientAuth(true);
        return socket;
    }

    private static Socket shaken(SSLSocket socket, List<Fingerprint> peer) throws IOException {
        socket.setEnabledProtocols(VERSIONS);
        socket.setSoTimeout(PATIENCE);
        try {
            socket.startHandshake();
            if (!Fingerprint.fits(peer, socket.getSession().getPeerCertificates()[0])) {
                throw new SSLException("its certificate is not the one whose fingerprint it gave:"
                        + " somebody else may be between");
            }
        } catch (CertificateEncodingException unreadable) {
            socket.close();
            throw new SSLException("its certificate cannot be read", unreadable);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
        socket.setSoTimeout(0);
        return socket;
    }
}
