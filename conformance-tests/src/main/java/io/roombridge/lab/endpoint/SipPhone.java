package io.roombridge.lab.endpoint;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.Legs;
import io.roombridge.call.Transport;
import io.roombridge.lab.ports.FreePorts;
import io.roombridge.media.AddressText;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.Protocol;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.jain.JainSipLegs;
import io.roombridge.sip.registrar.Account;
import io.roombridge.sip.registrar.RegistrationClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// A SIP user agent.
final class SipPhone implements Phone {

    private static final Duration EXPIRES = Duration.ofMinutes(10);
    private static final int STANDARD_PORT = 5060;

    private final EndpointOptions options;
    private final JainSipLegs legs;
    private final Transport transport;
    private final HostPort server;
    private final Optional<Login> login;
    private Optional<RegistrationClient> registration = Optional.empty();

    SipPhone(EndpointOptions options, MediaPlane media) throws IOException {
        this.options = options;
        int port = options.listen == 0 ? FreePorts.run(2) : options.listen;
        var nobody = new Nobody();
        var settings = SipSettings.of(options.addresses(), new Ports(port, port, port + 1),
                options.abilities());
        legs = new JainSipLegs(settings, media, nobody, nobody, (_, _, _) -> Optional.empty());
        var where = options.register != null ? options.register : options.via != null ? options.via : options.bind;
        transport = transport(where);
        server = HostPort.parse(where.replaceFirst("(?i)^(udp|tcp|tls):", ""), STANDARD_PORT);
        login = options.password == null ? Optional.empty()
                : Optional.of(new Login(options.user == null ? options.alias : options.user, options.password));
    }

    private static Transport transport(String where) {
        int colon = where.indexOf(':');
        var first = colon < 0 ? "" : where.substring(0, colon).toUpperCase(Locale.ROOT);
        return first.matches("UDP|TCP|TLS") ? Transport.valueOf(first) : Transport.UDP;
    }

    @Override
    public Legs legs() {
        return legs;
    }

    @Override
    public int port() {
        return legs.port(Transport.UDP).orElseThrow();
    }

    @Override
    public void register(Consumer<Registered> listener) {
        if (options.register != null) {
            var account = new Account(options.alias, server.host(), transport, server.host(), server.port(), login,
                    EXPIRES);
            registration = Optional.of(legs.register(account, status -> listener.accept(
                    new Registered(status == 200, status == 200 ? "" : "the registrar says " + status))));
        }
    }

    /// A user of the registrar's domain, whatever domain it calls.
    @Override
    public Alias self() {
        var bare = Alias.of(options.alias);
        return login.isEmpty() || bare.host().isPresent() ? bare
                : Alias.of(bare.value() + "@" + AddressText.bracketed(server.host()));
    }

    @Override
    public Destination destination(String dialled) {
        var uri = dialled.contains("@") ? dialled : dialled + "@" + server;
        return new Destination(Protocol.SIP, "sip:" + uri, transport, server.host(), server.port(), login);
    }

    @Override
    public void close() {
        registration.ifPresent(RegistrationClient::close);
        legs.close();
    }
}
