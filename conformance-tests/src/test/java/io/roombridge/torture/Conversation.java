package io.roombridge.torture;

import io.roombridge.call.Transport;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One socket of a peer that sends octets and keeps the responses that come; one character an octet.
interface Conversation extends AutoCloseable {

    int PATIENCE = 15_000;

    void send(String message) throws IOException;

    /// All responses so far, once that is so or no more come.
    List<String> heard(Predicate<List<String>> enough) throws IOException;

    /// Nothing is sent any more.
    void end() throws IOException;

    @Override
    void close() throws IOException;

    static Conversation by(Transport transport, int port) throws IOException {
        return transport == Transport.UDP ? new Datagrams(port) : new Connected(port);
    }

    /// Answers come to where the datagrams are from.
    final class Datagrams implements Conversation {

        private static final Pattern TOPMOST = Pattern.compile("(?is)^(.*?\\n(?:via|v)[ \\t]*:"
                + "(?:[^\\r\\n]|\\r?\\n[ \\t])*?)(;[ \\t]*branch|\\r?\\n(?![ \\t]))");

        private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        private final InetSocketAddress other;
        private final StringBuilder heard = new StringBuilder();

        Datagrams(int port) throws IOException {
            socket.setSoTimeout(PATIENCE);
            other = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        }

        @Override
        public void send(String message) throws IOException {
            var octets = TOPMOST.matcher(message).replaceFirst("$1;rport$2").getBytes(StandardCharsets.ISO_8859_1);
            socket.send(new DatagramPacket(octets, octets.length, other));
        }

        @Override
        public List<String> heard(Predicate<List<String>> enough) throws IOException {
            var packet = new DatagramPacket(new byte[65_535], 65_535);
            while (!enough.test(responses(heard))) {
                socket.receive(packet);
                heard.append(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1));
            }
            return responses(heard);
        }

        @Override
        public void end() {
            // a datagram ends by itself
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    /// Over TCP.
    final class Connected implements Conversation {

        private final Socket socket;
        private final StringBuilder heard = new StringBuilder();

        Connected(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE);
        }

        @Override
        public void send(String message) throws IOException {
            socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        public List<String> heard(Predicate<List<String>> enough) throws IOException {
            var octets = new byte[4_096];
            int count = 0;
            while (count >= 0 && !enough.test(responses(heard))) {
                count = socket.getInputStream().read(octets);
                heard.append(new String(octets, 0, Math.max(count, 0), StandardCharsets.ISO_8859_1));
            }
            return responses(heard);
        }

        @Override
        public void end() throws IOException {
            socket.shutdownOutput();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static List<String> responses(CharSequence text) {
        return Stream.of(text.toString().split("(?m)^(?=SIP/2\\.0 \\d)")).filter(response -> !response.isBlank())
                .toList();
    }
}
