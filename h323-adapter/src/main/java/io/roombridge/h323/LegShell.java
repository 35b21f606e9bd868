package io.roombridge.h323;

import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.h323.net.OneConnection;
import io.roombridge.h323.net.TpktConnection;
import io.roombridge.h323.q931.MalformedQ931;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.media.LegId;
import io.roombridge.per.MalformedPer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A leg's connections, timers and thread.
final class LegShell implements LegPort {

    private static final Logger LOG = LoggerFactory.getLogger(LegShell.class);
    private static final Duration H245_CONNECT = Duration.ofSeconds(10);
    private static final Duration H245_AWAITED = Duration.ofSeconds(60);

    /// What all legs share.
    ///
    /// @param events    whoever listens to the legs
    /// @param finished  is told when a leg is gone
    record Surroundings(H323Settings settings, OneConnection.Ports h245Ports, ScheduledExecutorService timers,
                        Consumer<LegEvent> events, Consumer<LegShell> finished) {}

    private final LegId id;
    private final Surroundings surroundings;
    private final Serial serial;
    private final Map<LegTimer, ScheduledFuture<?>> timers = new HashMap<>();
    private Optional<TpktConnection> signalling = Optional.empty();
    private Optional<H323Leg> leg = Optional.empty();
    private Optional<TpktConnection> h245 = Optional.empty();
    private Optional<OneConnection> h245Listener = Optional.empty();
    private final List<Runnable> afterwards = new ArrayList<>();
    private volatile boolean over;

    LegShell(LegId id, Surroundings surroundings) {
        this.id = id;
        this.surroundings = surroundings;
        this.serial = new Serial("leg " + id);
    }

    LegId id() {
        return id;
    }

    void execute(Runnable task) {
        serial.execute(task);
    }

    /// Must run within [#execute].
    void connected(TpktConnection connection) {
        signalling = Optional.of(connection);
    }

    /// Must run within [#execute], after [#connected].
    void joined(H323Leg joined) {
        leg = Optional.of(joined);
    }

    /// Must run within [#execute].
    void whenFinished(Runnable task) {
        afterwards.add(task);
    }

    void perform(LegCommand command) {
        serial.execute(() -> leg.ifPresent(it -> it.perform(command)));
    }

    /// There will be no call.
    void fail(Cause cause) {
        emit(new LegEvent.Released(id, cause));
        finished();
    }

    void signalled(byte[] octets) {
        serial.receive(() -> {
            try {
                if (leg.isPresent()) {
                    leg.get().signalled(Q931Message.decode(octets));
                }
            } catch (MalformedQ931 | MalformedPer malformed) {
                LOG.atWarn().addKeyValue("leg", id).addKeyValue("cause", malformed.getMessage())
                        .log("call signalling dropped");
            }
        });
    }

    void signallingLost() {
        serial.execute(() -> leg.ifPresent(H323Leg::lost));
    }

    @Override
    public InetSocketAddress local() {
        return signalling.orElseThrow().local();
    }

    @Override
    public InetSocketAddress remote() {
        return signalling.orElseThrow().remote();
    }

    @Override
    public void send(Q931Message message) {
        LOG.atDebug().addKeyValue("leg", id).addKeyValue("type", message.type()).log("send");
        signalling.ifPresent(it -> it.send(message.encode()));
    }

    @Override
    public Optional<InetSocketAddress> listenH245() {
        try {
            var listener = new OneConnection(local().getAddress(), surroundings.h245Ports());
            h245Listener = Optional.of(listener);
            listener.start(H245_AWAITED, surroundings.settings().limits().messageSize(), this::h245Connected);
            return Optional.of(listener.address());
        } catch (IOException failure) {
            LOG.atWarn().addKeyValue("leg", id).addKeyValue("cause", failure.getMessage()).log("no H.245 port");
            return Optional.empty();
        }
    }

    @Override
    public void connectH245(InetSocketAddress address) {
        var from = new InetSocketAddress(local().getAddress(), 0);
        int size = surroundings.settings().limits().messageSize();
        Thread.ofVirtual().name("h245-connect " + address).start(() -> {
            try {
                h245Connected(TpktConnection.connect(from, address, size, H245_CONNECT));
            } catch (IOException failure) {
                LOG.atWarn().addKeyValue("leg", id).addKeyValue("peer", address)
                        .addKeyValue("cause", failure.getMessage())
                        .log("H.245 cannot be connected");
            }
        });
    }

    /// The first connection carries H.245; one that crossed it is closed.
    private void h245Connected(TpktConnection connection) {
        serial.execute(() -> {
            if (h245.isPresent() || over) {
                connection.abort();
                return;
            }
            h245 = Optional.of(connection);
            connection.start(new TpktConnection.Listener() {
                @Override
                public void received(byte[] message) {
                    serial.receive(() -> leg.filter(it -> !it.over()).ifPresent(it -> it.h245Received(message)));
                }

                @Override
                public void closed() {
                    serial.execute(() -> leg.filter(it -> !it.over()).ifPresent(H323Leg::h245Lost));
                }
            });
            leg.ifPresent(H323Leg::h245Connected);
        });
    }

    @Override
    public void sendH245(byte[] message) {
        h245.ifPresent(it -> it.send(message));
    }

    @Override
    public void closeH245() {
        h245.ifPresent(TpktConnection::close);
        h245Listener.ifPresent(OneConnection::close);
    }

    @Override
    public void set(LegTimer timer, Duration duration) {
        reset(timer);
        if (!over) {
            timers.put(timer, surroundings.timers().schedule(() -> serial.execute(() -> expired(timer)),
                    duration.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void expired(LegTimer timer) {
        if (timers.remove(timer) != null) {
            leg.ifPresent(it -> it.expired(timer));
        }
    }

    @Override
    public void reset(LegTimer timer) {
        var running = timers.remove(timer);
        if (running != null) {
            running.cancel(false);
        }
    }

    @Override
    public void emit(LegEvent event) {
        surroundings.events().accept(event);
    }

    @Override
    public void finished() {
        over = true;
        timers.values().forEach(it -> it.cancel(false));
        timers.clear();
        closeH245();
        signalling.ifPresent(TpktConnection::close);
        afterwards.forEach(Runnable::run);
        surroundings.finished().accept(this);
        serial.close();
    }
}
