package io.roombridge.sip.bfcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Transactions with one peer (RFC 8855 §8), both directions: what belongs to what, what is sent again, what came
/// twice. Without a clock or a socket; it says what to send and which timer to set.
///
/// Over datagrams a request goes again after 0.5, 1 and 2 seconds and has failed 4 seconds later (§8.3); answers are
/// kept and repeated for what comes again. A stream loses nothing, and what a server says there of its own accord has
/// number 0 and no answer (§8.2).
final class Exchanges {

    private static final long T1 = 500;
    private static final int LAST = 3;
    /// Of ours without an answer, and of answers of ours that are kept.
    private static final int MOST = 32;

    /// @param sent  how often it went again
    private record Pending(BfcpMessage request, int sent) {}

    private record Answered(BfcpMessage request, BfcpMessage answer) {}

    sealed interface Output {
        record Send(BfcpMessage message) implements Output {}

        /// Have [#fired] called with the transaction after so many milliseconds.
        record Set(int transaction, long millis) implements Output {}

        record Reset(int transaction) implements Output {}
    }

    /// What a message of the peer is.
    sealed interface Heard {
        record Request(BfcpMessage message) implements Heard {}

        record Answer(BfcpMessage request, BfcpMessage message) implements Heard {}

        /// It came before, or answers what is not open.
        record Nothing() implements Heard {}
    }

    private final boolean datagrams;
    private final List<Output> outputs = new ArrayList<>();
    private final Map<Integer, Pending> pending = new LinkedHashMap<>();
    private final Map<Integer, Answered> answered = new LinkedHashMap<>();
    private int version;
    private int last;

    /// @param version  of what we say until the peer says something
    Exchanges(boolean datagrams, int version) {
        this.datagrams = datagrams;
        this.version = version;
    }

    /// What is to be done since the last time.
    List<Output> outputs() {
        var done = List.copyOf(outputs);
        outputs.clear();
        return done;
    }

    /// Sends a request of ours, as a client or as a server of its own accord.
    void ask(Primitive primitive, long conference, int user, List<BfcpAttribute> attributes) {
        boolean answers = datagrams || !isStatus(primitive);
        int transaction = answers ? free() : 0;
        var message = new BfcpMessage(version, false, primitive.code(), conference, transaction, user, attributes);
        outputs.add(new Output.Send(message));
        if (answers) {
            pending.put(transaction, new Pending(message, 0));
            if (pending.size() > MOST) {
                forget(pending.keySet().iterator().next());
            }
            outputs.add(new Output.Set(transaction, datagrams ? T1 : T1 << LAST + 1));
        }
    }

    /// News of that kind that have no answer yet are none any more: they shall not go again after what follows.
    void supersede(Primitive primitive) {
        pending.entrySet().stream().filter(it -> it.getValue().request.primitive() == primitive.code())
                .map(Map.Entry::getKey).toList().forEach(this::forget);
    }

    private static boolean isStatus(Primitive primitive) {
        return primitive == Primitive.FLOOR_REQUEST_STATUS || primitive == Primitive.FLOOR_STATUS;
    }

    private int free() {
        do {
            last = last % 0xffff + 1;
        } while (pending.containsKey(last));
        return last;
    }

    private void forget(int transaction) {
        pending.remove(transaction);
        outputs.add(new Output.Reset(transaction));
    }

    void reply(BfcpMessage request, Primitive primitive, List<BfcpAttribute> attributes) {
        var answer = new BfcpMessage(request.version(), datagrams && request.version() > 1, primitive.code(),
                request.conference(), request.transaction(), request.user(), attributes);
        outputs.add(new Output.Send(answer));
        if (datagrams) {
            answered.remove(request.transaction());
            answered.put(request.transaction(), new Answered(request, answer));
            if (answered.size() > MOST) {
                answered.remove(answered.keySet().iterator().next());
            }
        }
    }

    Heard heard(BfcpMessage message) {
        version = message.version() == 1 || message.version() == 2 ? message.version() : version;
        if (answers(message)) {
            var request = Optional.ofNullable(pending.get(message.transaction())).map(Pending::request);
            request.ifPresent(_ -> forget(message.transaction()));
            return request.<Heard>map(it -> new Heard.Answer(it, message)).orElseGet(Heard.Nothing::new);
        }
        var before = answered.get(message.transaction());
        if (before != null && before.request.equals(message)) {
            outputs.add(new Output.Send(before.answer));
            return new Heard.Nothing();
        }
        return new Heard.Request(message);
    }

    /// A status with R, or with the number of what we ask about, is an answer; without either it is news. RFC 4582
    /// peers have no R.
    private boolean answers(BfcpMessage message) {
        var kind = message.kind();
        if (datagrams && message.answers() || kind.isPresent() && kind.get().onlyAnswers()) {
            return true;
        }
        var open = pending.get(message.transaction());
        boolean bare = !datagrams || message.version() == 1;
        return bare && open != null && kind.isPresent() && isStatus(kind.get())
                && open.request.kind().filter(Exchanges::isStatus).isEmpty();
    }

    /// @return the request that nobody answers
    Optional<BfcpMessage> fired(int transaction) {
        var open = pending.get(transaction);
        if (open == null) {
            return Optional.empty();
        }
        if (!datagrams || open.sent == LAST) {
            pending.remove(transaction);
            return Optional.of(open.request);
        }
        pending.put(transaction, new Pending(open.request, open.sent + 1));
        outputs.add(new Output.Send(open.request));
        outputs.add(new Output.Set(transaction, T1 << open.sent + 1));
        return Optional.empty();
    }
}
