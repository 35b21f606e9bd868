package io.roombridge.sip.message;

/// What a message carries.
///
/// @param type  media type without parameters, in lower case; empty when there is no body
public record Body(String type, String text) {

    public static final Body NONE = new Body("", "");
    private static final String SDP = "application/sdp";

    public Body {
        int end = type.indexOf(';');
        type = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase();
    }

    public static Body sdp(String text) {
        return new Body(SDP, text);
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    public boolean isSdp() {
        return !isEmpty() && (type.equals(SDP) || type.isEmpty());
    }
}
