package io.roombridge.sip.jain;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.sip.MemoryCredentials;
import io.roombridge.sip.MemoryRegistrations;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.Ports;
import io.roombridge.testing.RecordingMedia;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One side of a call on loopback, driven by a test.
final class End implements AutoCloseable {

    static final CapabilitySet CAPABILITIES = CapabilitySet.ours(2_000_000);

    private static final int PORTS = 100;
    private static final AtomicInteger NEXT = new AtomicInteger();

    /// Two ends of a call have ports of their own, as two programs on a host have.
    final RecordingMedia plane = media();
    final MemoryRegistrations registrations = new MemoryRegistrations();
    final JainSipLegs legs;
    private final BlockingQueue<LegEvent> events = new LinkedBlockingQueue<>();

    private static RecordingMedia media() {
        int first = 40_000 + PORTS * (NEXT.getAndIncrement() % 250);
        return new RecordingMedia(first, first + PORTS - 2);
    }

    End() throws IOException {
        this(Map.of());
    }

    End(Map<String, String> passwords) throws IOException {
        this(SipSettings.of(LocalAddresses.LOOPBACK, new Ports(0, 0, 0), CAPABILITIES), passwords);
    }

    End(SipSettings settings, Map<String, String> passwords) throws IOException {
        legs = new JainSipLegs(settings, plane, registrations, new MemoryCredentials(passwords, false), (_, _, _) ->
                Optional.empty());
        legs.start(events::add);
    }

    LegId call(End other, Transport transport) {
        return call(other, transport, CAPABILITIES, Optional.empty());
    }

    LegId call(End other, Transport transport, CapabilitySet capabilities, Optional<Destination.Login> login) {
        var id = LegId.fresh(Protocol.SIP);
        int port = other.legs.port(transport).orElseThrow();
        legs.perform(new LegCommand.Offer(id, Alias.of("alice"), "Alice", new Destination(Protocol.SIP,
                "sip:8001@127.0.0.1:" + port,
                transport, "127.0.0.1", port, login), capabilities));
        return id;
    }

    /// The next event, which must be of that type; notes for the story are passed over.
    <E extends LegEvent> E expect(Class<E> type) throws InterruptedException {
        var event = events.poll(15, TimeUnit.SECONDS);
        while (event instanceof LegEvent.Noted && type != LegEvent.Noted.class) {
            event = events.poll(15, TimeUnit.SECONDS);
        }
        if (!type.isInstance(event)) {
            throw new AssertionError("expected " + type.getSimpleName() + ", but was " + event);
        }
        return type.cast(event);
    }

    /// Waits for a note for the story that says so; what else comes is passed over.
    void expectNote(String words) throws InterruptedException {
        LegEvent event;
        do {
            event = events.poll(15, TimeUnit.SECONDS);
        } while (event != null && !(event instanceof LegEvent.Noted(_, var said) && said.contains(words)));
        if (event == null) {
            throw new AssertionError("nobody noted: " + words);
        }
    }

    boolean isQuiet() {
        return events.stream().allMatch(LegEvent.Noted.class::isInstance);
    }

    @Override
    public void close() {
        legs.close();
    }
}
