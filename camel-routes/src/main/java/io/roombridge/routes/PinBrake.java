package io.roombridge.routes;

import io.roombridge.call.Party;
import io.roombridge.media.AddressText;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Slows down who guesses PINs by calling again and again: after some wrong ones no PIN of that source is taken for a
/// while, and after many of one room none of anybody there whom nobody vouches for.
final class PinBrake {

    static final int MOST_OF_A_SOURCE = 6;
    static final int MOST_OF_A_ROOM = 30;
    static final Duration MEMORY = Duration.ofMinutes(10);

    private static final int MOST_REMEMBERED = 10_000;
    private static final int NETWORK_OCTETS = 8;

    /// When each source, and each room, gave or got its latest wrong PINs.
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /// Whose PINs are taken no longer.
    ///
    /// @param until   when they are again
    /// @param source  those of this caller; false for those of everybody whom nobody vouches for
    record Held(Instant until, boolean source) {}

    /// Why no PIN is taken; empty when one is.
    synchronized Optional<Held> held(Party caller, String room, Instant now) {
        return held(source(caller), MOST_OF_A_SOURCE, now).map(until -> new Held(until, true))
                .or(() -> vouched(caller) ? Optional.empty()
                        : held(room(room), MOST_OF_A_ROOM, now).map(until -> new Held(until, false)));
    }

    /// A wrong PIN was given.
    ///
    /// @return what is held back from now on, in words; empty when nothing is that was not before
    synchronized Optional<String> failed(Party caller, String room, Instant now) {
        boolean source = add(source(caller), MOST_OF_A_SOURCE, now);
        boolean whole = !vouched(caller) && add(room(room), MOST_OF_A_ROOM, now);
        return whole ? Optional.of(MOST_OF_A_ROOM + " wrong PINs from callers unknown to us in "
                        + MEMORY.toMinutes() + " minutes")
                : source ? Optional.of(MOST_OF_A_SOURCE + " wrong PINs from " + caller.alias() + " at "
                        + AddressText.host(caller.address()) + " in " + MEMORY.toMinutes() + " minutes")
                : Optional.empty();
    }

    /// Whether it is as many as that with this one.
    private boolean add(String key, int most, Instant now) {
        var times = failures.computeIfAbsent(key, _ -> new ArrayDeque<>());
        times.addLast(now);
        while (times.size() > most) {
            times.removeFirst();
        }
        forget(times, now);
        return times.size() == most;
    }

    private Optional<Instant> held(String key, int most, Instant now) {
        var times = failures.get(key);
        if (times == null) {
            return Optional.empty();
        }
        forget(times, now);
        return times.size() < most ? Optional.empty() : Optional.of(times.getFirst().plus(MEMORY));
    }

    private static void forget(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(MEMORY))) {
            times.removeFirst();
        }
    }

    private static boolean vouched(Party caller) {
        return caller.registered() || caller.authenticated();
    }

    private static String room(String name) {
        return "room " + name.toLowerCase(Locale.ROOT);
    }

    /// Who proved who it is, by that; anybody else by address, of IPv6 by its network.
    private static String source(Party caller) {
        return caller.authenticated() ? "alias " + caller.alias()
                : "address " + network(caller.address().getAddress(), AddressText.host(caller.address()));
    }

    private static String network(InetAddress address, String text) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_OCTETS)) : text;
    }
}
