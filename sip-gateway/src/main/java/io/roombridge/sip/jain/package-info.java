/// The only package that knows `javax.sip`: JAIN-SIP's parser and its transactions, plugged between our own sockets and
/// our own dialogs.
///
/// ```
/// io.roombridge.sip.front ── whole messages ──▶ JainStack ── Exchange, Outcome ──▶ io.roombridge.sip
///            ▲                                      │ transactions (RFC 3261 §17)
///            └────────── FrontChannel ◀─────────────┘
/// ```
///
/// JAIN opens no socket, keeps no dialog, routes nothing and logs no message.
package io.roombridge.sip.jain;
