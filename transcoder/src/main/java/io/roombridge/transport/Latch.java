package io.roombridge.transport;

import java.net.InetSocketAddress;
import java.util.Optional;

/// Who may send to a socket of ours, and where we send to.
///
/// ```
///            from the negotiated address, or from a related one
/// Waiting ──────────────────────────────────────────────────────▶ Latched ─┐ from the negotiated address:
///    │ a NAT may be between, and it is heard alone                   ▲  ▲  │ latched to that
///    └────▶ Trying ── PROBATION later, the same still sends ─────────┘  └──┘ silent for SILENCE, and the next
///    │         └───── the negotiated or a related one sends ─▶ Latched       is related or has the same SSRC
///    └────▶ Trying ── FOREIGN_PROBATION later, no NAT likely ─▶ Foreign ── the negotiated or related one ─▶ Latched
/// ```
///
/// *Related* is: the host that was negotiated, at another port; the host signalling comes from; a host that another
/// socket of the same leg has latched. Everybody else is a stranger: heard only where nobody who may send does, and
/// soon only where the negotiated address cannot be the one packets come from. Where it can, it may be a host with a second
/// address for its media, *foreign*: it is heard, but neither answered nor related to anything.
///
/// We answer to where packets come from (RFC 4961). Pure: time is an argument, in nanoseconds.
final class Latch {

    /// After so long without a packet a source may have moved.
    static final long SILENCE = 1_000_000_000;
    /// So long a stranger has to send alone.
    static final long PROBATION = 1_000_000_000;
    private static final int FEWEST = 10;
    /// The same where no NAT is likely.
    static final long FOREIGN_PROBATION = 3_000_000_000L;
    private static final int FEWEST_FOREIGN = 100;

    private final Hosts hosts;
    private final Reach reach;
    private Optional<InetSocketAddress> negotiated = Optional.empty();
    private InetSocketAddress source;
    private boolean foreign;
    private int ssrc;
    private long heardAt;
    /// Latched before the address that is negotiated now was: what is still under way from there does not count.
    private InetSocketAddress former;
    private long formerUntil;
    private InetSocketAddress tried;
    private int triedSsrc;
    private int triedCount;
    private long triedSince;
    private long triedAt;

    Latch(Hosts hosts, Reach reach) {
        this.hosts = hosts;
        this.reach = reach;
    }

    /// Signalling named the peer's address, maybe a new one: whoever was latched before has to prove itself again.
    void negotiate(Optional<InetSocketAddress> address, long now) {
        var known = address.filter(it -> !it.isUnresolved());
        if (known.equals(negotiated)) {
            return;
        }
        if (source != null) {
            former = foreign ? null : source;
            formerUntil = now + SILENCE;
            if (moves(known)) {
                hosts.forget(source.getAddress());
            }
        }
        negotiated = known;
        source = null;
        foreign = false;
        tried = null;
    }

    /// Whether it is another host that is named now.
    private boolean moves(Optional<InetSocketAddress> next) {
        return negotiated.isPresent() && next.filter(Latch::isSomewhere)
                .filter(it -> !it.getAddress().equals(negotiated.get().getAddress())).isPresent();
    }

    /// Whether a packet from there may be looked at. It does not latch.
    ///
    /// @param agreed  it is of a kind that was agreed on, as far as can be seen
    boolean admits(InetSocketAddress from, int sender, boolean agreed, long now) {
        if (from.equals(source) || isNegotiated(from) || foreign && isRelated(from)) {
            return true;
        }
        return mayAnybodyBegin(now) ? mayBegin(from, sender, agreed, now)
                : !foreign && now - heardAt >= SILENCE && (sender == ssrc || isRelated(from));
    }

    private boolean mayAnybodyBegin(long now) {
        return source == null || foreign && now - heardAt >= SILENCE;
    }

    private boolean mayBegin(InetSocketAddress from, int sender, boolean agreed, long now) {
        if (from.equals(former) && now - formerUntil < 0) {
            return false;
        }
        return negotiated.isEmpty() || isRelated(from)
                || isSomewhere(negotiated.get()) && isProven(from, sender, agreed, now);
    }

    /// A valid packet came from there. True when that is another source than before.
    boolean heard(InetSocketAddress from, int sender, long now) {
        heardAt = now;
        ssrc = sender;
        if (from.equals(source)) {
            return false;
        }
        foreign = (source == null || foreign) && !isNegotiated(from) && !isRelated(from) && isRuled();
        source = from;
        tried = null;
        if (!foreign) {
            hosts.latched(from.getAddress());
        }
        return true;
    }

    /// Whether somebody is latched who is answered.
    boolean isLatched() {
        return source != null && !foreign;
    }

    /// Whether somebody is heard who is not answered.
    boolean isForeign() {
        return foreign;
    }

    /// Where to send; empty while nobody is known, and when the peer wants nothing (RFC 3264 §8.4, port 0).
    Optional<InetSocketAddress> target() {
        var somewhere = negotiated.filter(Latch::isSomewhere);
        boolean unanswered = source == null || foreign;
        return unanswered || negotiated.isPresent() && somewhere.isEmpty() ? somewhere : Optional.of(source);
    }

    Optional<InetSocketAddress> negotiated() {
        return negotiated;
    }

    private static boolean isSomewhere(InetSocketAddress address) {
        return address.getPort() != 0 && !address.getAddress().isAnyLocalAddress()
                && !address.getAddress().isMulticastAddress();
    }

    private boolean isNegotiated(InetSocketAddress from) {
        return negotiated.isPresent() && negotiated.get().equals(from);
    }

    private boolean isRelated(InetSocketAddress from) {
        var host = from.getAddress();
        return hosts.includes(host) || negotiated.isPresent() && host.equals(negotiated.get().getAddress())
                || source != null && !foreign && host.equals(source.getAddress());
    }

    /// No NAT is likely: the negotiated host is the one packets should come from.
    private boolean isRuled() {
        return negotiated.isPresent() && hosts.rules(negotiated.get().getAddress(), reach);
    }

    /// A stranger: the first to come, if it goes on sending and nobody else does who may.
    private boolean isProven(InetSocketAddress from, int sender, boolean agreed, long now) {
        boolean ruled = isRuled();
        if (ruled && !agreed) {
            return false;
        }
        boolean abandoned = tried == null || now - triedAt >= SILENCE;
        if (abandoned) {
            tried = from;
            triedSsrc = sender;
            triedCount = 0;
            triedSince = now;
        }
        if (!from.equals(tried) || sender != triedSsrc) {
            return false;
        }
        triedAt = now;
        return ++triedCount >= (ruled ? FEWEST_FOREIGN : FEWEST)
                && now - triedSince >= (ruled ? FOREIGN_PROBATION : PROBATION);
    }
}
