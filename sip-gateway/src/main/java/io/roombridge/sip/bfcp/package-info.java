/// The Binary Floor Control Protocol (RFC 8855; RFC 4582 of older peers): who of the two ends of a SIP call shows
/// slides.
///
/// ```
///  datagrams ─▶ Assembly ─▶ ┐
///                           ├ BfcpMessage ⇄ Exchanges ⇄ FloorServer   the peer asks, our room answers
///  stream ─────▶ Frames ──▶ ┘    (transactions)     ⇄ FloorClient   we ask a peer that is the server
/// ```
///
/// Machines without I/O; [FloorControl][io.roombridge.sip.bfcp.FloorControl] is the whole of them, and who has sockets
/// and a clock feeds it.
///
/// Not here: chairs (a ChairAction is refused: hosts decide by the console), several floors, DTLS.
package io.roombridge.sip.bfcp;
