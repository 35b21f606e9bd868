package io.roombridge.sip.front;

import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Exchange;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.MalformedMessage;
import io.roombridge.sip.message.ResponseWriter;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.Wire;

/// Requests that are answered once and without an ACK, all but INVITE (RFC 3261 §17.2.2 without its timers).
public final class StatelessServer {

    private final Sender front;
    private final Wire.User user;
    private final Answers answers = new Answers();

    public StatelessServer(Sender front, Wire.User user) {
        this.front = front;
        this.user = user;
    }

    /// A request that is being answered is absorbed when it comes again, and one that was gets its answer again.
    ///
    /// @throws MalformedMessage when its Via says no way back
    public void requested(SipRequest request) throws MalformedMessage {
        var path = ReturnPath.of(front, request);
        var key = path.transaction(request);
        if (!request.source().isDatagram()) {
            Asking.ask(user, new Answering(request, path, key));
            return;
        }
        switch (answers.begin(key, System.nanoTime())) {
            case Answers.Known.Nothing _ -> Asking.ask(user, new Answering(request, path, key));
            case Answers.Known.Begun _ -> { /* its answer is on the way */ }
            case Answers.Known.Answer(var response) -> path.send(response);
        }
    }

    private final class Answering implements Exchange {

        private final SipRequest request;
        private final ReturnPath path;
        private final String key;

        Answering(SipRequest request, ReturnPath path, String key) {
            this.request = request;
            this.path = path;
            this.key = key;
        }

        @Override
        public SipRequest request() {
            return request;
        }

        @Override
        public void respond(int status, String tag, Headers headers, Body body) {
            var response = ResponseWriter.print(request, path.stamped(), status, tag, headers, body);
            if (request.source().isDatagram()) {
                answers.keep(key, response, System.nanoTime());
            }
            path.send(response);
        }

        /// Only a 2xx to an INVITE is repeated by its user.
        @Override
        public void repeat() {
            throw new IllegalStateException(request.method() + " is answered once");
        }
    }
}
