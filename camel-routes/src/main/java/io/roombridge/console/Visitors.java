package io.roombridge.console;

import io.roombridge.admission.Origin;
import io.roombridge.admission.Places;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connections of browsers and scripts: how many there may be, and when what they owe is due.
///
/// ```
///  opened ──due──▶ header read ──due──▶ body read ──▶ answered ──idle──▶ next header …
/// ```
///
/// Where there is no place left, who has no request under way makes way. A proxy on the gateway's own address brings
/// many and has no share of its own.
final class Visitors implements Connection.Listener, HttpConfiguration.Customizer {

    /// @param places  that connections may take
    /// @param due     a handshake and the first header; and a body from then on
    /// @param idle    from an answer to the end of the next header
    record Limits(Places.Terms places, Duration due, Duration idle) {}

    static final Limits USUAL = new Limits(new Places.Terms(1_000, 500, 100, 1_000), Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    private static final Logger log = LoggerFactory.getLogger(Visitors.class);

    private final class Visit {
        private final EndPoint endPoint;
        private Scheduler.Task due = () -> false;
        private volatile boolean asking;

        private Visit(EndPoint endPoint) {
            this.endPoint = endPoint;
        }

        private synchronized void owes(Duration within) {
            due.cancel();
            due = scheduler.get().schedule(endPoint::close, within.toMillis(), TimeUnit.MILLISECONDS);
        }

        private synchronized void owesNothing() {
            due.cancel();
        }
    }

    private final Limits limits;
    private final Supplier<Scheduler> scheduler;
    private final Map<InetSocketAddress, Visit> visits = new ConcurrentHashMap<>();
    private final Places<Visit> places;

    /// @param scheduler  of the server, once it runs
    Visitors(Limits limits, Supplier<Scheduler> scheduler) {
        this.limits = limits;
        this.scheduler = scheduler;
        this.places = new Places<>(limits.places(), visit -> visit.asking);
    }

    /// Told twice of a connection with TLS: of that, and of HTTP above it.
    @Override
    public void onOpened(Connection connection) {
        if (!(connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote)
                || visits.containsKey(remote)) {
            return;
        }
        var visit = new Visit(connection.getEndPoint());
        switch (place(visit, remote)) {
            case Places.Verdict.Refused<Visit>(var why) -> {
                log.debug("refusing a connection from {}: {}", remote, why);
                visit.endPoint.close();
            }
            case Places.Verdict.Instead<Visit>(var gone) -> {
                gone.endPoint.close();
                begin(visit, remote);
            }
            case Places.Verdict.Taken<Visit> _ -> begin(visit, remote);
        }
    }

    private Places.Verdict<Visit> place(Visit visit, InetSocketAddress remote) {
        boolean ours = visit.endPoint.getLocalSocketAddress() instanceof InetSocketAddress local
                && local.getAddress().equals(remote.getAddress());
        synchronized (places) {
            return places.take(visit, Origin.of(remote.getAddress()), ours);
        }
    }

    private void begin(Visit visit, InetSocketAddress remote) {
        visits.put(remote, visit);
        visit.owes(limits.due());
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote) {
            var visit = visits.remove(remote);
            if (visit != null) {
                visit.owesNothing();
                synchronized (places) {
                    places.leave(visit);
                }
            }
        }
    }

    /// A header has come whole.
    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        var visit = request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? visits.get(remote) : null;
        if (visit == null) {
            return request;
        }
        visit.asking = true;
        visit.owesNothing();
        synchronized (places) {
            places.heard(visit);
        }
        Request.addCompletionListener(request, _ -> {
            visit.asking = false;
            visit.owes(limits.idle());
        });
        if (!hasBody(request.getHeaders())) {
            return request;
        }
        visit.owes(limits.due());
        return new Request.Wrapper(request) {
            @Override
            public Content.Chunk read() {
                var chunk = super.read();
                if (chunk != null && chunk.isLast()) {
                    visit.owesNothing();
                }
                return chunk;
            }
        };
    }

    private static boolean hasBody(HttpFields headers) {
        HttpField length = headers.getField(HttpHeader.CONTENT_LENGTH);
        return headers.contains(HttpHeader.TRANSFER_ENCODING) || length != null && !length.getValue().equals("0");
    }
}
