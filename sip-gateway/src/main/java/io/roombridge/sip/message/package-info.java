/// SIP messages as everything here sees them (RFC 3261 §7): parsed once, values, without transport but for where they
/// came from. And [Wire][io.roombridge.sip.message.Wire], which carries them, whoever does that.
///
/// ```
/// SipRequest, SipResponse ── Headers ── NameAddress ── SipUri
///            │                  Body
///          Source        (transport and address of the peer)
///
/// Wire    ask(request) ──▶ Outcome, Outcome, …      requested(Exchange) ──▶ respond
/// ```
///
/// Knows no other package of SIP.
package io.roombridge.sip.message;
