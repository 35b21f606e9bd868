package io.roombridge.h323;

import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What the two largest messages of a call cost in aligned PER, as they were captured: the Setup of an h323plus
/// endpoint and the TerminalCapabilitySet of one with H.264 and H.239.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class MessageBenchmark {

    private Octets setupOctets;
    private Octets capabilityOctets;
    private H323UserInformation setup;
    private MultimediaSystemControlMessage capabilities;

    @Setup
    public void read() throws MalformedPer {
        setupOctets = captured("h225", "a_direct_separate_h245", 14);
        capabilityOctets = captured("h245", "f3_h239_h264", 25);
        setup = H323UserInformation.CODEC.decode(setupOctets);
        capabilities = MultimediaSystemControlMessage.CODEC.decode(capabilityOctets);
    }

    private static Octets captured(String kind, String source, int frame) {
        return Captured.wellFormed(kind).stream().filter(each -> each.source().equals(source) && each.frame() == frame)
                .findFirst().orElseThrow().octets();
    }

    @Benchmark
    public H323UserInformation decodeSetup() throws MalformedPer {
        return H323UserInformation.CODEC.decode(setupOctets);
    }

    @Benchmark
    public byte[] encodeSetup() {
        return H323UserInformation.CODEC.encode(setup);
    }

    @Benchmark
    public MultimediaSystemControlMessage decodeCapabilities() throws MalformedPer {
        return MultimediaSystemControlMessage.CODEC.decode(capabilityOctets);
    }

    @Benchmark
    public byte[] encodeCapabilities() {
        return MultimediaSystemControlMessage.CODEC.encode(capabilities);
    }
}
