package io.roombridge.sip.sdp;

/// Telephone events as `a=fmtp` spells them (RFC 4733 §2.4.1): the sixteen keys.
final class TelephoneEventFmtp {

    static final String NAME = "telephone-event";

    private TelephoneEventFmtp() {}

    static String ours() {
        return "0-15";
    }
}
