package io.roombridge.sip.front;

import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.Via;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The last answers to requests that are handled without a transaction, for when the request comes again (RFC 3261
/// §17.2.2 without its timers). Transactions would each keep a timer for 32 s, which a few hundred registrations a
/// second do not bear. Safe for use by several threads.
final class Answers {

    private static final long TIMER_J = 32_000_000_000L;
    private static final int MOST = 20_000;

    private record Answer(byte[] response, long time) {}

    private final Map<String, Answer> answers = new LinkedHashMap<>();

    synchronized Optional<byte[]> find(String key, long nanos) {
        forget(nanos);
        return Optional.ofNullable(answers.get(key)).map(Answer::response);
    }

    synchronized void keep(String key, byte[] response, long nanos) {
        answers.put(key, new Answer(response, nanos));
        forget(nanos);
    }

    private void forget(long nanos) {
        var oldest = answers.values().iterator();
        while (oldest.hasNext()) {
            var answer = oldest.next();
            if (answers.size() <= MOST && nanos - answer.time < TIMER_J) {
                return;
            }
            oldest.remove();
        }
    }

    /// As a server transaction is found (§17.2.3); the Call-ID and CSeq besides, for branches of old that are not
    /// unique.
    static String key(SipRequest request, Via via) {
        return via.parameter("branch").orElse("") + " " + via.host() + ":" + via.port() + " " + request.method() + " "
                + request.callId() + " " + request.sequence() + " " + request.source().address();
    }
}
