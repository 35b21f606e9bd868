package io.roombridge.h323.h235;

import io.roombridge.h323.h235.BaselineSecurity.Claim;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Whether a claim is fresh: of our time, as far as clocks agree, and not heard before (H.235.0 §7.1).
///
/// Endpoints keep local time for UTC, forget daylight saving, or have no clock battery; so the grace is hours by
/// custom. Safe for use by many threads.
public final class ReplayGuard {

    private static final int REMEMBERED = 20_000;

    private static final Optional<InetAddress> ANYWHERE = Optional.empty();

    private record Nonce(String sender, long timeStamp, long random) {}

    private final Duration grace;
    private final LinkedHashMap<Nonce, Optional<InetAddress>> heard = new LinkedHashMap<>();

    public ReplayGuard(Duration grace) {
        this.grace = grace;
    }

    /// How far the clock of who claims is off ours; positive when it is ahead.
    public static Duration skew(long timeStamp, Instant now) {
        return Duration.ofSeconds(timeStamp - now.getEpochSecond());
    }

    public boolean intime(long timeStamp, Instant now) {
        return skew(timeStamp, now).abs().compareTo(grace) <= 0;
    }

    /// False when the same was said before. To be asked after the claim is proven, so that nobody else can use it up.
    public synchronized boolean first(Claim claim) {
        return heard.putIfAbsent(next(claim.sender(), claim.timeStamp(), claim.random()), ANYWHERE) == null;
    }

    /// False when it was heard from another address before; from the same, all messages of a second may bring it.
    public synchronized boolean firstFrom(PasswordHash hash, InetAddress source) {
        var before = heard.putIfAbsent(next(hash.sender(), hash.timeStamp(), hash.random()), Optional.of(source));
        return before == null || before.equals(Optional.of(source));
    }

    private Nonce next(String sender, long timeStamp, long random) {
        if (heard.size() >= REMEMBERED) {
            heard.pollFirstEntry();
        }
        return new Nonce(sender, timeStamp, random);
    }
}
