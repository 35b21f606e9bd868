package io.roombridge.lab.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A site of users, each with a socket of its own, that register by turns at a steady rate: REGISTER, 401, REGISTER
/// with the digest, 200. Repeats what is not answered as RFC 3261 §17.1.2 says.
final class SteadyRegistrations implements AutoCloseable {

    /// @param begun     how many registrations were begun
    /// @param answered  how many were bound in the end
    /// @param repeated  requests sent again
    record Result(int begun, int answered, int repeated, double p50, double p99, double most) {}

    private static final long T1 = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long T2 = TimeUnit.SECONDS.toNanos(4);
    private static final long TIMER_F = 64 * T1;

    private final InetSocketAddress registrar;
    private final Selector selector = Selector.open();
    private final List<Phone> phones = new ArrayList<>();
    private final Map<String, Attempt> underWay = new HashMap<>();
    private final List<Long> times = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(65_535);
    private int repeated;

    private record Phone(String user, DatagramChannel channel, InetSocketAddress address) {}

    private static final class Attempt {

        private final Phone phone;
        private final long begun;
        private ByteBuffer request;
        private long sent;
        private long wait;
        private int sequence;

        Attempt(Phone phone, long begun) {
            this.phone = phone;
            this.begun = begun;
        }
    }

    /// @param from  the site's address
    SteadyRegistrations(InetAddress from, InetSocketAddress registrar, int users) throws IOException {
        this.registrar = registrar;
        for (int i = 0; i < users; i++) {
            var channel = DatagramChannel.open().bind(new InetSocketAddress(from, 0));
            channel.configureBlocking(false);
            phones.add(new Phone(String.valueOf(Site.FIRST_USER + i), channel,
                    (InetSocketAddress) channel.getLocalAddress()));
            channel.register(selector, SelectionKey.OP_READ, phones.getLast());
        }
    }

    Result run(int count, int perSecond) throws IOException {
        times.clear();
        underWay.clear();
        repeated = 0;
        long begin = System.nanoTime();
        long pause = TimeUnit.SECONDS.toNanos(1) / perSecond;
        int begun = 0;
        while (begun < count || !underWay.isEmpty()) {
            long now = System.nanoTime();
            for (; begun < count && now - begin >= begun * pause; begun++) {
                begin(phones.get(begun % phones.size()), begin + begun * pause);
            }
            repeat(now);
            selector.select(this::readable, 2);
        }
        var sorted = times.stream().sorted().mapToDouble(nanos -> nanos / 1e6).toArray();
        return new Result(count, sorted.length, repeated, at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
    }

    private void begin(Phone phone, long due) throws IOException {
        var attempt = new Attempt(phone, due);
        underWay.put(phone.user + "-" + due, attempt);
        send(attempt, phone.user + "-" + due, "");
    }

    private void send(Attempt attempt, String callId, String authorization) throws IOException {
        var here = attempt.phone.address.getHostString() + ":" + attempt.phone.address.getPort();
        attempt.sequence++;
        attempt.request = ByteBuffer.wrap("""
                REGISTER sip:127.0.0.1 SIP/2.0
                Via: SIP/2.0/UDP %s;rport;branch=z9hG4bK%s-%d
                Max-Forwards: 70
                From: <sip:%s@127.0.0.1>;tag=site
                To: <sip:%s@127.0.0.1>
                Call-ID: %s
                CSeq: %d REGISTER
                Contact: <sip:%s@%s>
                %sExpires: 300
                Content-Length: 0

                """.formatted(here, callId, attempt.sequence, attempt.phone.user, attempt.phone.user, callId,
                attempt.sequence, attempt.phone.user, here, authorization).replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        attempt.sent = System.nanoTime();
        attempt.wait = T1;
        attempt.phone.channel.send(attempt.request, registrar);
    }

    private void repeat(long now) throws IOException {
        for (var attempt : underWay.values()) {
            if (now - attempt.sent > attempt.wait) {
                attempt.phone.channel.send(attempt.request.rewind(), registrar);
                attempt.sent = now;
                attempt.wait = Math.min(2 * attempt.wait, T2);
                repeated++;
            }
        }
        underWay.values().removeIf(attempt -> now - attempt.begun > TIMER_F);
    }

    private void readable(SelectionKey key) {
        var phone = (Phone) key.attachment();
        try {
            while (phone.channel.receive(buffer.clear()) != null) {
                var text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
                received(text.lines().toList());
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void received(List<String> lines) throws IOException {
        var callId = field(lines, "Call-ID: ");
        var attempt = underWay.get(callId);
        if (attempt == null || !field(lines, "CSeq: ").startsWith(attempt.sequence + " ")) {
            return;
        }
        if (lines.getFirst().contains(" 401 ") && attempt.sequence == 1) {
            var challenge = lines.stream().filter(line -> line.startsWith("WWW-Authenticate: ")
                    && !line.contains("SHA-")).findFirst().orElseThrow();
            send(attempt, callId, new LoadDigest(challenge).authorization(attempt.phone.user));
        } else if (lines.getFirst().contains(" 200 ")) {
            times.add(System.nanoTime() - attempt.begun);
            underWay.remove(callId);
        } else {
            underWay.remove(callId);
        }
    }

    private static String field(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).findFirst()
                .map(line -> line.substring(name.length())).orElse("");
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (var phone : phones) {
            phone.channel.close();
        }
    }
}
