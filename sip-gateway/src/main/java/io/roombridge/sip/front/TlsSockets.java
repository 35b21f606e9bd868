package io.roombridge.sip.front;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// TLS 1.2 and 1.3 by the JDK, with its own choice of cipher suites.
public final class TlsSockets {

    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext context;
    private final SSLContext anybody;
    private final boolean trustAll;
    private final List<Certificate> certificates;

    private TlsSockets(SSLContext context, SSLContext anybody, boolean trustAll, List<Certificate> certificates) {
        this.context = context;
        this.anybody = anybody;
        this.trustAll = trustAll;
        this.certificates = List.copyOf(certificates);
    }

    /// Our keys, for who knows by other means whose certificate a peer shows.
    public SSLContext anybody() {
        return anybody;
    }

    /// Of our keys, one each.
    public List<Certificate> certificates() {
        return certificates;
    }

    /// With a key and its certificates from a PKCS #12 file.
    ///
    /// @param trustAll  take any certificate of a peer, as room systems sign their own; else those of the JDK's trust
    ///     store
    /// @throws IOException when the file cannot be used
    public static TlsSockets of(Path keyFile, String password, boolean trustAll) throws IOException {
        try (var in = Files.newInputStream(keyFile)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return of(store, password, trustAll);
        } catch (GeneralSecurityException unusable) {
            throw new IOException("cannot use the keys of " + keyFile, unusable);
        }
    }

    /// With a key made now and signed by itself.
    public static TlsSockets selfSigned(String host, boolean trustAll) throws IOException {
        try {
            return of(SelfSigned.generate(host), "", trustAll);
        } catch (GeneralSecurityException impossible) {
            throw new IOException("this JDK cannot make a key", impossible);
        }
    }

    private static TlsSockets of(KeyStore store, String password, boolean trustAll) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, password.toCharArray());
        var certificates = new ArrayList<Certificate>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                certificates.add(store.getCertificate(alias));
            }
        }
        var anybody = context(keys, true);
        return new TlsSockets(trustAll ? anybody : context(keys, false), anybody, trustAll, certificates);
    }

    private static SSLContext context(KeyManagerFactory keys, boolean trustAll) throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trustAll ? new TrustManager[] {new TrustAll()} : null, null);
        return context;
    }

    SSLServerSocket listen(int port, InetAddress bind) throws IOException {
        var socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(port, 512, bind);
        socket.setEnabledProtocols(VERSIONS);
        return socket;
    }

    Socket connect(Socket plain, InetSocketAddress peer) throws IOException {
        var socket = (SSLSocket) context.getSocketFactory()
                .createSocket(plain, peer.getHostString(), peer.getPort(), true);
        socket.setEnabledProtocols(VERSIONS);
        if (!trustAll) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS"); // RFC 5922 §7.2: the certificate names the domain
            socket.setSSLParameters(parameters);
        }
        return socket;
    }

    /// Encrypts without asking with whom.
    private static final class TrustAll extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            // anybody
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            // anybody
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // anybody
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // anybody
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // anybody
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // anybody
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
