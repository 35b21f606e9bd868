package io.roombridge.h323.ras;

import io.roombridge.call.Alias;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.media.AddressText;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import io.roombridge.per.PerCodec;
import io.roombridge.registry.Registration;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What RAS has to remember of a registration beside what everybody knows: `ras=192.0.2.1:1719 ttl=300 names=…`.
///
/// @param ras         where its requests come from; empty when that is not known any more
/// @param timeToLive  for which it was granted
/// @param names       its aliases with the type and the letters of its own
record Remembered(Optional<InetSocketAddress> ras, Duration timeToLive, List<AliasAddress> names) {

    /// The list as PER has it.
    public record Names(List<AliasAddress> names) {
        private static final PerCodec<Names> CODEC = PerCodec.of(Names.class);
    }

    private static final Duration UNKNOWN = Duration.ofMinutes(1);

    static Remembered of(Registration registration) {
        var ras = Optional.<InetSocketAddress>empty();
        var timeToLive = UNKNOWN;
        var names = List.<AliasAddress>of();
        for (var one : registration.attributes().split(" ")) {
            int equals = one.indexOf('=') + 1;
            var value = one.substring(equals);
            switch (one.substring(0, equals)) {
                case "ras=" -> ras = SignallingAddresses.parse(value);
                case "ttl=" -> timeToLive = Duration.ofSeconds(Integer.parseInt(value));
                case "names=" -> names = names(Octets.parse(value));
                default -> { } // of a version to come
            }
        }
        return new Remembered(ras, timeToLive, names);
    }

    private static List<AliasAddress> names(Octets encoded) {
        try {
            return Names.CODEC.decode(encoded).names();
        } catch (MalformedPer _) { // of another version; they are spelled by us then
            return List.of();
        }
    }

    String text() {
        return ras.map(it -> "ras=" + AddressText.of(it) + " ").orElse("") + "ttl=" + timeToLive.toSeconds()
                + " names=" + Names.CODEC.encodeToOctets(new Names(names));
    }

    /// Whether a request that comes from there comes from where its requests come from.
    boolean comesFrom(InetSocketAddress from) {
        return ras.filter(it -> it.getAddress().equals(from.getAddress())).isPresent();
    }

    Remembered from(InetSocketAddress address, Duration granted) {
        return new Remembered(Optional.of(address), granted, names);
    }

    /// As the endpoint spelled it, where it did.
    AliasAddress spelled(Alias alias) {
        return names.stream().filter(it -> AliasSpelling.parse(it).filter(alias::equals).isPresent()).findFirst()
                .orElseGet(() -> AliasSpelling.of(alias));
    }
}
