/// Our sockets: they read, limit, frame and queue, so that whatever parses messages only ever sees whole ones of
/// bounded size. And the transactions of requests that come: those of INVITE with their timers, all others with none.
///
/// ```
/// UDP ──────────────── datagram ─┐                              ┌─▶ InviteServer     INVITE, ACK, late CANCEL
/// TCP ── Connection ── Framing ──┼── rank ── Intake ── reader ──┤
/// TLS ── Connection ── Framing ──┘     drop, or wait            └─▶ StatelessServer  other requests
/// ```
///
/// A stream is cut by Content-Length (RFC 3261 §18.3), empty lines between messages are keep-alives (RFC 5626 §3.5.1).
/// What is read is told apart by its Call-ID and its source alone: messages of a call first, then those of whom we
/// know, then strangers', fair among sources (`io.roombridge.admission`). A datagram for which there is no room costs
/// its sender its oldest one, which it will repeat; a connection is read no faster than its messages are handled.
/// Messages of one Call-ID stay in order. What is over a limit is never buffered further: the datagram is dropped, the
/// connection closed.
package io.roombridge.sip.front;
