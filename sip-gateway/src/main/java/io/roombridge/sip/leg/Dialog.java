package io.roombridge.sip.leg;

import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.NameAddress;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import java.util.List;

/// What both sides of a dialog share (RFC 3261 §12), seen from ours. A value: each message gives the next.
///
/// @param local, remote  URIs with display names, without tags
/// @param target         where the peer wants requests of this dialog
/// @param routes         from us to the peer
/// @param sequence       of our last request
public record Dialog(String callId, String local, String localTag, String remote, String remoteTag, String target,
                     List<String> routes, long sequence, long remoteSequence) {

    public Dialog {
        routes = List.copyOf(routes);
    }

    /// Before we sent anything.
    ///
    /// @param remote  URI of whom we call
    /// @param target  where it is reached
    /// @param routes  by way of these
    static Dialog calling(String callId, String local, String localTag, String remote, String target,
            List<String> routes) {
        return new Dialog(callId, local, localTag, "<" + remote + ">", "", target, routes, 0, 0);
    }

    /// From an INVITE to us (§12.1.1).
    static Dialog called(SipRequest invite, String localTag) {
        var from = invite.from();
        var to = invite.to();
        return new Dialog(invite.callId(), NameAddress.print(to.display(), to.uri()), localTag,
                NameAddress.print(from.display(), from.uri()),
                from.tag(), contact(invite.headers(), from.uri()), recorded(invite.headers()), 0, invite.sequence());
    }

    private static String contact(Headers headers, String otherwise) {
        return headers.first("Contact").flatMap(value -> NameAddress.split(value).stream().findFirst())
                .flatMap(NameAddress::parse).map(NameAddress::uri).orElse(otherwise);
    }

    private static List<String> recorded(Headers headers) {
        return headers.all("Record-Route").stream().flatMap(value -> NameAddress.split(value).stream()).toList();
    }

    /// Whether who has this tag is the other side (§12.2.2); before it has said its own, anybody may be.
    boolean isWith(String tag) {
        return remoteTag.isEmpty() || remoteTag.equals(tag);
    }

    /// After a response to our INVITE that makes the dialog, early or not (§12.1.2).
    Dialog heard(SipResponse response) {
        return new Dialog(callId, local, localTag, remote, response.toTag(), contact(response.headers(), target),
                recorded(response.headers()).reversed(), sequence, remoteSequence);
    }

    /// After a request or response that may move the peer (§12.2.1.2, §12.2.2).
    Dialog refreshed(Headers headers) {
        return new Dialog(callId, local, localTag, remote, remoteTag, contact(headers, target), routes, sequence,
                remoteSequence);
    }

    Dialog received(long number) {
        return new Dialog(callId, local, localTag, remote, remoteTag, target, routes, sequence, number);
    }

    Dialog next() {
        return new Dialog(callId, local, localTag, remote, remoteTag, target, routes, sequence + 1, remoteSequence);
    }

    /// A request of ours (§12.2.1.1). A first route without `lr` becomes the Request-URI.
    ///
    /// @param number  CSeq; that of the INVITE for an ACK
    /// @param hop     where it goes
    SipRequest request(String method, long number, Headers more, Body body, Source hop) {
        boolean strict = !routes.isEmpty() && !isLoose(routes.getFirst());
        var headers = Headers.NONE
                .and("From", local + ";tag=" + localTag)
                .and("To", remoteTag.isEmpty() ? remote : remote + ";tag=" + remoteTag)
                .and("Call-ID", callId)
                .and("CSeq", number + " " + method);
        for (var route : strict ? routes.subList(1, routes.size()) : routes) {
            headers = headers.and("Route", route);
        }
        if (strict) {
            headers = headers.and("Route", "<" + target + ">");
        }
        var uri = strict ? NameAddress.parse(routes.getFirst()).map(NameAddress::uri).orElse(target) : target;
        return new SipRequest(method, uri, number, headers.and(more), body, hop);
    }

    private static boolean isLoose(String route) {
        return NameAddress.parse(route).flatMap(NameAddress::sipUri).filter(uri -> uri.parameters().containsKey("lr"))
                .isPresent();
    }
}
