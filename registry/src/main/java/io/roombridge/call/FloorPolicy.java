package io.roombridge.call;

/// Who may show slides while somebody else does, or at all.
public enum FloorPolicy {
    /// Whoever asks shows slides; who did before stops.
    ANYONE,
    /// Whoever shows slides does so until they end.
    FIRST,
    /// Hosts show slides when they like; a guest's wish waits until a host or an operator gives it the floor.
    HOST
}
