package io.roombridge.h323.ras;

import static io.roombridge.h323.ras.AskedGatekeeper.endpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h225.RegistrationConfirm;
import io.roombridge.h323.h225.UnregistrationRequest;
import io.roombridge.media.Protocol;
import io.roombridge.per.MalformedPer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Registering, staying, moving, leaving and being forgotten, of several endpoints in any order.
class RasOrdersTest {

    private static final List<InetSocketAddress> HOMES = IntStream.range(1, 5)
            .mapToObj(it -> new InetSocketAddress("192.0.2." + it * 10, 1_719)).toList();
    private static final List<List<String>> NAMES = List.of(List.of("alice", "7001"), List.of("bob"),
            List.of("guest", "77"), List.of("Guest", "78"));
    private static final int STEPS = 60;

    private final Map<String, InetSocketAddress> saidLast = new HashMap<>();

    @Property(tries = 150)
    void anAliasHasOneHolderWhichIsCalledWhereItSaidLast(@ForAll long seed) throws MalformedPer {
        saidLast.clear();
        var random = new Random(seed);
        var asked = new AskedGatekeeper();
        for (int i = 0; i < STEPS; i++) {
            step(asked, random);
            for (var names : NAMES) {
                names.forEach(it -> assertThat(asked.registry.find(Alias.of(it), asked.now())).hasSizeLessThan(2));
            }
            for (var one : asked.registry.all()) {
                assertThat(one.hop().getAddress()).as("%s", one).isEqualTo(saidLast.get(one.key()).getAddress());
                assertThat(one.user()).isEqualTo(EndpointIdentifiers.user(one.key()).orElseThrow());
            }
        }
    }

    private void step(AskedGatekeeper asked, Random random) throws MalformedPer {
        var home = HOMES.get(random.nextInt(HOMES.size()));
        var names = NAMES.get(random.nextInt(NAMES.size()));
        var who = endpoint(home, names.toArray(String[]::new));
        var identifier = identifier(asked, random);
        switch (random.nextInt(8)) {
            case 0, 1 -> says(asked, random, asked.register(who), names.getFirst(), home);
            case 2 -> says(asked, random, new Renamed(asked.register(who)).with(identifier), names.getFirst(), home);
            case 3, 4 -> says(asked, random, asked.keepAlive(who, identifier), random.nextBoolean() ? identifier
                    : names.getFirst(), home);
            case 5 -> says(asked, random, who.unregister(asked.next(), "RoomBridge", identifier), identifier, home);
            case 6 -> says(asked, random, UnregistrationRequest.builder().requestSeqNum(asked.next())
                    .callSignalAddress(List.of()).endpointAlias(names.stream().map(it ->
                            AliasSpelling.of(Alias.of(it))).toList()).build(), names.getFirst(), home);
            default -> {
                asked.passes(Duration.ofSeconds(random.nextInt(40)));
                asked.registry.expire(asked.now());
            }
        }
    }

    /// One that there is, one that there was, or one that somebody made up.
    private String identifier(AskedGatekeeper asked, Random random) {
        var known = List.copyOf(saidLast.keySet());
        return known.isEmpty() || random.nextInt(8) == 0 ? "made up" : known.get(random.nextInt(known.size()));
    }

    /// Signed by who it says it is, as often as not.
    private void says(AskedGatekeeper asked, Random random, RasMessage request, String sender,
            InetSocketAddress from) throws MalformedPer {
        var password = sender.endsWith("alice") ? "alicepw" : sender.endsWith("bob") ? "bobpw" : "";
        var octets = password.isEmpty() || random.nextInt(3) == 0 ? request.encode()
                : asked.signed(request, sender, password);
        var answer = asked.gatekeeper.answer(octets, from);
        if (answer.isPresent() && RasMessage.decode(answer.get()) instanceof RegistrationConfirm confirm) {
            saidLast.put(confirm.endpointIdentifier(), from);
            assertThat(asked.registry.find(Protocol.H323, confirm.endpointIdentifier())).isPresent();
        }
    }
}
