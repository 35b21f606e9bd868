package io.roombridge.h323.ras;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.h323.MemoryRegistry;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.H221NonStandard;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationRequest;
import io.roombridge.h323.h225.VendorIdentifier;
import io.roombridge.h323.h235.BaselineSecurity.Claim;
import io.roombridge.per.MalformedPer;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A gatekeeper that a test asks from any address at any time. It has a room, 9001; alice and bob have passwords;
/// anybody may register without one.
final class AskedGatekeeper {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final InetSocketAddress HOME = new InetSocketAddress("192.0.2.10", 40_000);
    static final InetSocketAddress ELSEWHERE = new InetSocketAddress("192.0.2.66", 40_000);
    static final EndpointType TERMINAL = EndpointType.builder()
            .vendor(new VendorIdentifier(new H221NonStandard(181, 0, 0)))
            .mc(false).undefinedNode(false).build();

    final MemoryRegistry registry = new MemoryRegistry(true).with("alice", "alicepw").with("bob", "bobpw");
    final AdmittedCalls admitted = new AdmittedCalls();
    final Gatekeeper gatekeeper;
    private final PassingClock clock = new PassingClock();
    private int number;

    AskedGatekeeper() {
        this(false);
    }

    /// @param md5  a hash over password and time proves who asks
    AskedGatekeeper(boolean md5) {
        var knows = Set.of("9001");
        gatekeeper = new Gatekeeper(new Gatekeeper.Policy("RoomBridge", Duration.ofMinutes(5), 0, Duration.ofHours(2),
                md5),
                new Gatekeeper.Knowledge(registry, registry, (_, _, to) -> knows.contains(to.value())
                        || !registry.find(to, clock.instant()).isEmpty() ? Optional.empty()
                        : Optional.of(Cause.UNALLOCATED_NUMBER), clock),
                new Gatekeeper.Addressing() {
                    @Override
                    public boolean reaches(InetAddress peer) {
                        return peer instanceof Inet4Address;
                    }

                    @Override
                    public InetSocketAddress ras(InetSocketAddress peer) {
                        return new InetSocketAddress("192.0.2.1", 1_719);
                    }

                    @Override
                    public InetSocketAddress signalling(InetSocketAddress peer) {
                        return new InetSocketAddress("192.0.2.1", 1_720);
                    }
                }, admitted);
    }

    /// An endpoint that says it is called at port 1720 of the address.
    static RasMessages endpoint(InetSocketAddress ras, String... aliases) {
        return new RasMessages(TERMINAL, List.of(aliases).stream().map(Alias::of).toList(), ras,
                new InetSocketAddress(ras.getAddress(), 1_720));
    }

    int next() {
        return ++number;
    }

    Instant now() {
        return clock.instant();
    }

    void passes(Duration time) {
        clock.now = clock.now.plus(time);
    }

    <A> A ask(RasMessage request, InetSocketAddress from, Class<A> answer) {
        return answer(gatekeeper.answer(request.encode(), from), answer);
    }

    <A> A askSigned(RasMessage request, String sender, String password, InetSocketAddress from, Class<A> answer) {
        return answer(gatekeeper.answer(signed(request, sender, password), from), answer);
    }

    byte[] signed(RasMessage request, String sender, String password) {
        return RasTokens.signed(request, new Claim(sender, "RoomBridge", clock.instant().getEpochSecond(), next()),
                password);
    }

    static <A> A answer(Optional<byte[]> octets, Class<A> type) {
        try {
            var answer = RasMessage.decode(octets.orElseThrow());
            assertThat(answer).isInstanceOf(type);
            return type.cast(answer);
        } catch (MalformedPer malformed) {
            throw new AssertionError(malformed);
        }
    }

    RegistrationRequest register(RasMessages who) {
        return who.register(next(), "RoomBridge", Duration.ofSeconds(60));
    }

    RegistrationRequest keepAlive(RasMessages who, String identifier) {
        return who.keepAlive(next(), "RoomBridge", identifier, Duration.ofSeconds(60));
    }

    /// A full registration under these names, at the endpoint's addresses.
    RegistrationRequest register(InetSocketAddress ras, List<AliasAddress> names) {
        return RegistrationRequest.builder().requestSeqNum(next()).protocolIdentifier(Gatekeeper.H225)
                .discoveryComplete(true)
                .callSignalAddress(List.of(SignallingAddresses.of(new InetSocketAddress(ras.getAddress(), 1_720))))
                .rasAddress(List.of(SignallingAddresses.of(ras))).terminalType(TERMINAL)
                .endpointVendor(TERMINAL.vendor().orElseThrow()).terminalAlias(names).keepAlive(false).build();
    }

    private static final class PassingClock extends Clock {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
