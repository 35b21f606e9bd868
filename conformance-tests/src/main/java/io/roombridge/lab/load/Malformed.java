package io.roombridge.lab.load;

import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.GatekeeperConfirm;
import io.roombridge.h323.h225.GatekeeperReject;
import io.roombridge.h323.h225.GatekeeperRequest;
import io.roombridge.h323.h225.H221NonStandard;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.VendorIdentifier;
import io.roombridge.h323.ras.SignallingAddresses;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.ObjectIdentifier;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// Messages that are wrong in the ways of PROTOS: every field too long, too short, of the wrong kind, with signs
/// and separators where none belong. Between them somebody else asks whether the gateway is still there.
final class Malformed {

    /// @param probes  asked
    /// @param lost    not answered within two seconds
    /// @param most    milliseconds
    record Result(int messages, int probes, int lost, double most) {}

    /// itu-t(0) recommendation(0) h(8) h225-0(2250) version(0) 7
    private static final ObjectIdentifier H225 = ObjectIdentifier.of("0.0.8.2250.0.7");
    private static final int MESSAGES_A_PROBE = 10;
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int LARGEST = 65_535;
    private static final List<String> WRONG = List.of("", " ", "a", "-1", "0", "4294967296", "99999999999999999999",
            "%s%s%s%n", "%x%x", "\0", "\u00ff\u00fe", "<", ">", "\"", ":", ";", ",", "@", "<<<", "\t", "\r", "sip:",
            "sip:@", "sip:a@[::", "../../..", "a".repeat(64), "a".repeat(512), "a".repeat(4_096), "a".repeat(12_000),
            ";a=".repeat(300), ",a".repeat(500), "<".repeat(1_000), "\"\\".repeat(400));
    private static final String INVITE = """
            {INVITE} {sip:8001@127.0.0.1} {SIP/2.0}
            Via: {SIP}/{2.0}/{UDP} {127.0.0.6}:{5060};branch={z9hG4bK}%1$d
            Max-Forwards: {70}
            From: {room} <{sip}:{room}@{127.0.0.6}>;tag={t}%1$d
            To: {<sip:8001@127.0.0.1>}
            Call-ID: {c}%1$d
            CSeq: {1} {INVITE}
            Contact: <{sip:room@127.0.0.6}>;expires={300}
            Content-Type: {application}/{sdp}
            Content-Length: {0}

            """;

    private final InetAddress from;
    private final InetAddress prober;

    Malformed(InetAddress from, InetAddress prober) {
        this.from = from;
        this.prober = prober;
    }

    /// The fields one after the other, each wrong in every way.
    Result sip(InetSocketAddress target, int count) throws IOException {
        return run(target, count, Malformed::invite, Malformed::options, Malformed::isOptionsAnswer);
    }

    /// OPTIONS alone, to compare with.
    Result undamagedSip(InetSocketAddress target, int count) throws IOException {
        return run(target, count, number -> options(count + number), Malformed::options, Malformed::isOptionsAnswer);
    }

    private static byte[] options(int number) {
        return """
                OPTIONS sip:127.0.0.1 SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.1:9;rport;branch=z9hG4bKprobe%d
                Max-Forwards: 70
                From: <sip:probe@127.0.0.1>;tag=1
                To: <sip:127.0.0.1>
                Call-ID: probe%d
                CSeq: 1 OPTIONS
                Content-Length: 0

                """.formatted(number, number).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// Any status of the registrar's will do, but of this very request.
    static boolean isOptionsAnswer(int number, byte[] octets) {
        var lines = new String(octets, StandardCharsets.UTF_8).lines().toList();
        return !lines.isEmpty() && lines.getFirst().matches("SIP/2\\.0 [2-6]\\d\\d .*")
                && lines.contains("Call-ID: probe" + number) && lines.contains("CSeq: 1 OPTIONS");
    }

    private static byte[] invite(int number) {
        var text = INVITE.formatted(number).replace("\n", "\r\n");
        var parts = new ArrayList<>(List.of(text.split("[{}]")));
        int field = 1 + 2 * (number % (parts.size() / 2));
        parts.set(field, WRONG.get(number / (parts.size() / 2) % WRONG.size()));
        return String.join("", parts).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A discovery with some octets of it changed.
    Result ras(InetSocketAddress target, int count) throws IOException {
        var random = new Random(7);
        return run(target, count, number -> {
            var octets = discovery(number % 65_535 + 1);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
            }
            return octets;
        }, number -> discovery(number + 1), Malformed::isDiscoveryAnswer);
    }

    /// Discoveries that nobody has damaged, to compare with.
    Result undamagedRas(InetSocketAddress target, int count) throws IOException {
        return run(target, count, number -> discovery((count + number) % 65_535 + 1), number -> discovery(number + 1),
                Malformed::isDiscoveryAnswer);
    }

    static boolean isDiscoveryAnswer(int number, byte[] octets) {
        try {
            return switch (RasMessage.decode(octets)) {
                case GatekeeperConfirm confirm -> confirm.requestSeqNum() == number + 1;
                case GatekeeperReject reject -> reject.requestSeqNum() == number + 1;
                default -> false;
            };
        } catch (MalformedPer _) {
            return false;
        }
    }

    private static byte[] discovery(int number) {
        var vendor = new VendorIdentifier(new H221NonStandard(181, 0, 0));
        return GatekeeperRequest.builder().requestSeqNum(number).protocolIdentifier(H225)
                .rasAddress(SignallingAddresses.of(new InetSocketAddress("127.0.0.6", 1_719)))
                .endpointType(EndpointType.builder().vendor(vendor).mc(false).undefinedNode(false).build())
                .build().encode();
    }

    /// Whether octets are the answer to a probe.
    private interface Answer {
        boolean is(int number, byte[] octets);
    }

    private Result run(InetSocketAddress target, int count, IntFunction<byte[]> wrong, IntFunction<byte[]> right,
            Answer answer) throws IOException {
        int probes = 0;
        int lost = 0;
        double most = 0;
        try (var sender = new DatagramSocket(new InetSocketAddress(from, 0));
                var probe = new DatagramSocket(new InetSocketAddress(prober, 0))) {
            for (int i = 0; i < count; i++) {
                send(sender, wrong.apply(i), target);
                if (i % MESSAGES_A_PROBE == 0) {
                    int number = probes++;
                    long asked = System.nanoTime();
                    send(probe, right.apply(number), target);
                    boolean answered = isAnswered(probe, octets -> answer.is(number, octets));
                    lost += answered ? 0 : 1;
                    most = answered ? Math.max(most, (System.nanoTime() - asked) / 1e6) : most;
                }
            }
        }
        return new Result(count, probes, lost, most);
    }

    private static void send(DatagramSocket socket, byte[] octets, InetSocketAddress to) throws IOException {
        socket.send(new DatagramPacket(octets, octets.length, to));
    }

    /// What comes late of a probe before is none of this one's.
    private static boolean isAnswered(DatagramSocket probe, Predicate<byte[]> answer) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                probe.setSoTimeout((int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
                packet.setLength(LARGEST);
                probe.receive(packet);
                if (answer.test(Arrays.copyOf(packet.getData(), packet.getLength()))) {
                    return true;
                }
            }
        } catch (SocketTimeoutException _) {
            // lost, as if time had run out before
        }
        return false;
    }
}
