package io.roombridge.h323.ras;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.h323.h225.LocationConfirm;
import io.roombridge.h323.h225.LocationReject;
import io.roombridge.h323.h225.LocationRejectReason;
import io.roombridge.h323.h225.LocationRequest;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.ras.Uplink.Decision;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// Gatekeepers that are asked by LRQ where an alias is, and that we need not register at (H.225.0 §7.13). Safe for use
/// by many threads.
public final class Neighbours {

    private static final int MOST = 1_000;
    private static final int MOST_HOPS = 255;

    private final BiConsumer<byte[], InetSocketAddress> send;
    private final UnaryOperator<InetSocketAddress> reply;
    private final ScheduledExecutorService timers;
    private final LinkedHashMap<InetSocketAddress, RasRequests> asked = new LinkedHashMap<>();

    /// @param reply  our RAS address as a peer at some address reaches it
    public Neighbours(BiConsumer<byte[], InetSocketAddress> send, UnaryOperator<InetSocketAddress> reply,
            ScheduledExecutorService timers) {
        this.send = send;
        this.reply = reply;
        this.timers = timers;
    }

    /// Asks where an alias is called; waits for the answer.
    public Decision locate(InetSocketAddress gatekeeper, Alias from, Alias to, int hops) {
        var requests = requests(gatekeeper);
        int number = requests.nextSequenceNumber();
        var request = new LocationRequest(Optional.empty(), number, List.of(AliasSpelling.of(to)),
                SignallingAddresses.of(reply.apply(gatekeeper)), List.of(AliasSpelling.of(from)),
                Math.clamp(hops, 1, MOST_HOPS));
        var answered = new CompletableFuture<Optional<RasMessage>>();
        requests.send(number, request.encode(), answered::complete);
        return decision(answered.join());
    }

    private synchronized RasRequests requests(InetSocketAddress gatekeeper) {
        var known = asked.remove(gatekeeper);
        if (known == null && asked.size() >= MOST) {
            asked.pollFirstEntry();
        }
        var requests = known == null ? new RasRequests(octets -> send.accept(octets, gatekeeper), timers) : known;
        asked.put(gatekeeper, requests);
        return requests;
    }

    private static Decision decision(Optional<RasMessage> answer) {
        return switch (answer.orElse(null)) {
            case LocationConfirm confirm -> SignallingAddresses.parse(confirm.callSignalAddress())
                    .<Decision>map(it -> new Decision.Granted(it,
                            AliasSpelling.parse(confirm.destinationInfo().orElse(List.of()))))
                    .orElseGet(() -> new Decision.Denied(Cause.NO_ROUTE_TO_DESTINATION,
                            "the gatekeeper names no address that can be called"));
            case LocationReject reject when reject.rejectReason() instanceof LocationRejectReason.RequestDenied ->
                    new Decision.Denied(Cause.NO_ROUTE_TO_DESTINATION, "the gatekeeper does not know the alias");
            case LocationReject reject -> Uplink.denied((Record) reject.rejectReason());
            case null, default -> Uplink.UNANSWERED;
        };
    }

    /// Whether anything was ever asked there.
    public synchronized boolean knows(InetSocketAddress address) {
        return asked.containsKey(address);
    }

    /// A message from somewhere.
    ///
    /// @return false when it answers nothing that was asked there
    public boolean received(RasMessage message, InetSocketAddress from) {
        var answers = RasMessages.answers(message);
        RasRequests requests;
        synchronized (this) {
            requests = asked.get(from);
        }
        return requests != null && answers.isPresent() && requests.answered(answers.getAsInt(), message);
    }
}
