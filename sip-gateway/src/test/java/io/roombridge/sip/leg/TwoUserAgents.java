package io.roombridge.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.sip.MemoryCredentials;
import io.roombridge.sip.MemoryRegistrations;
import io.roombridge.sip.SipSettings;
import io.roombridge.sip.front.InviteServer;
import io.roombridge.sip.front.Ports;
import io.roombridge.sip.front.Sender;
import io.roombridge.sip.front.StatelessServer;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.MessageReader;
import io.roombridge.sip.message.Outcome;
import io.roombridge.sip.message.RequestWriter;
import io.roombridge.sip.message.SipMessage;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.message.Via;
import io.roombridge.sip.message.Wire;
import io.roombridge.testing.RecordingMedia;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Two gateways, all of each but its sockets, and what is between them. What is done of a call is the seed's, and the
/// same over any link.
final class TwoUserAgents {

    static final CapabilitySet BOTH = new CapabilitySet(
            List.of(Audio.of(AudioCodec.G722), Audio.of(AudioCodec.PCMA)),
            List.of(H264.of(H264.Profile.BASELINE, 31, 0)), List.of(), 2_000_000);
    static final CapabilitySet SOUND =
            new CapabilitySet(List.of(Audio.of(AudioCodec.PCMA)), List.of(), List.of(), 64_000);

    final BadLink link;
    final End caller;
    final End callee;
    private Optional<String> callId = Optional.empty();

    TwoUserAgents(BadLink link) {
        this.link = link;
        caller = new End(5_070, 40_000);
        callee = new End(5_080, 50_000);
    }

    void call(CapabilitySet offered) {
        var id = LegId.fresh(Protocol.SIP);
        caller.leg = Optional.of(id);
        caller.agent.perform(new LegCommand.Offer(id, Alias.of("alice"), "Alice", new Destination(Protocol.SIP,
                "sip:8001@127.0.0.1:5080", Transport.UDP, "127.0.0.1", 5_080, Optional.empty()), offered));
    }

    /// All of a gateway but the transactions of its own requests, which are on virtual time.
    final class End implements Wire, Sender {

        private final Source source;
        final RecordingMedia media;
        private final UserAgent agent;
        private final InviteServer invites;
        private final StatelessServer stateless;
        private final Map<String, ClientTransaction> transactions = new HashMap<>();
        private final Map<String, String> answers = new HashMap<>();
        private final Set<String> requests = new HashSet<>();
        private final List<LegEvent> events = new ArrayList<>();
        private Consumer<LegEvent> listener = _ -> { };
        private Optional<LegId> leg = Optional.empty();
        private boolean holds;

        End(int port, int firstMedia) {
            var here = InetAddress.getLoopbackAddress();
            source = new Source(Transport.UDP, new InetSocketAddress(here, port));
            media = new RecordingMedia(firstMedia, firstMedia + 98);
            agent = new UserAgent(SipSettings.of(LocalAddresses.of(here),
                    new Ports(port, Ports.OFF, Ports.OFF), BOTH), media,
                    new MemoryRegistrations(), new MemoryCredentials(Map.of(), false), (_, _, _) -> Optional.empty(),
                    new Pace(link.clock(), Runnable::run, link.random));
            invites = new InviteServer(this, agent, link.clock());
            stateless = new StatelessServer(this, invites.others());
            agent.start(this, Optional.empty(), this::told);
        }

        private void told(LegEvent event) {
            leg = Optional.of(event.leg());
            events.add(event);
            listener.accept(event);
        }

        void onOffered(Runnable task) {
            listener = event -> {
                if (event instanceof LegEvent.Offered) {
                    task.run();
                }
            };
        }

        void alert() {
            leg.ifPresent(it -> agent.perform(new LegCommand.Alert(it)));
        }

        void answer(CapabilitySet capabilities) {
            leg.ifPresent(it -> agent.perform(new LegCommand.Answer(it, capabilities)));
        }

        /// Agrees anew, to send alone or as always.
        void hold(boolean now) {
            holds = now;
            answer(BOTH);
        }

        void press(String digits) {
            leg.ifPresent(it -> agent.perform(new LegCommand.PressDigits(it, digits)));
        }

        void release() {
            leg.ifPresent(it -> agent.perform(new LegCommand.Release(it, Cause.NORMAL_CLEARING)));
        }

        @Override
        public Inquiry ask(SipRequest request, Consumer<Outcome> outcome) {
            callId = Optional.of(request.callId());
            var ground = new ClientTransaction.Ground(link, this::acknowledge, this::ask);
            var transaction = new ClientTransaction(ground, holds ? held(request) : request, outcome);
            transactions.put(name(request), transaction);
            transaction.begin();
            return transaction;
        }

        /// As a peer says it: of ours none has a reason to.
        private static SipRequest held(SipRequest request) {
            return !request.body().isSdp() ? request : new SipRequest(request.method(), request.uri(),
                    request.sequence(), request.headers(), Body.sdp(request.body().text()
                    .replace("a=sendrecv", "a=sendonly")), request.source());
        }

        @Override
        public void acknowledge(SipRequest request) {
            carry(RequestWriter.print(request));
        }

        @Override
        public Optional<Integer> port(Transport transport) {
            return Optional.of(source.address().getPort()).filter(_ -> transport == Transport.UDP);
        }

        @Override
        public void send(Source to, byte[] message, boolean connect) {
            if (carry(message) instanceof SipResponse response && !response.isProvisional()) {
                var said = response + " " + response.toTag() + response.body().text();
                assertThat(answers.putIfAbsent(name(response), said)).as("another answer").isIn(null, said);
            }
        }

        private SipMessage carry(byte[] octets) {
            try {
                var message = MessageReader.read(octets, source);
                var other = this == caller ? callee : caller;
                link.send(() -> other.received(message));
                return message;
            } catch (MalformedMessage malformed) {
                throw new AssertionError(malformed);
            }
        }

        /// As [io.roombridge.sip.jain.JainSipLegs] hands it on.
        private void received(SipMessage message) {
            try {
                switch (message) {
                    case SipResponse response -> {
                        if (transactions.get(name(response)).heard(response)) {
                            agent.repeated(response);
                        }
                    }
                    case SipRequest request -> {
                        if (!request.method().equals("ACK")) {
                            requests.add(name(request));
                        }
                        if (InviteServer.serves(request)) {
                            invites.requested(request);
                        } else {
                            stateless.requested(request);
                        }
                    }
                }
            } catch (MalformedMessage malformed) {
                throw new AssertionError(malformed);
            }
        }

        /// Of a transaction.
        private static String name(SipMessage message) {
            try {
                return message.method() + " " + Via.parse(message.headers().first("Via").orElseThrow())
                        .parameter("branch").orElseThrow();
            } catch (MalformedMessage malformed) {
                throw new AssertionError(malformed);
            }
        }

        long told(Class<? extends LegEvent> type) {
            return events.stream().filter(type::isInstance).count();
        }

        /// Nobody has called it, or whoever has is gone.
        boolean isOver() {
            return events.isEmpty() || told(LegEvent.Released.class) > 0;
        }

        void isOverForGood() {
            if (!events.isEmpty()) {
                assertThat(told(LegEvent.Released.class)).as("%s", this).isOne();
                assertThat(events.getLast()).as("%s", this).isInstanceOf(LegEvent.Released.class);
                assertThat(media.connected()).as("%s", this).isEmpty();
                assertThat(media.released()).as("%s", this).containsExactly(leg.orElseThrow());
            }
            assertThat(knowsTheCall()).as("%s", this).isFalse();
        }

        boolean knowsTheCall() {
            return agent.isCall(callId.orElseThrow());
        }

        Optional<LegId> leg() {
            return leg;
        }

        void hasAnsweredAll() {
            assertThat(answers.keySet()).as("%s", this).containsAll(requests);
        }

        @Override
        public String toString() {
            return (this == caller ? "caller " : "callee ") + events;
        }
    }
}
