package io.roombridge.sip.front;

import io.roombridge.call.Transport;
import io.roombridge.serial.Serial;
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
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All sockets of a SIP entity, bounded. Sockets are bound when it is made, and read once it is started.
public final class Front implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Front.class);
    private static final int RECEIVE_BUFFER = 4 << 20;
    private static final int LANES = 8;

    private final Limits limits;
    private final Optional<DatagramSocket> udp;
    private final Map<Transport, ServerSocket> listeners = new EnumMap<>(Transport.class);
    private final Connections connections;
    private final List<Thread> threads = new ArrayList<>();
    private final LongAdder dropped = new LongAdder();
    /// Messages of one Call-ID wait in the same, and so stay in order.
    private final List<Serial> waiting = IntStream.range(0, LANES)
            .mapToObj(_ -> Serial.virtual("sip-message")).toList();
    private volatile Consumer<Arrival> receiver;

    /// @throws IOException when a port cannot be had
    public Front(InetAddress bind, Ports ports, Optional<TlsSockets> tls, Limits limits) throws IOException {
        this.limits = limits;
        this.connections = new Connections(limits, tls, bind, this::received);
        udp = ports.udp() == Ports.OFF ? Optional.empty()
                : Optional.of(new DatagramSocket(new InetSocketAddress(bind, ports.udp())));
        if (udp.isPresent()) {
            udp.get().setReceiveBufferSize(RECEIVE_BUFFER);
        }
        if (ports.tcp() != Ports.OFF) {
            listeners.put(Transport.TCP, new ServerSocket(ports.tcp(), 512, bind));
        }
        if (ports.tls() != Ports.OFF && tls.isPresent()) {
            listeners.put(Transport.TLS, tls.get().listen(ports.tls(), bind));
        }
    }

    /// What we listen on; empty when that transport is off.
    public Optional<Integer> port(Transport transport) {
        return transport == Transport.UDP ? udp.map(DatagramSocket::getLocalPort)
                : Optional.ofNullable(listeners.get(transport)).map(ServerSocket::getLocalPort);
    }

    /// How many messages were dropped for want of time or for breaking a limit.
    public long dropped() {
        return dropped.sum();
    }

    /// @param receiver  called for each message, on several threads, those of one Call-ID in order
    public void start(Consumer<Arrival> receiver) {
        this.receiver = receiver;
        udp.ifPresent(socket ->
                threads.add(Thread.ofPlatform().daemon().name("sip-udp").start(() -> readDatagrams(socket))));
        listeners.forEach((transport, socket) ->
                threads.add(Thread.ofVirtual().name("sip-" + transport).start(() -> accept(transport, socket))));
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
            if (Header.isWithin(octets, limits)) {
                received(new Source(Transport.UDP, (InetSocketAddress) packet.getSocketAddress()), octets);
            } else {
                dropped.increment();
            }
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

    private void received(Source source, byte[] octets) {
        var lane = waiting.get(Math.floorMod(Header.callId(octets).hashCode(), LANES));
        if (!lane.offer(() -> receiver.accept(new Arrival(source, octets)), limits.queue())) {
            dropped.increment();
            Overload.refusal(octets).ifPresent(refusal -> {
                try {
                    send(source, refusal, false);
                } catch (IOException _) {
                    // the peer will repeat its request
                }
            });
        }
    }

    /// Sends a message: over the connection there is to that address, or a new one where that is permitted.
    public void send(Source to, byte[] message, boolean connect) throws IOException {
        if (to.transport() == Transport.UDP) {
            udp.orElseThrow(() -> new IOException("UDP is off"))
                    .send(new DatagramPacket(message, message.length, to.address()));
        } else {
            connections.to(to, connect).send(message);
        }
    }

    @Override
    public void close() {
        udp.ifPresent(DatagramSocket::close);
        for (var listener : listeners.values()) {
            try {
                listener.close();
            } catch (IOException _) {
                // closed all the same
            }
        }
        connections.close();
        threads.forEach(Thread::interrupt);
        waiting.forEach(Serial::close);
    }
}
