package io.roombridge.lab.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// REGISTERs of users that nobody knows, without a password, at a steady rate from some ports of one address, until it
/// is closed. It reads no answers.
final class Flood implements AutoCloseable {

    private static final int PORTS = 16;
    private static final long STEP = 1_000_000;
    private static final int WIDTH = 16;
    private static final String VARYING = "x".repeat(WIDTH);

    private record Template(byte[] octets, List<Integer> places) {}

    private final byte[] random = new byte[WIDTH];
    private final byte[] word = new byte[WIDTH];
    private final List<DatagramChannel> channels = new ArrayList<>();
    private final InetSocketAddress target;
    private final int perSecond;
    private final AtomicLong sent = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().name("flood").unstarted(this::run);
    private volatile boolean closed;

    Flood(InetAddress from, InetSocketAddress target, int perSecond) throws IOException {
        this.target = target;
        this.perSecond = perSecond;
        for (int i = 0; i < PORTS; i++) {
            channels.add(DatagramChannel.open().bind(new InetSocketAddress(from, 0)));
            channels.getLast().configureBlocking(false);
        }
        thread.start();
    }

    /// How many were sent so far.
    long sent() {
        return sent.get();
    }

    private void run() {
        try {
            var templates = new ArrayList<Template>();
            for (var channel : channels) {
                templates.add(template((InetSocketAddress) channel.getLocalAddress()));
            }
            long begin = System.nanoTime();
            while (!closed) {
                long due = (System.nanoTime() - begin) / STEP * perSecond / 1_000;
                while (sent.get() < due && !closed) {
                    int which = (int) (sent.getAndIncrement() % PORTS);
                    channels.get(which).send(varied(templates.get(which)), target);
                }
                LockSupport.parkNanos(STEP);
            }
        } catch (IOException ended) {
            closed = true;
        }
    }

    private Template template(InetSocketAddress from) {
        var host = from.getHostString() + ":" + from.getPort();
        var text = """
                REGISTER sip:%s SIP/2.0
                Via: SIP/2.0/UDP %s;rport;branch=z9hG4bK%s
                Max-Forwards: 70
                From: <sip:%s@%s>;tag=%s
                To: <sip:%s@%s>
                Call-ID: %s
                CSeq: 1 REGISTER
                Contact: <sip:u@%s>
                Expires: 300
                Content-Length: 0

                """.formatted(target.getHostString(), host, VARYING, VARYING, target.getHostString(), VARYING, VARYING,
                target.getHostString(), VARYING, host).replace("\n", "\r\n");
        var places = new ArrayList<Integer>();
        for (int at = text.indexOf(VARYING); at >= 0; at = text.indexOf(VARYING, at + WIDTH)) {
            places.add(at);
        }
        return new Template(text.getBytes(StandardCharsets.US_ASCII), places);
    }

    /// Another user, transaction and call each time.
    private ByteBuffer varied(Template template) {
        ThreadLocalRandom.current().nextBytes(random);
        for (int i = 0; i < WIDTH; i++) {
            word[i] = (byte) ('a' + (random[i] & 15));
        }
        template.places.forEach(place -> System.arraycopy(word, 0, template.octets, place, WIDTH));
        return ByteBuffer.wrap(template.octets);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
            for (var channel : channels) {
                channel.close();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException _) {
            // closed all the same
        }
    }
}
