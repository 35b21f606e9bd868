package io.roombridge.admission;

/// How much somebody is trusted before anything it says is read; the first goes first.
public enum Rank {

    /// Part of a call that is up: only its two ends know its name.
    ENGAGED,

    /// From the very socket that somebody registered from, or from a trunk.
    KNOWN,

    /// From an address that somebody registered from, by another port: others behind its NAT.
    SITE,

    STRANGER;

    public boolean isStranger() {
        return this == STRANGER;
    }
}
