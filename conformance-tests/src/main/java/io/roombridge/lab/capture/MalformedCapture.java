package io.roombridge.lab.capture;

/// The file is no capture, or breaks off in the middle of one.
public final class MalformedCapture extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedCapture(String message) {
        super(message, null, false, false);
    }
}
