package io.roombridge.h323.h235;

import io.roombridge.h323.h235.BaselineSecurity.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;

/// Whether a claim is fresh: of our time, as far as clocks agree, and not heard before (H.235.0 §7.1).
///
/// Endpoints keep local time for UTC, forget daylight saving, or have no clock battery; so the grace is hours by
/// custom. Not safe for use by several threads.
public final class ReplayGuard {

    private static final int REMEMBERED = 20_000;

    private record Nonce(String sender, long timeStamp, long random) {}

    private final Duration grace;
    private final LinkedHashSet<Nonce> heard = new LinkedHashSet<>();

    public ReplayGuard(Duration grace) {
        this.grace = grace;
    }

    /// How far the clock of who claims is off ours; positive when it is ahead.
    public static Duration skew(Claim claim, Instant now) {
        return Duration.ofSeconds(claim.timeStamp() - now.getEpochSecond());
    }

    public boolean intime(Claim claim, Instant now) {
        return skew(claim, now).abs().compareTo(grace) <= 0;
    }

    /// False when the same was said before. To be asked after the claim is proven, so that nobody else can use it up.
    public boolean first(Claim claim) {
        if (heard.size() >= REMEMBERED) {
            heard.removeFirst();
        }
        return heard.add(new Nonce(claim.sender(), claim.timeStamp(), claim.random()));
    }
}
