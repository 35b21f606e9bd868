package io.roombridge.sip.leg;

import io.roombridge.call.FloorStatus;
import io.roombridge.call.LegEvent;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.serial.Serial;
import io.roombridge.sip.bfcp.BfcpMessage;
import io.roombridge.sip.bfcp.FloorControl;
import io.roombridge.sip.bfcp.FloorControl.Output;
import io.roombridge.sip.bfcp.MalformedBfcp;
import io.roombridge.sip.sdp.Fingerprint;
import io.roombridge.sip.sdp.FloorAgreement;
import io.roombridge.sip.sdp.FloorWay;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shell around a [FloorControl]: its socket, its timers, and what it says to the call. All of it runs on the leg's
/// own serial.
final class FloorShell {

    private static final Logger log = LoggerFactory.getLogger(FloorShell.class);
    /// Messages that wait for their turn; more are dropped.
    private static final int MOST_WAITING = 64;

    /// What it stands on.
    ///
    /// @param peer  where signalling comes from
    record Ground(LegId leg, Serial serial, ScheduledExecutorService clock, FloorPorts ports, InetAddress peer) {}

    private record Place(FloorWay way, boolean ip6) {}

    private final Ground ground;
    private final Consumer<LegEvent> listener;
    private final Map<Place, FloorSocket> sockets = new HashMap<>();
    /// The one of a way that the peer was told last.
    private final Map<FloorWay, FloorSocket> told = new HashMap<>();
    private final Map<Integer, Future<?>> timers = new HashMap<>();
    private Optional<FloorAgreement> agreed = Optional.empty();
    private Optional<FloorControl> control = Optional.empty();
    private boolean shown;
    private boolean sends;
    private boolean asked;

    FloorShell(Ground ground, Consumer<LegEvent> listener) {
        this.ground = ground;
        this.listener = listener;
    }

    /// Where the peer finds us; taken on first use.
    ///
    /// @param peer  of the family that it is told in
    int port(FloorWay way, InetAddress peer) throws NoPortsLeft {
        var place = new Place(way, peer instanceof Inet6Address);
        var socket = sockets.get(place);
        if (socket == null) {
            var listening = new Listening(way);
            socket = way == FloorWay.UDP ? new FloorDatagrams(ground.ports, peer, listening)
                    : new FloorStream(ground.ports, peer, way == FloorWay.TLS ? ground.ports.tls() : Optional.empty(),
                            listening);
            sockets.put(place, socket);
        }
        told.put(way, socket);
        return socket.port();
    }

    /// Of the certificates that we show; none without TLS.
    List<Fingerprint> keys() {
        return ground.ports.tls().map(FloorTls::keys).orElse(List.of());
    }

    /// Those that the peer was told.
    Map<FloorWay, Integer> ports() {
        return told.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().port()));
    }

    /// What holds from now on. Of what is agreed anew with the same peer, requests go on.
    ///
    /// @param slides  whether the peer takes those of others in a stream: else it would open a window for nothing
    /// @param shows   whether its own may come in a stream: they say then what it can say no more, and while they come
    ///                nobody has given the floor back
    void agree(Optional<FloorAgreement> now, boolean slides, boolean shows) {
        boolean tells = shown && slides != sends;
        sends = slides;
        boolean same = now.equals(agreed)
                || now.isPresent() && agreed.filter(before -> before.isLike(now.get())).isPresent();
        agreed = now;
        if (!same) {
            begin();
        } else if (tells) {
            feed(it -> it.shown(slides));
        }
        boolean goesOn = same && now.isPresent();
        if (!goesOn && !shows) {
            giveBack();
        }
        now.ifPresent(floor -> {
            var hosts = new HashSet<InetAddress>();
            hosts.add(ground.peer);
            floor.remote().map(InetSocketAddress::getAddress).ifPresent(hosts::add);
            told.get(floor.way()).towards(hosts, floor);
        });
    }

    private void begin() {
        end();
        control = agreed.map(FloorControl::new);
        feed(FloorControl::await);
        if (shown && sends) {
            feed(it -> it.shown(true));
        }
    }

    void decided(FloorStatus status) {
        if (status == FloorStatus.DENIED || status == FloorStatus.REVOKED) {
            asked = false;
        }
        feed(it -> it.decided(status));
    }

    void shown(boolean others) {
        shown = others;
        if (sends) {
            feed(it -> it.shown(others));
        }
    }

    void close() {
        agreed = Optional.empty();
        end();
        giveBack();
        sockets.values().forEach(FloorSocket::close);
        sockets.clear();
        told.clear();
    }

    private void end() {
        control = Optional.empty();
        timers.values().forEach(timer -> timer.cancel(false));
        timers.clear();
    }

    private void giveBack() {
        if (asked) {
            asked = false;
            listener.accept(new LegEvent.FloorReturned(ground.leg));
        }
    }

    private interface Feed {
        List<Output> to(FloorControl control);
    }

    private void feed(Feed feed) {
        control.ifPresent(it -> feed.to(it).forEach(this::perform));
    }

    private void perform(Output output) {
        switch (output) {
            case Output.Send(var octets) -> agreed.map(floor -> told.get(floor.way()))
                    .ifPresent(socket -> octets.forEach(socket::send));
            case Output.Set(var timer, var millis) -> set(timer, millis);
            case Output.Reset(var timer) -> cancel(timer);
            case Output.Asked _ -> {
                asked = true;
                listener.accept(new LegEvent.FloorAsked(ground.leg));
            }
            case Output.Returned _ -> {
                asked = false;
                listener.accept(new LegEvent.FloorReturned(ground.leg));
            }
            case Output.Note(var words) -> listener.accept(new LegEvent.Noted(ground.leg, words));
        }
    }

    private void set(int timer, long millis) {
        cancel(timer);
        var now = control;
        Runnable fire = () -> ground.serial.execute(() -> {
            if (control.equals(now)) {
                timers.remove(timer);
                feed(it -> it.fired(timer));
            }
        });
        timers.put(timer, ground.clock.schedule(fire, millis, TimeUnit.MILLISECONDS));
    }

    private void cancel(int timer) {
        Optional.ofNullable(timers.remove(timer)).ifPresent(it -> it.cancel(false));
    }

    /// Brings what comes to the leg's serial.
    private final class Listening implements FloorSocket.Listener {

        private final FloorWay way;

        Listening(FloorWay way) {
            this.way = way;
        }

        @Override
        public void open() {
            ground.serial.execute(() -> {
                if (isAgreed()) {
                    feed(FloorControl::begin);
                }
            });
        }

        @Override
        public void failed(String words) {
            ground.serial.execute(() -> {
                if (isAgreed()) {
                    perform(new Output.Note(words));
                }
            });
        }

        @Override
        public boolean heard(BfcpMessage message) {
            return taken(it -> {
                log.debug("{} heard {}", ground.leg, message);
                return it.heard(message);
            });
        }

        @Override
        public boolean unreadable(MalformedBfcp malformed) {
            return taken(it -> it.unreadable(malformed));
        }

        private boolean taken(Feed what) {
            return ground.serial.offer(() -> {
                if (isAgreed()) {
                    feed(what);
                }
            }, MOST_WAITING);
        }

        private boolean isAgreed() {
            return agreed.filter(floor -> floor.way() == way).isPresent();
        }
    }
}
