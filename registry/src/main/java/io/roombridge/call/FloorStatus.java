package io.roombridge.call;

/// What became of a wish to show slides (RFC 8855 §5.2.5; H.239 has no word for `PENDING`).
public enum FloorStatus { PENDING, GRANTED, DENIED, REVOKED }
