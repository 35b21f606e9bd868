package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.FloorStatus;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.h323.call.Terms.Side;
import io.roombridge.h323.control.MasterSlave;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.q931.MalformedQ931;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaPlane.NoPortsLeft;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import io.roombridge.testing.RecordingMedia;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two gateways and what is between them; calls, and what comes of them, are the seed's.
final class TwoGateways {

    static final CapabilitySet BOTH = new CapabilitySet(
            List.of(Audio.of(AudioCodec.G722), Audio.of(AudioCodec.PCMA)),
            List.of(H264.of(H264.Profile.BASELINE, 31, 0)), List.of(H264.of(H264.Profile.BASELINE, 40, 0)), 2_000_000);
    static final CapabilitySet SOUND =
            new CapabilitySet(List.of(Audio.of(AudioCodec.PCMA)), List.of(), List.of(), 64_000);
    private static final Octets GUID = Octets.parse("000102030405060708090a0b0c0d0e0f");
    private static final int ROUND_TRIP = 60;
    private static final long A_MINUTE = 60_000;

    final BadLink link;
    final Gateway caller;
    final Gateway callee;
    final Map<Integer, Gateway> listening = new HashMap<>();

    TwoGateways(long seed) {
        link = new BadLink(seed);
        caller = new Gateway(this, Side.CALLER, 40_000, 5_000);
        callee = new Gateway(this, Side.CALLEE, 50_000, 6_000);
        var there = link.new Way();
        var back = link.new Way();
        caller.signalling = there;
        callee.signalling = back;
        there.between(caller.signals(), callee.signals());
        back.between(callee.signals(), caller.signals());
    }

    boolean is(int oneIn) {
        return link.random.nextInt(oneIn) == 0;
    }

    /// H.245 on a connection of its own, if anybody listens there by the time that it is asked for.
    void connect(Gateway from, InetSocketAddress address) {
        link.in(link.delay(), () -> {
            var to = listening.get(address.getPort());
            if (to == null || link.isCut() || is(10)) {
                link.in(link.isCut() ? 10_000 : link.delay(), () -> from.on(new Input.ControlConnectFailed()));
                return;
            }
            listening.remove(address.getPort());
            var there = link.new Way();
            var back = link.new Way();
            there.between(from.controls(there), to.controls(back));
            back.between(to.controls(back), from.controls(there));
            back.open(() -> from.connected(there));
            to.connected(back);
        });
    }

    /// The shell of a call: what [H323Call] wants is done on virtual time.
    static final class Gateway {

        private final TwoGateways world;
        final LegId id = LegId.fresh(Protocol.H323);
        final RecordingMedia media;
        private final int h245Port;
        private final Map<CallTimer, Long> timers = new HashMap<>();
        private final ArrayDeque<Input> inputs = new ArrayDeque<>();
        private final List<LegEvent> events = new ArrayList<>();
        final Heard heard = new Heard();
        BadLink.Way signalling;
        Optional<BadLink.Way> h245 = Optional.empty();
        State state;
        private long running;
        private int finished;

        Gateway(TwoGateways world, Side side, int firstPort, int h245Port) {
            this.world = world;
            this.media = new RecordingMedia(firstPort, firstPort + 98);
            this.h245Port = h245Port;
            var random = world.link.random;
            var means = new Terms.Means(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
            state = State.of(new Terms(id, new Terms.Identity(side, 7, GUID, GUID), means,
                    new Equipment(true, "Test", "1"), new MasterSlave.Draw(60, random.nextInt(1 << 24)), at(1_720),
                    LocalAddresses.LOOPBACK, Duration.ofSeconds(ROUND_TRIP)), random.nextInt(4) == 0 ? SOUND : BOTH);
        }

        void on(Input input) {
            inputs.add(input);
            while (!inputs.isEmpty()) {
                boolean over = state.over();
                var step = H323Call.step(state, inputs.poll());
                state = step.state();
                assertThat(over && !step.outputs().isEmpty()).as("after the end: %s", step.outputs()).isFalse();
                step.outputs().forEach(this::perform);
            }
        }

        BadLink.End signals() {
            return new BadLink.End() {
                @Override
                public void received(byte[] octets) {
                    heard(octets);
                }

                @Override
                public void lost() {
                    on(new Input.SignallingLost());
                }
            };
        }

        BadLink.End controls(BadLink.Way way) {
            return new BadLink.End() {
                @Override
                public void received(byte[] octets) {
                    adopted(() -> {
                        var message = decoded(octets);
                        heard.add(message);
                        on(new Input.Controlled(message));
                    });
                }

                @Override
                public void lost() {
                    adopted(() -> on(new Input.ControlLost()));
                }

                private void adopted(Runnable task) {
                    if (h245.filter(way::equals).isPresent()) {
                        task.run();
                    }
                }
            };
        }

        void connected(BadLink.Way way) {
            if (h245.isPresent() || state.over()) {
                way.abort();
                return;
            }
            h245 = Optional.of(way);
            on(new Input.ControlConnected());
        }

        private void heard(byte[] octets) {
            try {
                var message = Q931Message.decode(octets);
                var signal = Signal.of(message, malformed -> {
                    throw new AssertionError(malformed);
                });
                heard.add(signal);
                if (message.userInformation().orElseThrow().h323UuPdu().h323MessageBody() instanceof SetupUuie) {
                    on(new Input.Offered(signal, new Party(Alias.of("alice"), "", "", at(1_720), false, false, false,
                            ""), Alias.of("bob"), 31));
                } else {
                    on(new Input.Signalled(signal));
                }
            } catch (MalformedQ931 | MalformedPer malformed) {
                throw new AssertionError(malformed);
            }
        }

        private static MultimediaSystemControlMessage decoded(byte[] octets) {
            try {
                return MultimediaSystemControlMessage.decode(octets);
            } catch (MalformedPer malformed) {
                throw new AssertionError(malformed);
            }
        }

        private void perform(Output output) {
            switch (output) {
                case Output.Send send -> signalling.send(send.message(state.terms().identity()).encode());
                case Output.SendControl(var message) ->
                        h245.ifPresent(it -> it.send(MultimediaSystemControlMessage.CODEC.encode(message)));
                case Output.Listen _ -> inputs.add(listen());
                case Output.Connect(var address) -> world.connect(this, address);
                case Output.OpenPorts(var stream, var peer) -> inputs.add(open(stream, peer));
                case Output.ConnectMedia(var stream) -> media.connect(stream);
                case Output.DisconnectMedia(var stream) -> media.disconnect(stream);
                case Output.PassPictureRequest(var stream) -> media.requestPicture(stream);
                case Output.PassFlowLimit(var stream, var rate) -> media.limit(stream, rate);
                case Output.ReleaseMedia _ -> media.release(id);
                case Output.Set(var timer, var duration) -> set(timer, duration);
                case Output.Reset(var timer) -> timers.remove(timer);
                case Output.Tell(var event) -> told(event);
                case Output.Finish _ -> finish();
            }
        }

        /// Whoever wants to show slides may, and sees none then.
        private void told(LegEvent event) {
            events.add(event);
            if (event instanceof LegEvent.FloorAsked) {
                inputs.add(new Input.AnswerFloor(FloorStatus.GRANTED));
                inputs.add(new Input.ShowSlides(false));
            }
        }

        private Input listen() {
            if (world.is(20)) {
                return new Input.CannotListen();
            }
            world.listening.put(h245Port, this);
            world.link.in(A_MINUTE, () -> {
                if (world.listening.remove(h245Port, this)) {
                    on(new Input.NobodyConnected());
                }
            });
            return new Input.Listening(at(h245Port));
        }

        private Input open(StreamId stream, Optional<InetAddress> peer) {
            try {
                return new Input.PortsOpened(stream, media.open(id).ports(stream,
                        peer.orElse(InetAddress.getLoopbackAddress())));
            } catch (NoPortsLeft exhausted) {
                throw new AssertionError(exhausted);
            }
        }

        private void set(CallTimer timer, Duration duration) {
            long number = ++running;
            timers.put(timer, number);
            world.link.in(duration.toMillis(), () -> {
                if (timers.remove(timer, number)) {
                    on(new Input.Expired(timer));
                }
            });
        }

        /// As the shell does.
        private void finish() {
            finished++;
            timers.clear();
            world.listening.remove(h245Port, this);
            h245.ifPresent(BadLink.Way::close);
            signalling.close();
        }

        long told(Class<? extends LegEvent> type) {
            return events.stream().filter(type::isInstance).count();
        }

        /// Why the call is over, or is not.
        Optional<Cause> cause() {
            return events.stream().filter(LegEvent.Released.class::isInstance)
                    .map(it -> ((LegEvent.Released) it).cause()).findFirst();
        }

        boolean begun() {
            return !state.terms().identity().callee() || told(LegEvent.Offered.class) > 0;
        }

        void isOver() {
            assertThat(state.over()).as("%s", this).isTrue();
            assertThat(finished).as("%s", this).isOne();
            assertThat(told(LegEvent.Released.class)).as("%s", this).isOne();
            assertThat(events.getLast()).isInstanceOf(LegEvent.Released.class);
            assertThat(media.connected()).as("%s", this).isEmpty();
            assertThat(media.released()).as("%s", this).containsExactly(id);
        }

        @Override
        public String toString() {
            var told = events.stream().map(it -> it.getClass().getSimpleName()).toList();
            return state.terms().identity().side() + " " + state.terms().means() + " " + state.signalling() + " "
                    + state.carrier() + " " + timers.keySet() + " " + told + " " + state.control() + " "
                    + state.media();
        }
    }

    static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
