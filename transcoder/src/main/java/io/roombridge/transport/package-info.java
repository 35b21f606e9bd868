/// The way of packets: the only media sockets, one [MediaTransport][io.roombridge.transport.MediaTransport] a leg, and
/// its streams inside it.
///
/// ```
/// MediaTransport (one a leg)
///   StreamPath (one a stream) ─┐
///   StreamPath ────────────────┴─▶ Port (one a socket)      EventLoop reads many
///
/// in   socket ─▶ size ─▶ Latch ─▶ PacketLimit ─▶ PacketKind ─▶ Receiver        Port.received
/// out  StreamPath.sendRtp, sendRtcp ─▶ socket, to where the Latch says         Port.send
/// ```
///
/// What costs least and refuses most comes first: a stranger's packet costs a comparison of addresses. Neither way
/// allocates.
///
/// | kind | is |
/// |---|---|
/// | [PortPairs][io.roombridge.transport.PortPairs] | a pair of ports a stream: SIP, H.323 |
///
/// A stream registers at its path as the receiver of what comes for it, and gives it what it sends. Where packets are
/// protected, that is done between [PacketKind][io.roombridge.transport.PacketKind] and receiver, and before the
/// socket; a port that streams share tells them apart in the same place. Streams see neither.
///
/// *Who may send*: see `Latch`. *How much*: see `PacketLimit`.
///
/// Not here: STUN and DTLS are recognised and dropped; nothing is sent in batches.
package io.roombridge.transport;
