/// The only package that knows `javax.sip`: JAIN-SIP's client transactions (RFC 3261 §17.1), plugged between our own
/// sockets and our own dialogs. And [JainSipLegs][io.roombridge.sip.jain.JainSipLegs], which puts SIP together.
///
/// ```
/// front ── octets ──▶ message.MessageReader ──┬─▶ front.InviteServer, StatelessServer ── Exchange ──┐
///   ▲                                         └─▶ JainStack ── Outcome ────────────────────────────┴─▶ leg.UserAgent
///   │                                                 │
///   └───────────────── FrontChannel ◀── transactions ─┘
/// ```
///
/// JAIN opens no socket, parses no message, keeps no dialog, sees no request of a peer, routes nothing and logs nothing
/// of what is said: it gets to read Via, From, To, Call-ID, CSeq and what an ACK or CANCEL of its own has to repeat.
package io.roombridge.sip.jain;
