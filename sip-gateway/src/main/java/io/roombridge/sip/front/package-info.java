/// Our sockets: they read, limit, frame and queue, so that whatever parses messages only ever sees whole ones of
/// bounded size. And the server that answers registrations and pings without a transaction.
///
/// ```
/// UDP ──────────────── datagram ─┐                             ┌─▶ StatelessServer  REGISTER, OPTIONS outside
/// TCP ── Connection ── Framing ──┼── Limits ── lane ── reader ─┤                    a dialog
/// TLS ── Connection ── Framing ──┘     drop    503, drop       └─▶ transactions     everything else
/// ```
///
/// A stream is cut by Content-Length (RFC 3261 §18.3), empty lines between messages are keep-alives (RFC 5626 §3.5.1).
/// Messages of one Call-ID stay in order: they share a lane. What is over a limit is never buffered further: the
/// datagram is dropped, the connection closed.
package io.roombridge.sip.front;
