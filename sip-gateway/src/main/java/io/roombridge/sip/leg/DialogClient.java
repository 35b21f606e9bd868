package io.roombridge.sip.leg;

import io.roombridge.call.Cause;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.sip.auth.DigestLogin;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.NameAddress;
import io.roombridge.sip.message.Outcome;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.SipUri;
import io.roombridge.sip.message.Source;
import io.roombridge.sip.message.Wire;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our requests within one dialog: numbers, addresses and authenticates them.
final class DialogClient {

    private static final Logger log = LoggerFactory.getLogger(DialogClient.class);

    private final Surroundings around;
    private final Optional<DigestLogin> login;
    private final BiConsumer<String, Outcome> listener;
    private final Source first;
    private Dialog dialog;
    private Source hop;
    private Optional<Wire.Inquiry> invite = Optional.empty();
    private long inviteSequence;
    private Headers inviteCredentials = Headers.NONE;
    private Optional<SipRequest> lastAcknowledgement = Optional.empty();

    /// A request, and what it has been through.
    private record Attempt(String method, Headers headers, Body body, Headers credentials, int number) {}

    DialogClient(Surroundings around, Dialog dialog, Source hop, Optional<Login> login,
            BiConsumer<String, Outcome> listener) {
        this.around = around;
        this.dialog = dialog;
        this.first = hop;
        this.hop = hop;
        this.login = login.map(DigestLogin::new);
        this.listener = listener;
    }

    Dialog dialog() {
        return dialog;
    }

    /// Takes note of a request of the peer; false when it is older than what came before (RFC 3261 §12.2.2).
    boolean accepts(SipRequest request) {
        if (request.method().equals("ACK") || request.method().equals("CANCEL")) {
            return true;
        }
        if (request.sequence() < dialog.remoteSequence()) {
            return false;
        }
        dialog = dialog.received(request.sequence());
        if (request.method().equals("INVITE") || request.method().equals("UPDATE")) {
            dialog = dialog.refreshed(request.headers());
            aim(request.source());
        }
        return true;
    }

    /// Takes note of where a response puts the dialog.
    void follow(SipResponse response) {
        boolean forming = response.method().equals("INVITE") && response.sequence() == inviteSequence
                && response.status() > 100 && response.status() < 300 && !response.toTag().isEmpty();
        if (forming && (dialog.remoteTag().isEmpty() || !dialog.remoteTag().equals(response.toTag()))) {
            dialog = dialog.heard(response);
            aim(response.source());
        } else if (response.isSuccess() && (forming || response.method().equals("UPDATE"))) {
            dialog = dialog.routes().isEmpty() && forming ? dialog.heard(response)
                    : dialog.refreshed(response.headers());
            aim(response.source());
        }
    }

    /// Where requests of the dialog go from now on: the first route; else the contact, or where the peer sends from
    /// when its contact is not to be reached (RFC 3261 §12.2.1.1, RFC 5626 §5.3).
    private void aim(Source source) {
        if (!dialog.routes().isEmpty()) {
            NameAddress.parse(dialog.routes().getFirst()).flatMap(NameAddress::sipUri)
                    .ifPresent(uri -> hop = resolve(uri, source).orElse(first));
            return;
        }
        var contact = SipUri.parse(dialog.target());
        if (contact.isEmpty() || source.transport() != Transport.UDP) {
            hop = source;
        } else if (contact.get().host().equals(source.host())) {
            hop = resolve(contact.get(), source).orElse(source);
        } else {
            hop = resolve(contact.get(), source).filter(there -> !isBehindNat(there, source)).orElse(source);
        }
    }

    private static boolean isBehindNat(Source contact, Source source) {
        var there = contact.address().getAddress();
        var here = source.address().getAddress();
        return there.isSiteLocalAddress() && !here.isSiteLocalAddress()
                || there.isLoopbackAddress() && !here.isLoopbackAddress();
    }

    private Optional<Source> resolve(SipUri uri, Source otherwise) {
        try {
            var named = uri.parameter("transport").flatMap(DialogClient::transport);
            var transport = uri.isSecure() ? Transport.TLS : named.orElse(otherwise.transport());
            int port = uri.port() > 0 ? uri.port() : transport == Transport.TLS ? 5061 : 5060;
            var address = new InetSocketAddress(InetAddress.getByName(uri.host()), port);
            boolean reusable = otherwise.transport() == transport && transport != Transport.UDP
                    && otherwise.address().getAddress().equals(address.getAddress());
            return Optional.of(reusable ? otherwise : new Source(transport, address));
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    private static Optional<Transport> transport(String name) {
        return Arrays.stream(Transport.values()).filter(known -> known.name().equalsIgnoreCase(name)).findFirst();
    }

    void send(String method, Headers headers, Body body) {
        send(new Attempt(method, headers, body, Headers.NONE, 1));
    }

    private void send(Attempt attempt) {
        dialog = dialog.next();
        boolean inviting = attempt.method.equals("INVITE");
        var more = around.locality().contact("", hop);
        var described = inviting || attempt.method.equals("UPDATE")
                ? attempt.headers.and(Abilities.HEADERS).and("Contact", more) : attempt.headers;
        var request = dialog.request(attempt.method, dialog.sequence(), around.locality().via(hop),
                described.and(attempt.credentials), attempt.body, hop);
        if (inviting) {
            inviteSequence = dialog.sequence();
            inviteCredentials = attempt.credentials;
        }
        try {
            var inquiry = around.wire().ask(request, outcome -> heard(attempt, outcome));
            if (inviting) {
                invite = Optional.of(inquiry);
            }
        } catch (MalformedMessage unsayable) {
            log.info("{} to {} cannot be said: {}", attempt.method, dialog.target(), unsayable.getMessage());
            listener.accept(attempt.method, new Outcome.Lost(Cause.INVALID_NUMBER_FORMAT));
        }
    }

    private void heard(Attempt attempt, Outcome outcome) {
        var again = outcome instanceof Outcome.Answered(var response) ? authenticated(attempt, response)
                : Optional.<Attempt>empty();
        again.ifPresentOrElse(this::send, () -> listener.accept(attempt.method, outcome));
    }

    private Optional<Attempt> authenticated(Attempt attempt, SipResponse response) {
        return login.flatMap(known -> known.answer(response, dialog.target(), attempt.number))
                .map(credentials -> new Attempt(attempt.method, attempt.headers, attempt.body, credentials,
                        attempt.number + 1));
    }

    /// The ACK of a 2xx is a request of its own with the number of its INVITE and the same credentials (RFC 3261
    /// §13.2.2.4).
    void acknowledge(Body body) {
        var acknowledgement = dialog.request("ACK", inviteSequence, around.locality().via(hop), inviteCredentials, body,
                hop);
        lastAcknowledgement = Optional.of(acknowledgement);
        acknowledge(acknowledgement);
    }

    private void acknowledge(SipRequest request) {
        try {
            around.wire().acknowledge(request);
        } catch (MalformedMessage unsayable) {
            log.info("ACK to {} cannot be said: {}", dialog.target(), unsayable.getMessage());
        }
    }

    /// A 2xx once more: our ACK was lost; or another one of a forked INVITE, which is ended at once (RFC 3261
    /// §13.2.2.4).
    void repeated(SipResponse response) {
        if (response.toTag().equals(dialog.remoteTag())) {
            if (response.sequence() == inviteSequence) {
                lastAcknowledgement.ifPresent(this::acknowledge);
            }
            return;
        }
        var other = dialog.heard(response).next();
        acknowledge(other.request("ACK", inviteSequence, around.locality().via(hop), inviteCredentials, Body.NONE,
                hop));
        try {
            around.wire().ask(other.request("BYE", other.sequence(), around.locality().via(hop), Headers.NONE,
                    Body.NONE, hop), _ -> { });
        } catch (MalformedMessage unsayable) {
            log.info("BYE to {} cannot be said: {}", other.target(), unsayable.getMessage());
        }
    }

    void cancel(Headers headers) {
        invite.ifPresent(inquiry -> inquiry.cancel(headers));
    }
}
