/// The only media sockets: what comes in passes the latch and the packet limit and is told apart; what goes out is
/// written.
///
/// *Who may send*: see `Latch`. *How much*: see `PacketLimit`.
package io.roombridge.transport;
