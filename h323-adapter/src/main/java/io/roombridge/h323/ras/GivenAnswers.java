package io.roombridge.h323.ras;

import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;

/// A request that comes twice is a retransmission and gets the answer it got (H.225.0 §7.19). Safe for use by many
/// threads.
///
/// Bounded: a few of each source, and so many octets of all; of too many sources the one that was heard first goes.
final class GivenAnswers {

    /// As long as a request is sent again: a few seconds, a few times.
    private static final Duration REPEATED = Duration.ofSeconds(15);
    private static final int MOST_OF_A_SOURCE = 8;
    private static final int MOST_OCTETS = 8 << 20;

    private record Answer(Octets request, byte[] answer, Instant given) {

        int octets() {
            return request.length() + answer.length;
        }
    }

    private final LinkedHashMap<InetSocketAddress, Deque<Answer>> bySource = new LinkedHashMap<>();
    private int octets;

    synchronized Optional<byte[]> find(InetSocketAddress from, Octets request, Instant now) {
        return Optional.ofNullable(bySource.get(from)).stream().flatMap(Deque::stream)
                .filter(it -> it.given().plus(REPEATED).isAfter(now) && it.request().equals(request))
                .map(Answer::answer).findFirst();
    }

    synchronized void keep(InetSocketAddress from, Octets request, byte[] answer, Instant now) {
        var ofSource = Optional.ofNullable(bySource.remove(from)).orElseGet(ArrayDeque::new);
        if (ofSource.size() >= MOST_OF_A_SOURCE) {
            octets -= ofSource.removeFirst().octets();
        }
        var kept = new Answer(request, answer, now);
        ofSource.addLast(kept);
        octets += kept.octets();
        bySource.putLast(from, ofSource);
        while (octets > MOST_OCTETS) {
            release(bySource.pollFirstEntry().getValue());
        }
    }

    /// Who left and is back counts from one again, and says the same octets anew.
    synchronized void forget(InetSocketAddress from) {
        Optional.ofNullable(bySource.remove(from)).ifPresent(this::release);
    }

    private void release(Deque<Answer> answers) {
        octets -= answers.stream().mapToInt(Answer::octets).sum();
    }

    synchronized int octets() {
        return octets;
    }
}
