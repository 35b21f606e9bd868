package io.roombridge.sip.jain;

import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LocalAddresses;
import io.roombridge.sip.MemoryCredentials;
import io.roombridge.sip.MemoryRegistrations;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Front;
import io.roombridge.sip.front.Limits;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.front.StatelessServer;
import io.roombridge.sip.leg.Pace;
import io.roombridge.sip.leg.UserAgent;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Exchange;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.MessageReader;
import io.roombridge.sip.message.Outcome;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.message.Wire;
import io.roombridge.testing.RecordingMedia;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What one registration costs above the sockets, with bindings and passwords in memory: a REGISTER, its challenge, a
/// REGISTER with the digest, its 200. Both responses go out in datagrams that nobody reads.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class RegisterBenchmark {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final Source PEER = new Source(Transport.UDP, new InetSocketAddress(HERE, 9));

    private Front front;
    private UserAgent legs;
    private StatelessServer server;
    private int last;
    private Headers answered;
    private long count;

    @Setup
    public void open() throws IOException {
        front = new Front(LocalAddresses.LOOPBACK, new Ports(0, Ports.OFF, Ports.OFF), Optional.empty(), Limits.USUAL);
        legs = new UserAgent(SipSettings.of(LocalAddresses.LOOPBACK, Ports.USUAL, CapabilitySet.NONE),
                new RecordingMedia(),
                new MemoryRegistrations(), new MemoryCredentials(Map.of("room", "secret"), false),
                (_, _, _) -> Optional.empty(), Pace.usual());
        server = new StatelessServer(front, new Wire.User() {
            @Override
            public void requested(Exchange exchange) {
                legs.requested(new Noted(exchange));
            }

            @Override
            public void repeated(SipResponse response) {
                legs.repeated(response);
            }
        });
        legs.start(new Wire() {
            @Override
            public Inquiry ask(SipRequest request, Consumer<Outcome> outcome) {
                throw new UnsupportedOperationException("only answers here");
            }

            @Override
            public void acknowledge(SipRequest request) {
                throw new UnsupportedOperationException("only answers here");
            }

            @Override
            public Optional<Integer> port(Transport transport) {
                return front.port(transport);
            }
        }, Optional.empty(), _ -> { });
    }

    @TearDown
    public void close() {
        legs.close();
        front.close();
    }

    /// Remembers what is answered, as the peer would.
    private final class Noted implements Exchange {

        private final Exchange exchange;

        Noted(Exchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public SipRequest request() {
            return exchange.request();
        }

        @Override
        public void respond(int status, String tag, Headers headers, Body body) {
            last = status;
            answered = headers;
            exchange.respond(status, tag, headers, body);
        }

        @Override
        public void repeat() {
            exchange.repeat();
        }
    }

    @Benchmark
    public int digestRegister() throws NoSuchAlgorithmException {
        count++;
        send(1, "");
        var challenge = answered.first("WWW-Authenticate").orElseThrow();
        int nonce = challenge.indexOf("nonce=\"") + 7;
        send(2, authorization(challenge.substring(nonce, challenge.indexOf('"', nonce))));
        if (last != 200) {
            throw new IllegalStateException("answered with " + last);
        }
        return last;
    }

    private String authorization(String nonce) throws NoSuchAlgorithmException {
        var secret = hash("room:roombridge:secret");
        var what = hash("REGISTER:sip:192.0.2.1");
        return "Authorization: Digest username=\"room\", realm=\"roombridge\", nonce=\"" + nonce
                + "\", uri=\"sip:192.0.2.1\", algorithm=SHA-256, qop=auth, nc=00000001, cnonce=\"0a4f113b\", "
                + "response=\""
                + hash(secret + ":" + nonce + ":00000001:0a4f113b:auth:" + what) + "\"\r\n";
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                .digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private void send(int sequence, String more) {
        var text = "REGISTER sip:192.0.2.1 SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK" + count + "-" + sequence + ";rport\r\n"
                + "From: \"Board room\" <sip:room@192.0.2.1>;tag=plcm_" + count + "\r\n"
                + "To: <sip:room@192.0.2.1>\r\n"
                + "Call-ID: " + count + "-5f2c91@127.0.0.1\r\n"
                + "CSeq: " + sequence + " REGISTER\r\n"
                + "Contact: <sip:room@127.0.0.1:9;transport=udp>;expires=300\r\n"
                + "Max-Forwards: 70\r\n"
                + "User-Agent: PolycomRealPresenceGroup500/6.2.2\r\n"
                + "Allow: INVITE, BYE, CANCEL, ACK, INFO, OPTIONS, UPDATE\r\n"
                + "Supported: replaces, timer\r\n"
                + "Expires: 300\r\n" + more + "Content-Length: 0\r\n\r\n";
        try {
            server.requested((SipRequest) MessageReader.read(text.getBytes(StandardCharsets.US_ASCII), PEER));
        } catch (MalformedMessage malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
