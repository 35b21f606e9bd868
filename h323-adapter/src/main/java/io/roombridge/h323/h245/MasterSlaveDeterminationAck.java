package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;

/// Says what the receiver of this message is (H.245 §B.1).
public record MasterSlaveDeterminationAck(Decision decision, Extensions extensions) implements ResponseMessage {

    public MasterSlaveDeterminationAck(Decision decision) {
        this(decision, Extensions.NONE);
    }

    @Choice({Decision.Master.class, Decision.Slave.class})
    public sealed interface Decision {

        record Master() implements Decision {}
        record Slave() implements Decision {}
    }
}
