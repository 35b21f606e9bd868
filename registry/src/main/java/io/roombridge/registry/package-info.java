/// What the gateway knows: who may register, who is registered and where, which rooms and trunks there are, and which
/// calls there were.
///
/// The interfaces are what the rest of the gateway needs; [io.roombridge.registry.sql] keeps them in a database.
package io.roombridge.registry;
