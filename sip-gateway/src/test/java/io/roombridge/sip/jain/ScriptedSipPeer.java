package io.roombridge.sip.jain;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A SIP peer over UDP that says exactly what a test tells it, by means of nothing but strings.
final class ScriptedSipPeer implements AutoCloseable {

    static final String SDP = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=-
            c=IN IP4 127.0.0.1
            t=0 0
            m=audio 30000 RTP/AVP 0
            a=rtpmap:0 PCMU/8000
            """.replace("\n", "\r\n");

    private static final int PATIENCE = 15_000;

    private final DatagramSocket socket;
    private final InetSocketAddress other;
    private String callId = UUID.randomUUID().toString();
    private String toTag = "";
    private String tag = "peer";
    private String target;
    private int hops = 70;
    private long sequence = 100;
    private String last = "";
    private String lastInvite = "";
    private boolean refused;
    private final Set<String> seen = new HashSet<>();

    ScriptedSipPeer(int port) throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket.setSoTimeout(PATIENCE);
        other = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        target = "sip:8001@127.0.0.1:" + port;
    }

    int port() {
        return socket.getLocalPort();
    }

    String uri() {
        return "sip:peer@127.0.0.1:" + port();
    }

    /// A request in the dialog of this peer, or the one that begins it; CANCEL and ACK take the number of the last
    /// INVITE, and its branch unless they acknowledge a 2xx (RFC 3261 §17.1.1.3).
    void request(String method, String body, String... headers) throws IOException {
        boolean same = method.equals("ACK") || method.equals("CANCEL");
        sequence += same ? 0 : 1;
        var lines = new ArrayList<>(List.of(method + " " + target + " SIP/2.0",
                "Via: SIP/2.0/UDP 127.0.0.1:" + port() + ";rport;branch=z9hG4bK" + (method.equals("ACK") && !refused
                        ? UUID.randomUUID() : callId + sequence),
                "Max-Forwards: " + hops,
                "From: \"Peer\" <" + uri() + ">;tag=" + tag, "To: <sip:8001@127.0.0.1>" + toTag,
                "Call-ID: " + callId,
                "CSeq: " + sequence + " " + method, "Contact: <" + uri() + ">",
                "Allow: INVITE, ACK, BYE, CANCEL, INFO, UPDATE"));
        lines.addAll(List.of(headers));
        send(lines, body, headers.length > 0 && headers[0].startsWith("Content-Type") ? "" : "application/sdp");
    }

    /// Answers the last request that came.
    void answer(int status, String body, String... headers) throws IOException {
        answer(last, status, body, headers);
    }

    void answer(String request, int status, String body, String... headers) throws IOException {
        var lines = new ArrayList<>(List.of("SIP/2.0 " + status + " Whatever"));
        for (var line : request.split("\r\n")) {
            if (line.matches("(?i)(Via|From|Call-ID|CSeq|Record-Route):.*")) {
                lines.add(line);
            } else if (line.startsWith("To:")) {
                lines.add(line.contains("tag=") || status == 100 ? line : line + ";tag=peer");
            }
        }
        lines.add("Contact: <" + uri() + ">");
        lines.addAll(List.of(headers));
        send(lines, body, "application/sdp");
    }

    private void send(List<String> lines, String body, String type) throws IOException {
        if (!body.isEmpty() && !type.isEmpty()) {
            lines.add("Content-Type: " + type);
        }
        lines.add("Content-Length: " + body.length());
        raw(String.join("\r\n", lines) + "\r\n\r\n" + body);
    }

    void raw(String message) throws IOException {
        raw(message.getBytes(StandardCharsets.UTF_8));
    }

    void raw(byte[] octets) throws IOException {
        socket.send(new DatagramPacket(octets, octets.length, other));
    }

    /// The next message that is no 100 Trying and no repetition, and begins so; anything else fails.
    String expect(String start) throws IOException {
        var message = next();
        while (message.startsWith("SIP/2.0 100") || !seen.add(message)) {
            message = next();
        }
        refused = message.matches("(?s)SIP/2.0 [3-6].*CSeq: \\d+ INVITE.*") || refused
                && !message.startsWith("SIP/2.0 2");
        if (!message.startsWith(start)) {
            throw new AssertionError("expected " + start + ", but was\n" + message);
        }
        keep(message);
        return message;
    }

    private void keep(String message) {
        if (!message.startsWith("SIP")) {
            last = message;
        }
        lastInvite = message.startsWith("INVITE") ? message : lastInvite;
        if (message.startsWith("SIP/2.0 2") && toTag.isEmpty()) {
            toTag = ";tag=" + field(message, "To").replaceAll(".*;tag=", "");
            target = field(message, "Contact").isEmpty() ? target : field(message, "Contact").replaceAll("[<>]", "");
        }
    }

    /// The very same message once more; what else comes meanwhile does not matter.
    void expectAgain(String message) throws IOException {
        for (var next = next(); !next.equals(message); next = next()) {
            seen.add(next);
        }
    }

    private String next() throws IOException {
        var packet = new DatagramPacket(new byte[65_535], 65_535);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    static String field(String message, String name) {
        return message.lines().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse("");
    }

    /// Answers an INVITE of ours that has just come, so that its dialog is this peer's.
    void follow(String invite) {
        callId = field(invite, "Call-ID");
        toTag = ";tag=" + field(invite, "From").replaceAll(".*;tag=", "");
        target = field(invite, "Contact").replaceAll("[<>]", "");
    }

    /// Takes a provisional response for the dialog it makes (RFC 3261 §12.1).
    void enter(String provisional) {
        toTag = ";tag=" + field(provisional, "To").replaceAll(".*;tag=", "");
        target = field(provisional, "Contact").replaceAll("[<>]", "");
    }

    /// The last INVITE of ours.
    String lastInvite() {
        return lastInvite;
    }

    /// Of Max-Forwards, from now on.
    void hops(int hops) {
        this.hops = hops;
    }

    /// Of From, from now on.
    void tag(String tag) {
        this.tag = tag;
    }

    /// Makes its next request one of a dialog that never was.
    void pretendDialog() {
        toTag = ";tag=never";
    }

    String callId() {
        return callId;
    }

    @Override
    public void close() {
        socket.close();
    }
}
