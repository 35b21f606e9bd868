package io.roombridge.sip.leg;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaStream;
import io.roombridge.serial.Serial;
import io.roombridge.sip.leg.InviteLeg.Input;
import io.roombridge.sip.leg.InviteLeg.Output;
import io.roombridge.sip.leg.InviteLeg.State;
import io.roombridge.sip.leg.InviteLeg.Timer;
import io.roombridge.sip.message.Exchange;
import io.roombridge.sip.message.Outcome;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shell around an [InviteLeg]: performs what it puts out and brings it what comes in, one at a time.
final class InviteShell {

    private static final Logger log = LoggerFactory.getLogger(InviteShell.class);

    /// A success of these says where we are to be reached (RFC 3261 §12.1.1).
    private static final Set<String> DESCRIBING = Set.of("INVITE", "UPDATE", "OPTIONS");

    /// Who the far end is, and how this leg began.
    ///
    /// @param called  what an incoming call dialled
    /// @param hops    Max-Forwards of the INVITE that begins it
    record Beginning(LegId id, boolean outgoing, Party party, Optional<Alias> called, Optional<Login> login,
            int hops) {}

    private final Beginning beginning;
    private final Surroundings around;
    private final LegMedia media;
    private final InviteLeg machine;
    private final DialogClient dialog;
    private final DialogShell client;
    private final Serial serial;
    private final Queue<Input> inputs = new ArrayDeque<>();
    private final Map<Long, Exchange> exchanges = new HashMap<>();
    /// Those of INVITEs with a final response, which is repeated until the ACK comes.
    private final Set<Long> answered = new HashSet<>();
    private final Map<Timer, Future<?>> timers = new EnumMap<>(Timer.class);
    private long exchangeCount;
    private Optional<List<MediaStream>> told = Optional.empty();
    private boolean announced;
    private boolean ended;

    InviteShell(Beginning beginning, Surroundings around, LegMedia media, Dialog dialog, Source hop) {
        this.beginning = beginning;
        this.around = around;
        this.media = media;
        this.serial = around.pace().serial("sip-leg");
        this.machine = new InviteLeg(beginning.outgoing());
        this.dialog = new DialogClient(dialog, new NextHop(hop, around.locality()::find));
        this.client = new DialogShell(new DialogShell.Ground(around, serial, beginning.hops()), this.dialog,
                beginning.login(), this::heard);
        this.announced = beginning.outgoing();
        media.control(new FloorShell(new FloorShell.Ground(beginning.id(), serial, around.pace().clock(),
                around.floors(), hop.address().getAddress()), this::tell));
    }

    LegId id() {
        return beginning.id();
    }

    String callId() {
        return dialog.state().dialog().callId();
    }

    String localTag() {
        return dialog.state().dialog().localTag();
    }

    LegMedia media() {
        return media;
    }

    /// Runs when everything before it has been dealt with.
    void execute(Runnable task) {
        serial.execute(task);
    }

    /// A request of the peer within the dialog, or the INVITE that begins it.
    void received(Exchange exchange) {
        serial.execute(() -> {
            var request = exchange.request();
            long number = exchangeCount++;
            exchanges.put(number, exchange);
            if (!dialog.state().dialog().isWith(request.from().tag())) {
                respond(new Output.Respond(number, 481));
                return;
            }
            if (!client.accepts(request)) {
                respond(new Output.Respond(number, 500));
                return;
            }
            media.heard(request.source(), localTag().equals(request.to().tag()));
            deliver(new Input.Received(request, number));
            if (request.method().equals("ACK")) {
                acknowledged(number);
            }
        });
    }

    /// What was answered is not repeated any more.
    private void acknowledged(long ack) {
        exchanges.remove(ack);
        exchanges.keySet().removeAll(answered);
        answered.clear();
    }

    private void heard(String method, Outcome outcome) {
        if (outcome instanceof Outcome.Answered(var response)) {
            media.heard(response.source(), true);
        }
        deliver(switch (outcome) {
            case Outcome.Answered(var response) -> new Input.Heard(response);
            case Outcome.Lost(var cause) -> new Input.Unheard(method, cause);
        });
    }

    void repeated(SipResponse response) {
        serial.execute(() -> client.repeated(response));
    }

    void feed(Input input) {
        serial.execute(() -> deliver(input));
    }

    private void deliver(Input first) {
        inputs.add(first);
        for (var input = inputs.poll(); input != null; input = inputs.poll()) {
            var before = machine.state();
            var outputs = machine.on(input);
            log.debug("{} {} + {} -> {} {}", id(), before, input, machine.state(), outputs);
            outputs.forEach(this::perform);
            if (input instanceof Input.Agreed) {
                tellMedia();
            }
        }
        if (machine.state() instanceof State.Released) {
            timers.values().forEach(timer -> timer.cancel(false));
            around.released().accept(this);
        }
    }

    private void perform(Output output) {
        switch (output) {
            case Output.Send(var method, var headers, var body) -> client.send(method, headers, body);
            case Output.Acknowledge(var body) -> client.acknowledge(body);
            case Output.Cancel(var headers) -> client.cancel(headers);
            case Output.Respond respond -> respond(respond);
            case Output.Repeat(var exchange) -> exchanges.get(exchange).repeat();
            case Output.MakeOffer _ -> describe(media::offer);
            case Output.RepeatOffer _ -> describe(media::repeat);
            case Output.MakeAnswer(var offer) -> {
                if (describe(() -> media.answer(offer))) {
                    tellMedia();
                }
            }
            case Output.TakeAnswer(var answer) -> take(answer);
            case Output.Withdraw _ -> media.withdraw();
            case Output.Set(var timer, var from, var to) -> set(timer, from, to);
            case Output.Reset(var timer) -> Optional.ofNullable(timers.remove(timer))
                    .ifPresent(running -> running.cancel(false));
            case Output.Announce(var sdp) -> announce(sdp);
            case Output.Ring(var rings, var answer) -> tell(alerting(rings, answer));
            case Output.Note(var words) -> tell(new LegEvent.Noted(id(), words));
            case Output.Connect(var response) -> connect(response);
            case Output.Press(var digits) -> tell(new LegEvent.DigitsPressed(id(), digits));
            case Output.WantPicture _ -> media.requestPicture();
            case Output.End(var cause) -> end(cause);
        }
    }

    private interface Description {
        String make() throws LegMedia.Disagreement;
    }

    private boolean describe(Description description) {
        try {
            return inputs.add(new Input.Described(description.make()));
        } catch (LegMedia.Disagreement disagreement) {
            inputs.add(disagreement.input());
            return false;
        }
    }

    private void take(String answer) {
        try {
            media.accept(answer);
            inputs.add(new Input.Agreed());
        } catch (LegMedia.Disagreement disagreement) {
            inputs.add(disagreement.input());
        }
    }

    private void tellMedia() {
        media.news().forEach(words -> tell(new LegEvent.Noted(id(), words)));
        if (!told.equals(Optional.of(media.streams()))) {
            told = Optional.of(media.streams());
            tell(new LegEvent.MediaChanged(id(), media.streams()));
        }
    }

    private void respond(Output.Respond respond) {
        var exchange = exchanges.get(respond.exchange());
        boolean dialogForming = DESCRIBING.contains(exchange.request().method()) && respond.status() > 100
                && respond.status() < 300;
        var headers = dialogForming
                ? respond.headers().and("Contact", around.locality().contact("", exchange.request().source()))
                : respond.headers();
        var named = respond.status() > 100 ? headers.and("Server", around.locality().product()) : headers;
        exchange.respond(respond.status(), localTag(), named, respond.body());
        if (respond.status() >= 200 && exchange.request().method().equals("INVITE")) {
            answered.add(respond.exchange());
        } else if (respond.status() >= 200) {
            exchanges.remove(respond.exchange());
        }
    }

    private void set(Timer timer, long from, long to) {
        long delay = from == to ? from : around.pace().chance().nextLong(from, to);
        Runnable fire = () -> feed(new Input.Fired(timer));
        Optional.ofNullable(timers.put(timer, around.pace().clock().schedule(fire, delay, TimeUnit.MILLISECONDS)))
                .ifPresent(earlier -> earlier.cancel(false));
    }

    private void announce(String sdp) {
        try {
            var capabilities = sdp.isEmpty() ? CapabilitySet.NONE
                    : media.capabilities(sdp);
            announced = true;
            tell(new LegEvent.Offered(id(), beginning.party(), beginning.called().orElseThrow(), capabilities,
                    beginning.hops()));
            if (!sdp.isEmpty()) {
                media.check(sdp); // nobody is to be called for a caller that cannot be answered
            }
        } catch (LegMedia.Disagreement disagreement) {
            inputs.add(disagreement.input());
        }
    }

    private void connect(SipResponse response) {
        var called = beginning.party();
        var callee = new Party(called.alias(), called.displayName(), response.product(), called.address(), false, false,
                called.encrypted(), "");
        var capabilities = response.body().isSdp() ? capabilities(response.body().text()) : CapabilitySet.NONE;
        tell(new LegEvent.Answered(id(), callee, capabilities));
    }

    /// What is agreed before the answer may still have us hear nothing.
    private LegEvent alerting(boolean rings, String answer) {
        return !answer.isEmpty() && media.hears() ? new LegEvent.Alerting(id(), rings, capabilities(answer))
                : new LegEvent.Alerting(id());
    }

    private CapabilitySet capabilities(String sdp) {
        try {
            return media.capabilities(sdp);
        } catch (LegMedia.Disagreement _) {
            return CapabilitySet.NONE; // taking the answer will say so
        }
    }

    private void end(Cause cause) {
        media.release();
        if (announced && !ended) {
            tell(new LegEvent.Released(id(), cause));
        }
        ended = true;
    }

    /// A listener that stumbles does not keep the leg from what else it has to do.
    private void tell(LegEvent event) {
        try {
            if (!ended) {
                around.listener().accept(event);
            }
        } catch (RuntimeException bug) {
            log.error("{} could not be dealt with", event, bug);
        }
    }
}
