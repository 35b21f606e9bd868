package io.roombridge.sip.front;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The last answers to requests that are handled without a timer each, for when the request comes again (RFC 3261
/// §17.2.2): timers of 32 s are more than a few hundred registrations a second bear. Safe for use by several threads.
final class Answers {

    private static final long TIMER_J = 32_000_000_000L;
    private static final int MOST = 20_000;

    /// What is known of a request that came.
    sealed interface Known {
        record Nothing() implements Known {}

        /// It is being answered.
        record Begun() implements Known {}

        record Answer(byte[] response) implements Known {}
    }

    private static final Known NOTHING = new Known.Nothing();
    private static final Known BEGUN = new Known.Begun();

    private record Kept(Known known, long time) {}

    private final Map<String, Kept> answers = new LinkedHashMap<>();

    /// What is known; when that is nothing, the request has begun with this.
    synchronized Known begin(String key, long nanos) {
        forget(nanos);
        return Optional.ofNullable(answers.putIfAbsent(key, new Kept(BEGUN, nanos))).map(Kept::known).orElse(NOTHING);
    }

    synchronized void keep(String key, byte[] response, long nanos) {
        answers.put(key, new Kept(new Known.Answer(response), nanos));
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
}
