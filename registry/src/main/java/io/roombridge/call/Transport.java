package io.roombridge.call;

/// What carries signalling.
public enum Transport { UDP, TCP, TLS }
