package io.roombridge.h323.q931;

import java.util.Optional;

/// Message types (Q.931 §4.4, H.225.0 table 2).
public enum MessageType {
    ALERTING(0x01),
    CALL_PROCEEDING(0x02),
    PROGRESS(0x03),
    SETUP(0x05),
    CONNECT(0x07),
    SETUP_ACKNOWLEDGE(0x0d),
    CONNECT_ACKNOWLEDGE(0x0f),
    USER_INFORMATION(0x20),
    SUSPEND_REJECT(0x21),
    RESUME_REJECT(0x22),
    SUSPEND(0x25),
    RESUME(0x26),
    SUSPEND_ACKNOWLEDGE(0x2d),
    RESUME_ACKNOWLEDGE(0x2e),
    DISCONNECT(0x45),
    RESTART(0x46),
    RELEASE(0x4d),
    RESTART_ACKNOWLEDGE(0x4e),
    RELEASE_COMPLETE(0x5a),
    SEGMENT(0x60),
    FACILITY(0x62),
    NOTIFY(0x6e),
    STATUS_ENQUIRY(0x75),
    CONGESTION_CONTROL(0x79),
    INFORMATION(0x7b),
    STATUS(0x7d);

    private final int code;

    MessageType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static Optional<MessageType> of(int code) {
        for (var type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
