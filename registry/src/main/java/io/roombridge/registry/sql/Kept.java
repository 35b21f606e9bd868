package io.roombridge.registry.sql;

/// Something held in memory that another gateway on the same database may change.
interface Kept {

    /// The kind whose revision moves with every change.
    String kind();

    /// Takes over what others have changed up to the revision; nothing to do when it knows that already.
    void catchUp(long revision);
}
