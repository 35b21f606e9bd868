package io.roombridge.h323;

import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.h323.call.CallTimer;
import io.roombridge.h323.call.Features;
import io.roombridge.h323.call.H323Call;
import io.roombridge.h323.call.Input;
import io.roombridge.h323.call.Output;
import io.roombridge.h323.call.Signal;
import io.roombridge.h323.call.State;
import io.roombridge.h323.call.Terms;
import io.roombridge.h323.h225.H323UuPdu.H323MessageBody;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.net.OneConnection;
import io.roombridge.h323.net.TpktConnection;
import io.roombridge.h323.q931.MalformedQ931;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.h323.ras.SignallingAddresses;
import io.roombridge.media.AddressText;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.StreamId;
import io.roombridge.per.MalformedPer;
import io.roombridge.serial.Serial;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shell of one leg: its connections, ports, timers and thread. What is done with them [H323Call] decides.
final class LegShell {

    private static final Logger log = LoggerFactory.getLogger(LegShell.class);
    private static final Duration H245_CONNECT = Duration.ofSeconds(10);
    private static final Duration H245_AWAITED = Duration.ofSeconds(60);
    /// Messages of the peer that may wait; the readers of its connections wait while the leg is behind.
    private static final int MOST_WAITING = 32;

    /// What all legs share.
    ///
    /// @param events    whoever listens to the legs
    /// @param finished  is told when a leg is gone
    record Surroundings(H323Settings settings, MediaPlane media, OneConnection.Ports h245Ports,
            ScheduledExecutorService timers, Consumer<LegEvent> events, Consumer<LegShell> finished) {}

    private final LegId id;
    private final Surroundings surroundings;
    private final Serial serial;
    private final Map<CallTimer, ScheduledFuture<?>> timers = new HashMap<>();
    private final ArrayDeque<Input> inputs = new ArrayDeque<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private Optional<TpktConnection> signalling = Optional.empty();
    private Optional<State> call = Optional.empty();
    private Optional<TpktConnection> h245 = Optional.empty();
    private Optional<OneConnection> h245Listener = Optional.empty();
    private final Set<InetAddress> peerAddresses = ConcurrentHashMap.newKeySet();
    private final Set<String> noted = new HashSet<>();

    LegShell(LegId id, Surroundings surroundings) {
        this.id = id;
        this.surroundings = surroundings;
        this.serial = Serial.virtual("leg " + id);
    }

    LegId id() {
        return id;
    }

    void execute(Runnable task) {
        serial.execute(task);
    }

    /// Must run within [#execute].
    void begin(TpktConnection connection, Terms terms) {
        signalling = Optional.of(connection);
        peerAddresses.add(connection.remote().getAddress());
        call = Optional.of(State.of(terms, surroundings.settings().capabilities()));
    }

    /// Must run within [#execute].
    void whenFinished(Runnable task) {
        afterwards.add(task);
    }

    /// There will be no call.
    void fail(Cause cause, String words) {
        note(words);
        fail(cause);
    }

    void fail(Cause cause) {
        surroundings.events().accept(new LegEvent.Released(id, cause));
        finish();
    }

    void perform(LegCommand command) {
        serial.execute(() -> on(switch (command) {
            case LegCommand.Offer _ -> throw new IllegalStateException("the leg is there already: " + id);
            case LegCommand.Alert _ -> new Input.Alert();
            case LegCommand.Answer(_, var capabilities) -> new Input.Answer(capabilities);
            case LegCommand.RequestPicture(_, var stream) -> new Input.RequestPicture(stream);
            case LegCommand.LimitFlow(_, var stream, var rate) -> new Input.LimitFlow(stream, rate);
            case LegCommand.PressDigits(_, var digits) -> new Input.PressDigits(digits);
            case LegCommand.AnswerFloor(_, var status) -> new Input.AnswerFloor(status);
            case LegCommand.ShowSlides(_, var shown) -> new Input.ShowSlides(shown);
            case LegCommand.Release(_, var cause) -> new Input.Release(cause);
        }));
    }

    // What comes

    void signalled(byte[] octets) {
        read(() -> {
            try {
                var message = Q931Message.decode(octets);
                var signal = signal(message);
                message.userInformation().ifPresent(it -> heard(it.h323UuPdu().h323MessageBody(), signal));
                on(new Input.Signalled(signal));
            } catch (MalformedQ931 | MalformedPer malformed) {
                dropped("call signalling dropped", malformed);
            }
        });
    }

    /// What a message tells of its sender beside what it is about. Must run within [#execute].
    void heard(H323MessageBody body, Signal signal) {
        signal.h245().ifPresent(it -> peerAddresses.add(it.getAddress()));
        if (body instanceof SetupUuie setup) {
            setup.sourceCallSignalAddress().flatMap(SignallingAddresses::parse)
                    .ifPresent(it -> peerAddresses.add(it.getAddress()));
        }
        Features.unspoken(body).ifPresent(this::note);
    }

    /// For the call's story; the same thing once. Must run within [#execute].
    void note(String words) {
        tell(new LegEvent.Noted(id, words));
    }

    private void tell(LegEvent event) {
        if (!(event instanceof LegEvent.Noted(_, var words)) || noted.add(words)) {
            surroundings.events().accept(event);
        }
    }

    Signal signal(Q931Message message) throws MalformedPer {
        return Signal.of(message, malformed -> dropped("H.245 message dropped", malformed));
    }

    private void controlled(byte[] octets) {
        read(() -> {
            try {
                on(new Input.Controlled(MultimediaSystemControlMessage.decode(octets)));
            } catch (MalformedPer malformed) { // one message out of order is no reason to end a meeting
                dropped("H.245 message dropped", malformed);
            }
        });
    }

    private void read(Runnable task) {
        try {
            serial.put(task, MOST_WAITING);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void dropped(String what, Exception malformed) {
        log.atWarn().addKeyValue("leg", id).addKeyValue("cause", malformed.getMessage()).log(what);
    }

    void signallingLost() {
        happened(new Input.SignallingLost());
    }

    private void happened(Input input) {
        serial.execute(() -> on(input));
    }

    /// Must run within [#execute]. What an output brings back comes before anything else.
    void on(Input input) {
        inputs.add(input);
        while (!inputs.isEmpty() && call.isPresent()) {
            var next = inputs.poll();
            var step = H323Call.step(call.get(), next);
            call = Optional.of(step.state());
            log.atDebug().addKeyValue("leg", id).addKeyValue("input", next).addKeyValue("outputs", step.outputs())
                    .log("step");
            step.outputs().forEach(this::perform);
        }
    }

    // What is wanted

    private void perform(Output output) {
        switch (output) {
            case Output.Send send -> signalling.ifPresent(it -> it.send(send.message(identity()).encode()));
            case Output.SendControl(var message) ->
                    h245.ifPresent(it -> it.send(MultimediaSystemControlMessage.CODEC.encode(message)));
            case Output.Listen _ -> inputs.add(listen());
            case Output.Connect(var address) -> connect(address);
            case Output.OpenPorts(var stream, var peer) -> inputs.add(open(stream, peer));
            case Output.ConnectMedia(var stream) -> surroundings.media().connect(stream);
            case Output.DisconnectMedia(var stream) -> surroundings.media().disconnect(stream);
            case Output.PassPictureRequest(var stream) -> surroundings.media().requestPicture(stream);
            case Output.PassFlowLimit(var stream, var rate) -> surroundings.media().limit(stream, rate);
            case Output.ReleaseMedia _ -> surroundings.media().release(id);
            case Output.Set(var timer, var duration) -> set(timer, duration);
            case Output.Reset(var timer) -> reset(timer);
            case Output.Tell(var event) -> tell(event);
            case Output.Finish _ -> finish();
        }
    }

    private Terms.Identity identity() {
        return call.orElseThrow().terms().identity();
    }

    private Input open(StreamId stream, Optional<InetAddress> toward) {
        try {
            var transport = surroundings.media().open(id);
            var peer = signalling.orElseThrow().remote().getAddress();
            transport.near(peer);
            transport.proven(peer); // a connection goes there
            var ports = transport.ports(stream, toward.orElse(peer));
            return new Input.PortsOpened(stream, new LocalPorts(reachable(ports.rtp()), reachable(ports.rtcp())));
        } catch (MediaPlane.NoPortsLeft exhausted) {
            log.atWarn().addKeyValue("leg", id).addKeyValue("cause", exhausted.getMessage()).log("no media ports");
            return new Input.NoPortsLeft(stream);
        }
    }

    /// Where the peer of this leg reaches a port, that may be open on the wildcard.
    private InetSocketAddress reachable(InetSocketAddress address) {
        return new InetSocketAddress(ours(address.getAddress()).orElse(address.getAddress()), address.getPort());
    }

    private Optional<InetAddress> ours(InetAddress peer) {
        return call.orElseThrow().terms().ours().like(peer);
    }

    // H.245 on a connection of its own

    private Input listen() {
        try {
            var listener = new OneConnection(signalling.orElseThrow().local().getAddress(),
                    surroundings.h245Ports());
            h245Listener = Optional.of(listener);
            listener.start(H245_AWAITED, surroundings.settings().limits().messageSize(), new ControlPeer());
            return new Input.Listening(listener.address());
        } catch (IOException failure) {
            log.atWarn().addKeyValue("leg", id).addKeyValue("cause", failure.getMessage()).log("no H.245 port");
            return new Input.CannotListen();
        }
    }

    /// The peer of the call, by where its call signalling comes from, or where it says that it is.
    private final class ControlPeer implements OneConnection.Awaited {

        @Override
        public boolean awaits(InetAddress source) {
            return peerAddresses.contains(source);
        }

        @Override
        public void connected(TpktConnection connection) {
            LegShell.this.connected(connection);
        }

        @Override
        public void refused(InetAddress source, int before) {
            if (before == 0) {
                log.atWarn().addKeyValue("leg", id).addKeyValue("peer", source).log("a stranger at the H.245 port");
                execute(() -> note("somebody else than the peer, " + AddressText.of(source)
                        + ", connected to the port of this call for H.245 and was closed"));
            }
        }

        @Override
        public void nobodyConnected() {
            happened(new Input.NobodyConnected());
        }
    }

    private void connect(InetSocketAddress address) {
        var own = ours(address.getAddress());
        if (own.isEmpty()) {
            happened(new Input.ControlConnectFailed());
            return;
        }
        var from = new InetSocketAddress(own.get(), 0);
        int size = surroundings.settings().limits().messageSize();
        Thread.ofVirtual().name("h245-connect " + address).start(() -> {
            try {
                connected(TpktConnection.connect(from, address, size, H245_CONNECT));
            } catch (IOException | UnsupportedAddressTypeException failure) {
                log.atWarn().addKeyValue("leg", id).addKeyValue("peer", address)
                        .addKeyValue("cause", failure.getMessage()).log("H.245 cannot be connected");
                happened(new Input.ControlConnectFailed());
            }
        });
    }

    /// The first connection carries H.245; one that crossed it is closed, as is one that comes when the call is over.
    private void connected(TpktConnection connection) {
        boolean taken = serial.offer(() -> {
            if (h245.isPresent() || call.filter(State::over).isPresent()) {
                connection.abort();
                return;
            }
            h245 = Optional.of(connection);
            connection.start(new TpktConnection.Listener() {
                @Override
                public void received(byte[] message) {
                    controlled(message);
                }

                @Override
                public void closed() {
                    happened(new Input.ControlLost());
                }
            });
            on(new Input.ControlConnected());
        }, Integer.MAX_VALUE);
        if (!taken) {
            connection.abort();
        }
    }

    // Time

    private void set(CallTimer timer, Duration duration) {
        reset(timer);
        timers.put(timer, surroundings.timers().schedule(() -> serial.execute(() -> expired(timer)),
                duration.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void expired(CallTimer timer) {
        if (timers.remove(timer) != null) {
            on(new Input.Expired(timer));
        }
    }

    private void reset(CallTimer timer) {
        var running = timers.remove(timer);
        if (running != null) {
            running.cancel(false);
        }
    }

    /// Connections close when what is queued is sent.
    private void finish() {
        timers.values().forEach(it -> it.cancel(false));
        timers.clear();
        h245.ifPresent(TpktConnection::close);
        h245Listener.ifPresent(OneConnection::close);
        signalling.ifPresent(TpktConnection::close);
        afterwards.forEach(Runnable::run);
        surroundings.finished().accept(this);
        serial.close();
    }
}
