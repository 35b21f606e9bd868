package io.roombridge.lab.endpoint;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.Legs;
import io.roombridge.call.Transport;
import io.roombridge.h323.H323Legs;
import io.roombridge.h323.H323Settings;
import io.roombridge.h323.ras.Gatekeeper;
import io.roombridge.h323.ras.Uplink;
import io.roombridge.lab.ports.FreePorts;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.Protocol;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A terminal of H.323.
final class H323Phone implements Phone {

    private static final Duration TIME_TO_LIVE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TERMINAL = 50;
    private static final int STANDARD_PORT = 1720;
    private static final int RAS_PORT = 1719;

    private final EndpointOptions options;
    private final H323Legs legs;
    private final HostPort via;
    private Optional<Thread> registration = Optional.empty();

    H323Phone(EndpointOptions options, MediaPlane media) throws IOException {
        this.options = options;
        var nobody = new Nobody();
        legs = new H323Legs(settings(options), media,
                new Gatekeeper.Knowledge(nobody, nobody, (_, _, _) -> Optional.empty(), Clock.systemUTC()));
        via = options.via != null ? HostPort.parse(options.via, STANDARD_PORT)
                : options.register != null // its port is that of RAS
                ? new HostPort(HostPort.parse(options.register, RAS_PORT).host(), STANDARD_PORT)
                : new HostPort(options.bind, STANDARD_PORT);
    }

    private static H323Settings settings(EndpointOptions options) throws IOException {
        var bind = options.addresses();
        var signalling = new H323Settings.Signalling(!options.separate, options.fast, false, TERMINAL,
                "RoomBridge lab endpoint", "1");
        int port = options.listen == 0 ? FreePorts.one() : options.listen;
        var ports = new H323Settings.Ports(bind, port, FreePorts.one(), 0, 0, 0);
        var plain = new H323Settings(ports, Optional.empty(), Optional.empty(), signalling, options.abilities(),
                H323Settings.Limits.DEFAULT);
        if (options.register == null) {
            return plain;
        }
        var gatekeeper = HostPort.parse(options.register, RAS_PORT);
        var login = options.password == null ? Optional.<Login>empty()
                : Optional.of(new Login(options.user == null ? options.alias : options.user, options.password));
        return plain.withUplink(new H323Settings.Uplink(bind.find(gatekeeper.host(), gatekeeper.port()), "",
                List.of(Alias.of(options.alias)), login, TIME_TO_LIVE));
    }

    @Override
    public Legs legs() {
        return legs;
    }

    @Override
    public int port() {
        return legs.signallingAddress().getPort();
    }

    @Override
    public void register(Consumer<Registered> listener) {
        registration = legs.uplink().map(uplink -> Thread.ofVirtual().name("registration").start(() -> {
            try {
                var standing = new Uplink.Standing(uplink.awaitRegistration(PATIENCE), uplink.refusal());
                while (true) {
                    listener.accept(new Registered(standing.identifier().isPresent(), standing.refusal()));
                    standing = uplink.awaitOther(standing);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Override
    public Alias self() {
        return Alias.of(options.alias);
    }

    @Override
    public Destination destination(String dialled) {
        return new Destination(Protocol.H323, dialled, Transport.TCP, via.host(), via.port(), Optional.empty());
    }

    @Override
    public void close() {
        registration.ifPresent(Thread::interrupt);
        legs.close();
    }
}
