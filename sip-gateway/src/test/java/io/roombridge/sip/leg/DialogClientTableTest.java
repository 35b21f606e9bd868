package io.roombridge.sip.leg;

import io.roombridge.call.Cause;
import io.roombridge.call.Transport;
import io.roombridge.sip.leg.DialogClient.Attempt;
import io.roombridge.sip.leg.DialogClient.Input;
import io.roombridge.sip.leg.DialogClient.OurInvite;
import io.roombridge.sip.leg.DialogClient.State;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.Outcome;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import io.roombridge.testing.GoldenTable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Our requests in a dialog: numbers, targets, routes and next hops, in every state with every input.
class DialogClientTableTest {

    private static final Source FIRST = udp("192.0.2.7", 5060);
    private static final Source LATER = udp("192.0.2.9", 5080);
    private static final Headers CREDENTIALS = Headers.of("Authorization", "Digest …");

    private final GoldenTable table = new GoldenTable(DialogClientTableTest::spelled);
    private final NextHop next = new NextHop(FIRST, host -> host.startsWith("192.") || host.startsWith("10.")
            ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty());

    private static Source udp(String host, int port) {
        return new Source(Transport.UDP, new InetSocketAddress(InetAddress.ofLiteral(host), port));
    }

    private static String spelled(String name, Object value) {
        return switch (value) {
            case Dialog dialog -> "seq=" + dialog.sequence() + " theirs=" + dialog.remoteSequence() + " tag="
                    + dialog.remoteTag() + " target=" + dialog.target() + (dialog.routes().isEmpty() ? ""
                    : " routes=" + String.join("", dialog.routes()));
            case Source source -> "hop=" + spelled(source);
            case OurInvite.NotInvited _ -> "";
            case OurInvite invite -> invite.getClass().getSimpleName() + " " + invite.number()
                    + (invite.proof().equals(Headers.NONE) ? "" : " with credentials")
                    + (invite instanceof OurInvite.Invited(_, _, var before) ? before.map(ack -> " after "
                    + ack.sequence()).orElse("") : "");
            case SipRequest request -> request.sequence() + " " + request.method() + " " + request.uri() + " to "
                    + spelled(request.source()) + request.headers().all("Route").stream().map(route ->
                            " Route " + route).reduce("", String::concat)
                    + (request.headers().first("Authorization").isPresent() ? " with credentials" : "");
            case Outcome.Answered(var response) -> Integer.toString(response.status());
            case Outcome.Lost(var cause) -> cause.toString();
            default -> null;
        };
    }

    private static String spelled(Source source) {
        return source.transport() + " " + source.host() + ":" + source.address().getPort();
    }

    @Test
    void everyStateWithEveryInput() throws IOException {
        table.rows(states(), inputs(), (state, input) -> {
            var step = DialogClient.step(next, state, input);
            return table.line(step.state(), step.outputs());
        }).matches(DialogClient.class);
    }

    private static Map<String, State> states() {
        var fresh = Dialog.calling("call", "<sip:us@192.0.2.1>", "ours", "sip:room@192.0.2.7",
                "sip:room@192.0.2.7", List.of());
        var up = new Dialog("call", "<sip:us@192.0.2.1>", "ours", "<sip:room@192.0.2.7>", "theirs",
                "sip:room@192.0.2.7:5070", List.of(), 3, 7);
        var states = new LinkedHashMap<String, State>();
        states.put("Calling, nothing sent", new State(fresh, FIRST, new OurInvite.NotInvited()));
        states.put("Calling, INVITE sent", new State(fresh.next(), FIRST, new OurInvite.Invited(1, Headers.NONE,
                Optional.empty())));
        states.put("Up, called", new State(up, FIRST, new OurInvite.NotInvited()));
        states.put("Up, INVITE sent again with credentials", new State(up, FIRST,
                new OurInvite.Invited(3, CREDENTIALS, Optional.empty())));
        var ack = up.request("ACK", 1, CREDENTIALS, Body.NONE, FIRST);
        states.put("Up, acknowledged", new State(up, FIRST, new OurInvite.Acknowledged(1, CREDENTIALS, ack)));
        states.put("Up, acknowledged, the next INVITE sent", new State(up, FIRST,
                new OurInvite.Invited(3, Headers.NONE, Optional.of(ack))));
        states.put("Up, by a loose router", new State(routed(up, "<sip:192.0.2.20;lr>", "<sip:192.0.2.21;lr>"),
                udp("192.0.2.20", 5060), new OurInvite.NotInvited()));
        states.put("Up, by a strict router", new State(routed(up, "<sip:192.0.2.20>", "<sip:192.0.2.21;lr>"),
                udp("192.0.2.20", 5060), new OurInvite.NotInvited()));
        return states;
    }

    private static Dialog routed(Dialog dialog, String... routes) {
        return new Dialog(dialog.callId(), dialog.local(), dialog.localTag(), dialog.remote(), dialog.remoteTag(),
                dialog.target(), List.of(routes), dialog.sequence(), dialog.remoteSequence());
    }

    private static Map<String, Input> inputs() {
        var invite = Attempt.first("INVITE", Headers.NONE, Body.NONE);
        var inputs = new LinkedHashMap<String, Input>();
        inputs.put("send INVITE", new Input.Send(invite));
        inputs.put("send INVITE again with credentials", new Input.Send(invite.again(CREDENTIALS)));
        inputs.put("send BYE", new Input.Send(Attempt.first("BYE", Headers.NONE, Body.NONE)));
        inputs.put("acknowledge", new Input.Acknowledge(Body.NONE));
        inputs.put("100", heard(invite, 100, 1, "", ""));
        inputs.put("180 of theirs", heard(invite, 180, 1, "theirs", "<sip:room@192.0.2.9:5090>"));
        inputs.put("200 of theirs, to 1", heard(invite, 200, 1, "theirs", "<sip:room@192.0.2.9:5090>"));
        inputs.put("200 of theirs, to 3", heard(invite, 200, 3, "theirs", "<sip:room@192.0.2.9:5090>"));
        inputs.put("200 of another, to 1", heard(invite, 200, 1, "another", "<sip:room@10.0.0.3>"));
        inputs.put("486", heard(invite, 486, 1, "theirs", ""));
        inputs.put("200 to UPDATE", heard(Attempt.first("UPDATE", Headers.NONE, Body.NONE), 200, 4, "theirs",
                "<sip:room@192.0.2.9:5090>"));
        inputs.put("silence", new Input.Heard(invite, new Outcome.Lost(Cause.NO_USER_RESPONDING)));
        inputs.put("their ACK", requested("ACK", 7, "<sip:room@192.0.2.9:5090>"));
        inputs.put("their INVITE", requested("INVITE", 8, "<sip:room@192.0.2.9:5090>"));
        inputs.put("their INVITE from behind a NAT", requested("INVITE", 8, "<sip:room@10.0.0.3>"));
        inputs.put("their INVITE with a name for a contact", requested("INVITE", 8, "<sip:room@nowhere.invalid>"));
        inputs.put("their UPDATE by TCP", requested("UPDATE", 8, "<sip:room@192.0.2.9:5090;transport=tcp>"));
        inputs.put("their INFO", requested("INFO", 8, ""));
        inputs.put("their INFO, old", requested("INFO", 6, ""));
        inputs.put("200 repeated, to 1", new Input.Repeated(response(200, "INVITE", 1, "theirs", "")));
        inputs.put("200 repeated, to 3", new Input.Repeated(response(200, "INVITE", 3, "theirs", "")));
        inputs.put("200 repeated, of a fork", new Input.Repeated(response(200, "INVITE", 1, "fork",
                "<sip:other@192.0.2.30>")));
        return inputs;
    }

    private static Input heard(Attempt attempt, int status, long sequence, String tag, String contact) {
        return new Input.Heard(attempt, new Outcome.Answered(response(status, attempt.method(), sequence, tag,
                contact)));
    }

    private static SipResponse response(int status, String method, long sequence, String tag, String contact) {
        var to = Headers.of("To", "<sip:room@192.0.2.7>" + (tag.isEmpty() ? "" : ";tag=" + tag));
        return new SipResponse(status, "", method, sequence, contact.isEmpty() ? to : to.and("Contact", contact),
                Body.NONE, LATER);
    }

    private static Input requested(String method, long sequence, String contact) {
        return new Input.Requested(new SipRequest(method, "sip:us@192.0.2.1", sequence, contact.isEmpty() ? Headers.NONE
                : Headers.of("Contact", contact), Body.NONE, LATER));
    }
}
