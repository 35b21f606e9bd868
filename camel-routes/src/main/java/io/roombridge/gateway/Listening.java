package io.roombridge.gateway;

import io.roombridge.console.ConsoleSettings;
import io.roombridge.h323.H323Settings;
import io.roombridge.media.AddressText;
import io.roombridge.media.LocalAddresses;
import io.roombridge.registry.Registry;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.registrar.Registrar;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Where the gateway listens, and the adapters' settings that follow from it.
///
/// @param bind  of sockets for SIP, H.323 and media
record Listening(Settings settings, LocalAddresses bind) {

    static final String VERSION = "0.1";
    private static final int FIRST_OPEN_PORT = 1_024;

    /// @throws InvalidSettings when an address is not one of this machine, there are two of a family, or none is given
    ///                         and there is none but loopback
    static Listening of(Settings settings) throws InvalidSettings {
        if (settings.address().isBlank()) {
            return new Listening(settings, LocalAddresses.of(first()));
        }
        var addresses = new ArrayList<InetAddress>();
        for (var named : settings.address().split(",", -1)) {
            var address = parsed(named.strip());
            if (addresses.stream().anyMatch(it -> LocalAddresses.isLike(it, address))) {
                throw new InvalidSettings("address " + settings.address() + " names two of "
                        + (address instanceof Inet6Address ? "IPv6" : "IPv4")
                        + ": one of each family is bound, and named to peers of that family");
            }
            addresses.add(address);
        }
        for (var address : addresses) {
            requireOurs(address);
        }
        return new Listening(settings, new LocalAddresses(addresses));
    }

    private static InetAddress parsed(String named) throws InvalidSettings {
        try {
            if (!named.isEmpty()) {
                return InetAddress.getByName(named);
            }
        } catch (UnknownHostException _) {
            // said below
        }
        throw new InvalidSettings("address \"" + named + "\" is neither an address nor a known name");
    }

    private static void requireOurs(InetAddress address) throws InvalidSettings {
        var named = AddressText.of(address);
        try {
            if (NetworkInterface.getByInetAddress(address) == null) {
                throw new InvalidSettings("address " + named + " is not one of this machine, which has "
                        + addresses(Listening::isThere).map(AddressText::of).collect(Collectors.joining(", ")));
            }
        } catch (SocketException e) {
            throw new InvalidSettings("address " + named + " cannot be used: " + e.getMessage());
        }
        if (address.isLinkLocalAddress()) {
            throw new InvalidSettings("address " + named + " is of one link only: peers elsewhere cannot be told "
                    + "to reach it");
        }
    }

    /// Those of IPv4 first.
    private static Stream<InetAddress> addresses(Predicate<NetworkInterface> which) throws SocketException {
        return NetworkInterface.networkInterfaces().filter(which).flatMap(NetworkInterface::inetAddresses)
                .filter(it -> !it.isLinkLocalAddress()).sorted(Comparator.comparing(Inet6Address.class::isInstance));
    }

    /// That the TLS keys are there where they are needed, before anything is opened.
    ///
    /// @throws InvalidSettings when a file holds none or its password is another, or the console has none but needs one
    void requireKeys() throws InvalidSettings {
        if (settings.sip().enabled() && settings.sip().tlsPort() != 0 && !settings.sip().keyStore().isEmpty()) {
            try {
                keys(settings.sip().keyStore(), settings.sip().keyStorePassword());
            } catch (GeneralSecurityException | IOException e) {
                throw new InvalidSettings("sip.keyStore " + settings.sip().keyStore() + " cannot be used: "
                        + e.getMessage());
            }
        }
        if (settings.console().enabled()) {
            console();
        }
    }

    /// That every port can be had: the stacks themselves do not say which could not.
    ///
    /// @throws InvalidSettings when another program has one, or the user may not open it
    void requirePorts() throws InvalidSettings {
        for (var span : SettingsCheck.spans(settings)) {
            for (var address : span.first() == span.last() ? bind.all() : List.<InetAddress>of()) {
                require(span.key(), span.over(), address, span.first());
            }
        }
        if (settings.console().enabled() && settings.console().port() != 0) {
            var host = settings.console().host();
            try {
                require("console.port", SettingsCheck.Over.TCP, InetAddress.getByName(host), settings.console().port());
            } catch (UnknownHostException _) {
                throw new InvalidSettings("console.host " + host + " is neither an address nor a known name");
            }
        }
    }

    private static void require(String key, SettingsCheck.Over over, InetAddress address, int port)
            throws InvalidSettings {
        try {
            if (over == SettingsCheck.Over.UDP) {
                new DatagramSocket(port, address).close();
            } else {
                new ServerSocket(port, 1, address).close();
            }
        } catch (IOException e) {
            throw new InvalidSettings(key + " " + port + " cannot be opened at " + AddressText.of(address) + " over "
                    + over + " (" + e.getMessage() + "): " + (port < FIRST_OPEN_PORT
                    ? "stop the program that has it, start as a user who may open it, or set another"
                    : "stop the program that has it, or set another"));
        }
    }

    private static boolean isThere(NetworkInterface candidate) {
        try {
            return candidate.isUp();
        } catch (SocketException _) {
            return false;
        }
    }

    private static InetAddress first() throws InvalidSettings {
        try {
            return addresses(Listening::isUp).filter(address -> !address.isLoopbackAddress()).findFirst()
                    .orElseThrow(() -> new InvalidSettings(
                            "this machine has no address but loopback; set address: 127.0.0.1 to use that"));
        } catch (SocketException e) {
            throw new InvalidSettings("the addresses of this machine cannot be found out: " + e.getMessage());
        }
    }

    private static boolean isUp(NetworkInterface candidate) {
        try {
            return candidate.isUp() && !candidate.isLoopback();
        } catch (SocketException _) {
            return false;
        }
    }

    /// Whether a host in an alias is this gateway.
    boolean ours(String host, int port) {
        var sip = settings.sip();
        var h323 = settings.h323();
        var listening = List.of(sip.udpPort(), sip.tcpPort(), sip.tlsPort(), h323.callPort(), h323.rasPort());
        return AddressText.literal(host).filter(bind.all()::contains).isPresent()
                && (port == 0 || listening.contains(port));
    }

    SipSettings sip(Registry registry, Capacity capacity) {
        var sip = settings.sip();
        var domains = registry.preferences().domains();
        var usual = SipSettings.of(bind, new Ports(port(sip.udpPort()), port(sip.tcpPort()), port(sip.tlsPort())),
                settings.calls().capabilities());
        var key = sip.keyStore().isEmpty() ? Optional.<SipSettings.KeyFile>empty()
                : Optional.of(new SipSettings.KeyFile(Path.of(sip.keyStore()), sip.keyStorePassword()));
        return new SipSettings(usual.bind(), usual.ports(), Set.copyOf(domains),
                domains.isEmpty() ? usual.realm() : domains.getFirst(), key, usual.trustAll(), registration(),
                usual.capabilities(), usual.limits().withConnections(capacity.connections()),
                "RoomBridge/" + VERSION, new SipSettings.FloorPorts(sip.bfcpFirstPort(), sip.bfcpLastPort()));
    }

    /// The default lies between a minute and an hour, or sets the longest there is.
    private Registrar.Times registration() {
        var usual = Registrar.Times.USUAL;
        var wanted = Duration.ofSeconds(Math.max(settings.sip().defaultExpiry(), usual.shortest().toSeconds()));
        var longest = wanted.compareTo(usual.longest()) > 0 ? wanted : usual.longest();
        return new Registrar.Times(usual.shortest(), wanted, longest);
    }

    private static int port(int setting) {
        return setting == 0 ? Ports.OFF : setting;
    }

    /// @throws InvalidSettings when it is to be reached from elsewhere but has no TLS key
    ConsoleSettings console() throws InvalidSettings {
        var console = settings.console();
        try {
            if (!console.keyStore().isEmpty()) {
                return ConsoleSettings.DEFAULT.on(console.host(), console.port(), tls(console));
            }
            return ConsoleSettings.DEFAULT.on(console.host(), console.port());
        } catch (IllegalArgumentException e) {
            throw new InvalidSettings("console.host " + console.host() + ": " + e.getMessage()
                    + ": set console.keyStore");
        } catch (GeneralSecurityException | IOException e) {
            throw new InvalidSettings("console.keyStore " + console.keyStore() + " cannot be used: " + e.getMessage());
        }
    }

    private static SSLContext tls(Settings.Console console) throws GeneralSecurityException, IOException {
        var context = SSLContext.getInstance("TLS");
        context.init(keys(console.keyStore(), console.keyStorePassword()).getKeyManagers(), null, null);
        return context;
    }

    private static KeyManagerFactory keys(String file, String secret) throws GeneralSecurityException, IOException {
        var password = secret.toCharArray();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(Path.of(file).toFile(), password), password);
        return keys;
    }

    H323Settings h323(Capacity capacity) {
        var h323 = settings.h323();
        var gatekeeping = new H323Settings.Gatekeeping(h323.gatekeeper(), Duration.ofSeconds(h323.timeToLive()), 0,
                H323Settings.GATEKEEPING.clockGrace(), h323.md5Tokens());
        return H323Settings.gateway(bind)
                .withPorts(new H323Settings.Ports(bind, h323.callPort(), h323.rasPort(), 0,
                        h323.h245FirstPort(), h323.h245LastPort()))
                .withGatekeeper(gatekeeping)
                .withLimits(H323Settings.Limits.DEFAULT.withConnections(capacity.connections()))
                .withCapabilities(settings.calls().capabilities());
    }
}
