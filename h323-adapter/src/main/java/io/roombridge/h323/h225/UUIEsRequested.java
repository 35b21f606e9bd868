package io.roombridge.h323.h225;

import io.roombridge.per.Addition;
import io.roombridge.per.Extensions;
import java.util.Optional;

/// Which call signalling messages the gatekeeper wants reported in IRR (H.225.0 §7.6).
public record UUIEsRequested(
        boolean setup,
        boolean callProceeding,
        boolean connect,
        boolean alerting,
        boolean information,
        boolean releaseComplete,
        boolean facility,
        boolean progress,
        boolean empty,
        @Addition Optional<Boolean> status,
        @Addition Optional<Boolean> statusInquiry,
        @Addition Optional<Boolean> setupAcknowledge,
        @Addition Optional<Boolean> notify_,
        Extensions extensions) {
}
