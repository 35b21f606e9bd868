package io.roombridge.sip.bfcp;

import io.roombridge.call.FloorStatus;
import io.roombridge.media.AddressText;
import io.roombridge.sip.sdp.FloorAgreement;
import io.roombridge.sip.sdp.FloorAgreement.Ids;
import io.roombridge.sip.sdp.FloorWay;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Floor control with one peer, as it was agreed: the server, the client, their transactions and the keep-alive. No
/// socket and no clock; what goes in says what comes out.
public final class FloorControl {

    /// Of [Output.Set]: not a transaction but the keep-alive.
    private static final int KEEP_ALIVE = -1;
    private static final long BETWEEN_HELLOS = 15_000;
    /// Likewise: the peer connects.
    private static final int CONNECTION = -2;
    private static final long UNTIL_CONNECTED = 30_000;

    public sealed interface Output {
        /// One message, in a datagram or in as many as its fragments.
        record Send(List<byte[]> octets) implements Output {}

        /// Call [#fired] with this timer so many milliseconds from now, and not when it was set to.
        record Set(int timer, long millis) implements Output {}

        record Reset(int timer) implements Output {}

        /// The peer wants to show slides.
        record Asked() implements Output {}

        record Returned() implements Output {}

        /// For the call's story.
        record Note(String words) implements Output {}
    }

    private final FloorAgreement agreed;
    private final boolean datagrams;
    private final Exchanges exchanges;
    private final FloorServer server;
    private final List<Output> outputs = new ArrayList<>();
    private FloorServer.State served = FloorServer.State.BEGINNING;
    private FloorClient.State asking = FloorClient.State.BEGINNING;
    /// What the peer calls itself and us when it asks.
    private Ids client;
    private boolean silent;
    private boolean opened;
    /// That it does not acknowledge has been said.
    private boolean unheard;
    /// What it has to hear and did not answer: it goes again as soon as it is heard. The last of each kind.
    private final Map<Integer, BfcpMessage> owed = new LinkedHashMap<>();

    public FloorControl(FloorAgreement agreed) {
        this.agreed = agreed;
        datagrams = agreed.way() == FloorWay.UDP;
        exchanges = new Exchanges(datagrams, agreed.version());
        server = new FloorServer(agreed.ours().floor());
        client = agreed.ours();
    }

    /// It is agreed on, and there may be no way to the peer yet.
    public List<Output> await() {
        if (!datagrams && !agreed.connects()) {
            outputs.add(new Output.Set(CONNECTION, UNTIL_CONNECTED));
        }
        return done();
    }

    /// The way to the peer is there.
    public List<Output> begin() {
        opened = true;
        hello();
        return done();
    }

    public List<Output> heard(BfcpMessage message) {
        var again = List.copyOf(owed.values());
        owed.clear();
        again.forEach(it -> exchanges.ask(it.kind().orElseThrow(), it.conference(), it.user(), it.attributes()));
        switch (exchanges.heard(message)) {
            case Exchanges.Heard.Request(var request) -> requested(request);
            case Exchanges.Heard.Answer(var request, var answer) -> answered(request, answer);
            case Exchanges.Heard.Nothing _ -> { }
        }
        return done();
    }

    /// Something came that is no message (RFC 8855 §5.2.6): who asks something by it is told so.
    public List<Output> unreadable(MalformedBfcp malformed) {
        malformed.head().filter(head -> !head.isAnswer()).ifPresent(head ->
                refuse(head, objection(head).orElse(malformed.reason()), ""));
        return done();
    }

    /// A timer that was set is over.
    public List<Output> fired(int timer) {
        if (timer == KEEP_ALIVE) {
            hello();
        } else if (timer == CONNECTION) {
            unconnected();
        } else {
            exchanges.fired(timer).ifPresent(this::failed);
        }
        return done();
    }

    private void unconnected() {
        if (!opened) {
            outputs.add(new Output.Note("the peer agreed on floor control (BFCP) over " + agreed.way().words()
                    + " and has not connected for it: what it wants to show it cannot ask for"));
        }
    }

    /// What became of the peer's wish.
    public List<Output> decided(FloorStatus status) {
        serve(new FloorServer.Input.Decided(status), null);
        return done();
    }

    /// Somebody else shows slides, or does not any more.
    public List<Output> shown(boolean others) {
        serve(new FloorServer.Input.Shown(others), null);
        if (agreed.asks()) {
            ask(new FloorClient.Input.Show(others));
        }
        return done();
    }

    /// What the peer has of us.
    FloorServer.Wish wish() {
        return served.wish();
    }

    /// What we have of the peer.
    FloorClient.Stage stage() {
        return asking.stage();
    }

    private List<Output> done() {
        exchanges.outputs().forEach(output -> outputs.add(switch (output) {
            case Exchanges.Output.Send(var message) ->
                    new Output.Send(datagrams ? message.datagrams() : List.of(message.print()));
            case Exchanges.Output.Set(var transaction, var millis) -> new Output.Set(transaction, millis);
            case Exchanges.Output.Reset(var transaction) -> new Output.Reset(transaction);
        }));
        var done = List.copyOf(outputs);
        outputs.clear();
        return done;
    }

    /// Keeps the way open, and shows whether the peer is there (RFC 8855 §12.4).
    private void hello() {
        if (agreed.asks()) {
            exchanges.ask(Primitive.HELLO, agreed.theirs().conference(), agreed.theirs().user(), List.of());
        }
    }

    private void requested(BfcpMessage message) {
        var objection = objection(message);
        var unknown = message.unknownMandatory();
        if (objection.isPresent()) {
            refuse(message, objection.get(), "");
        } else if (!unknown.isEmpty()) {
            refuse(message, ErrorReason.UNKNOWN_MANDATORY_ATTRIBUTE, unknown.stream()
                    .map(type -> HexFormat.of().toHexDigits((byte) (type << 1))).collect(Collectors.joining()));
        } else {
            requested(message, message.kind().orElseThrow());
        }
    }

    /// To its header.
    private Optional<ErrorReason> objection(BfcpMessage message) {
        boolean known = message.conference() == agreed.ours().conference()
                || message.conference() == agreed.theirs().conference();
        return !isSpoken(message) ? Optional.of(ErrorReason.UNSUPPORTED_VERSION)
                : !known ? Optional.of(ErrorReason.NO_SUCH_CONFERENCE)
                : message.kind().isEmpty() ? Optional.of(ErrorReason.UNKNOWN_PRIMITIVE) : Optional.empty();
    }

    private static boolean isSpoken(BfcpMessage message) {
        return message.version() == 1 || message.version() == 2;
    }

    private void requested(BfcpMessage message, Primitive kind) {
        switch (kind) {
            case FLOOR_REQUEST_STATUS -> {
                acknowledge(message, Primitive.FLOOR_REQUEST_STATUS_ACK);
                said(message, false);
            }
            case FLOOR_STATUS -> acknowledge(message, Primitive.FLOOR_STATUS_ACK);
            case HELLO, GOODBYE -> serve(new FloorServer.Input.Heard(kind, message.attributes()), message);
            default -> {
                if (agreed.serves()) {
                    client = new Ids(message.conference(), message.user(), agreed.ours().floor());
                    serve(new FloorServer.Input.Heard(kind, inOurNumbers(message)), message);
                } else {
                    refuse(message, ErrorReason.UNAUTHORIZED, "");
                }
            }
        }
    }

    /// A peer that is both may name the floor as it does itself. Who asks for itself need not say so.
    private List<BfcpAttribute> inOurNumbers(BfcpMessage message) {
        var theirs = new BfcpAttribute.FloorId(agreed.theirs().floor());
        var itself = new BfcpAttribute.BeneficiaryId(message.user());
        return message.attributes().stream().filter(attribute -> !attribute.equals(itself))
                .map(attribute -> attribute.equals(theirs) ? new BfcpAttribute.FloorId(agreed.ours().floor())
                        : attribute).toList();
    }

    private void acknowledge(BfcpMessage message, Primitive ack) {
        if (datagrams) {
            exchanges.reply(message, ack, List.of());
        }
    }

    /// In a version that is spoken here, whatever the peer's is.
    private void refuse(BfcpMessage message, ErrorReason reason, String details) {
        exchanges.reply(isSpoken(message) ? message : message.as(datagrams ? 2 : 1), Primitive.ERROR,
                List.of(new BfcpAttribute.ErrorCode(reason.code(), details)));
    }

    private void answered(BfcpMessage request, BfcpMessage answer) {
        if (silent) {
            silent = false;
            outputs.add(new Output.Note("the peer answers floor control (BFCP) now"));
        }
        if (request.primitive() == Primitive.HELLO.code()) {
            outputs.add(new Output.Set(KEEP_ALIVE, BETWEEN_HELLOS));
        } else if (request.primitive() == Primitive.FLOOR_RELEASE.code()) {
            ask(new FloorClient.Input.Ended());
        } else if (answer.kind().filter(Primitive.ERROR::equals).isEmpty()) {
            said(answer, request.primitive() == Primitive.FLOOR_REQUEST.code());
        } else if (request.primitive() == Primitive.FLOOR_REQUEST.code()) {
            ask(new FloorClient.Input.Refused(answer.first(BfcpAttribute.ErrorCode.class,
                    BfcpAttribute.ErrorCode::code).flatMap(ErrorReason::of).map(ErrorReason::words).orElse("error")));
        }
    }

    private void said(BfcpMessage message, boolean answers) {
        var request = BfcpAttribute.request(message.attributes());
        var status = BfcpAttribute.status(message.attributes());
        if (request.isPresent() && status.isPresent()) {
            RequestStatus.of(status.getAsInt()).ifPresent(known ->
                    ask(new FloorClient.Input.Said(answers, request.getAsInt(), known)));
        }
    }

    private void failed(BfcpMessage request) {
        if (request.primitive() == Primitive.HELLO.code()) {
            if (!silent) {
                outputs.add(new Output.Note("the peer agreed on floor control (BFCP) over " + agreed.way().words()
                        + where() + " and does not answer Hello: what it wants to show may not be heard either"));
            }
            silent = true;
            outputs.add(new Output.Set(KEEP_ALIVE, BETWEEN_HELLOS));
        } else if (request.primitive() == Primitive.FLOOR_REQUEST.code()) {
            ask(new FloorClient.Input.Refused("no answer"));
        } else {
            owed.put(request.primitive(), request);
        }
        if (request.primitive() == Primitive.FLOOR_REQUEST_STATUS.code() && !unheard) {
            unheard = true;
            outputs.add(new Output.Note("the peer does not acknowledge what became of its wish to show slides"));
        }
    }

    private String where() {
        return agreed.remote().map(there -> " at " + AddressText.of(there))
                .orElse("");
    }

    /// @param message  what is answered; null when it is no message that goes in
    private void serve(FloorServer.Input input, BfcpMessage message) {
        var step = server.step(served, input);
        served = step.state();
        for (var output : step.outputs()) {
            switch (output) {
                case FloorServer.Output.Reply(var primitive, var attributes) ->
                        exchanges.reply(message, primitive, attributes);
                case FloorServer.Output.Tell(var primitive, var attributes) -> {
                    owed.remove(primitive.code());
                    exchanges.supersede(primitive);
                    exchanges.ask(primitive, client.conference(), client.user(), attributes);
                }
                case FloorServer.Output.Asked _ -> outputs.add(new Output.Asked());
                case FloorServer.Output.Returned _ -> outputs.add(new Output.Returned());
            }
        }
    }

    private void ask(FloorClient.Input input) {
        var step = FloorClient.step(asking, input);
        asking = step.state();
        var ids = agreed.theirs();
        for (var output : step.outputs()) {
            switch (output) {
                case FloorClient.Output.Request _ -> exchanges.ask(Primitive.FLOOR_REQUEST, ids.conference(),
                        ids.user(), List.of(new BfcpAttribute.FloorId(ids.floor())));
                case FloorClient.Output.Release(var request) -> exchanges.ask(Primitive.FLOOR_RELEASE,
                        ids.conference(), ids.user(), List.of(new BfcpAttribute.FloorRequestId(request)));
                case FloorClient.Output.Note(var words) -> outputs.add(new Output.Note(words));
            }
        }
    }
}
