package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.CloseLogicalChannelAck;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.RoundTripDelayRequest;
import io.roombridge.h323.h245.RoundTripDelayResponse;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.h323.h245.TerminalCapabilitySetReject;
import io.roombridge.h323.q931.MessageType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often one side of a call has heard what: a request and its answer have one name.
final class Heard {

    private final Map<String, Integer> requests = new HashMap<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private final Map<MessageType, Integer> signals = new HashMap<>();

    void add(Signal signal) {
        signals.merge(signal.type(), 1, Integer::sum);
        signal.control().forEach(this::add);
    }

    void add(MultimediaSystemControlMessage message) {
        switch (message) {
            case TerminalCapabilitySet it -> count(requests, "capabilities", it.sequenceNumber());
            case TerminalCapabilitySetAck it -> count(answers, "capabilities", it.sequenceNumber());
            case TerminalCapabilitySetReject it -> count(answers, "capabilities", it.sequenceNumber());
            case OpenLogicalChannel it -> count(requests, "open", it.forwardLogicalChannelNumber());
            case OpenLogicalChannelAck it -> count(answers, "open", it.forwardLogicalChannelNumber());
            case OpenLogicalChannelReject it -> count(answers, "open", it.forwardLogicalChannelNumber());
            case CloseLogicalChannel it -> count(requests, "close", it.forwardLogicalChannelNumber());
            case CloseLogicalChannelAck it -> count(answers, "close", it.forwardLogicalChannelNumber());
            case RoundTripDelayRequest it -> count(requests, "round trip", it.sequenceNumber());
            case RoundTripDelayResponse it -> count(answers, "round trip", it.sequenceNumber());
            default -> { }
        }
    }

    private static void count(Map<String, Integer> counts, String name, int number) {
        counts.merge(name + " " + number, 1, Integer::sum);
    }

    /// @param other  what the side heard that answers
    void hasNoAnswerTwice(Heard other) {
        answers.forEach((name, times) -> assertThat(times).as("answers to %s", name)
                .isLessThanOrEqualTo(other.requests.getOrDefault(name, 0)));
        for (var type : List.of(MessageType.CALL_PROCEEDING, MessageType.ALERTING, MessageType.CONNECT,
                MessageType.RELEASE_COMPLETE)) {
            assertThat(signals.getOrDefault(type, 0)).as("%s", type).isLessThanOrEqualTo(1);
        }
    }
}
