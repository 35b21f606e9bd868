package io.roombridge.sip.front;

import io.roombridge.admission.Intake;
import io.roombridge.admission.Origin;
import io.roombridge.admission.Rank;
import io.roombridge.call.Transport;
import io.roombridge.media.LocalAddresses;
import io.roombridge.sip.message.Source;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All sockets of a SIP entity, bounded. Sockets are bound when it is made, and read once it is started.
public final class Front implements Sender, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Front.class);
    private static final int RECEIVE_BUFFER = 4 << 20;

    private final Limits limits;
    private final List<DatagramSocket> udp = new ArrayList<>();
    private final Map<Transport, List<ServerSocket>> listeners = new EnumMap<>(Transport.class);
    private final Connections connections;
    private final List<Thread> threads = new ArrayList<>();
    private final LongAdder dropped = new LongAdder();
    private final Intake<Arrival> intake;
    private volatile Company company = Company.NOBODY;
    private volatile Consumer<Arrival> receiver;

    /// @param bind  one port of each transport is taken at each of them
    /// @throws IOException when a port cannot be had
    public Front(LocalAddresses bind, Ports ports, Optional<TlsSockets> tls, Limits limits) throws IOException {
        this.limits = limits;
        this.connections = new Connections(limits, tls, bind, this::delivered);
        this.intake = new Intake<>("sip-message", limits.messages(), arrival -> receiver.accept(arrival));
        try {
            for (var address : bind.all()) {
                open(address, ports, tls);
            }
        } catch (IOException taken) {
            close();
            throw taken;
        }
    }

    private void open(InetAddress address, Ports ports, Optional<TlsSockets> tls) throws IOException {
        if (ports.udp() != Ports.OFF) {
            var socket = new DatagramSocket(new InetSocketAddress(address, port(Transport.UDP).orElse(ports.udp())));
            socket.setReceiveBufferSize(RECEIVE_BUFFER);
            udp.add(socket);
        }
        if (ports.tcp() != Ports.OFF) {
            listen(Transport.TCP, new ServerSocket(port(Transport.TCP).orElse(ports.tcp()), 512, address));
        }
        if (ports.tls() != Ports.OFF && tls.isPresent()) {
            listen(Transport.TLS, tls.get().listen(port(Transport.TLS).orElse(ports.tls()), address));
        }
    }

    private void listen(Transport transport, ServerSocket socket) {
        listeners.computeIfAbsent(transport, _ -> new ArrayList<>()).add(socket);
    }

    /// What we listen on, at each of our addresses; empty when that transport is off.
    public Optional<Integer> port(Transport transport) {
        return transport == Transport.UDP ? udp.stream().findFirst().map(DatagramSocket::getLocalPort)
                : listeners.getOrDefault(transport, List.of()).stream().findFirst().map(ServerSocket::getLocalPort);
    }

    /// How many messages were dropped for want of time or for breaking a limit.
    public long dropped() {
        return dropped.sum() + intake.dropped();
    }

    /// How many connections were refused or had to make way.
    public long refusedConnections() {
        return connections.refused();
    }

    /// @param company   who goes first
    /// @param receiver  called for each message, on several threads, those of one Call-ID in order
    public void start(Company company, Consumer<Arrival> receiver) {
        this.company = company;
        this.receiver = receiver;
        connections.prefer(company);
        udp.forEach(socket ->
                threads.add(Thread.ofPlatform().daemon().name("sip-udp").start(() -> readDatagrams(socket))));
        listeners.forEach((transport, sockets) -> sockets.forEach(socket ->
                threads.add(Thread.ofVirtual().name("sip-" + transport).start(() -> accept(transport, socket)))));
    }

    private void readDatagrams(DatagramSocket socket) {
        var packet = new DatagramPacket(new byte[limits.messageSize()], limits.messageSize());
        while (!socket.isClosed()) {
            try {
                packet.setLength(limits.messageSize());
                socket.receive(packet);
            } catch (IOException _) {
                continue; // closed, or an ICMP error of an earlier packet
            }
            var octets = Arrays.copyOf(packet.getData(), packet.getLength());
            if (isKeepAlive(octets)) {
                continue;
            }
            received(new Source(Transport.UDP, (InetSocketAddress) packet.getSocketAddress()), octets);
        }
    }

    /// Empty datagrams, CRLFs and single octets keep a NAT binding and say nothing.
    private static boolean isKeepAlive(byte[] octets) {
        for (var octet : octets) {
            if (octet > ' ') {
                return octets.length < 5;
            }
        }
        return true;
    }

    private void accept(Transport transport, ServerSocket listener) {
        while (!listener.isClosed()) {
            try {
                connections.accepted(transport, listener.accept());
            } catch (IOException gone) {
                log.debug("accepting on {}: {}", listener, gone.getMessage());
            }
        }
    }

    /// A datagram: who sent it cannot be told to wait.
    private void received(Source source, byte[] octets) {
        if (isWithin(source, octets)) {
            var callId = Header.callId(octets);
            var rank = rank(source, callId);
            intake.offer(rank, flow(rank, source), callId, new Arrival(source, octets));
        }
    }

    /// A message of a connection, which is read on when it is taken.
    ///
    /// @return whose it is
    private Rank delivered(Source source, byte[] octets) throws InterruptedException {
        var callId = Header.callId(octets);
        var rank = rank(source, callId);
        if (isWithin(source, octets)) {
            intake.put(rank, flow(rank, source), callId, new Arrival(source, octets));
        }
        return rank;
    }

    /// What is not is answered at once.
    private boolean isWithin(Source source, byte[] octets) {
        if (Header.isWithin(octets, limits)) {
            return true;
        }
        dropped.increment();
        refuse(new Arrival(source, octets), 513, "Message Too Large");
        return false;
    }

    private Rank rank(Source source, String callId) {
        return company.calls().test(callId) ? Rank.ENGAGED : company.sources().of(source.address());
    }

    /// All sockets of a stranger together; of those we know each by itself, for many are behind one NAT.
    private static Object flow(Rank rank, Source source) {
        return rank.isStranger() ? Origin.of(source.address().getAddress()) : source.address();
    }

    /// Answers a request that was not read, where it says enough to be answered.
    ///
    /// @param words  the phrase of the status; nothing of the request
    public void refuse(Arrival arrival, int status, String words) {
        var source = arrival.source();
        RoughAnswer.to(arrival.octets(), source, status, words).ifPresent(answer -> {
            try {
                send(answer.via().map(via -> ReturnPath.destination(source, via)).orElse(source), answer.octets(),
                        false);
            } catch (IOException gone) {
                log.debug("{} to {} not sent: {}", status, source, gone.getMessage());
            }
        });
    }

    @Override
    public void send(Source to, byte[] message, boolean connect) throws IOException {
        try {
            if (to.transport() == Transport.UDP) {
                udp(to.address().getAddress()).send(new DatagramPacket(message, message.length, to.address()));
            } else {
                connections.to(to, connect).send(message);
            }
        } catch (IllegalArgumentException unreachable) { // no such address, from such a socket
            throw new IOException("no way to " + to.address(), unreachable);
        }
    }

    private DatagramSocket udp(InetAddress to) throws IOException {
        return udp.stream().filter(socket -> LocalAddresses.isLike(socket.getLocalAddress(), to)).findFirst()
                .orElseThrow(() -> new IOException("no UDP to " + to));
    }

    @Override
    public void close() {
        udp.forEach(DatagramSocket::close);
        listeners.values().forEach(sockets -> sockets.forEach(Front::close));
        connections.close();
        threads.forEach(Thread::interrupt);
        intake.close();
    }

    private static void close(ServerSocket listener) {
        try {
            listener.close();
        } catch (IOException _) {
            // closed all the same
        }
    }
}
