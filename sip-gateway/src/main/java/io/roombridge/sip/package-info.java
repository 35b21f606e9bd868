/// SIP calls and registrations (RFC 3261), apart from the parsing of messages, the transactions and the sockets.
///
/// ```
///  gateway ── LegCommand ──▶ SipLegs ──▶ SipLeg ──▶ InviteLeg   (pure: state and input in, state and outputs out)
///          ◀── LegEvent ───                │  └───▶ LegMedia ──▶ sdp.OfferAnswer, MediaPlane
///                                          └──────▶ DialogClient ──▶ Wire  (io.roombridge.sip.jain)
///
///  REGISTER ──▶ Registrar ──▶ Gate (digest)      INVITE ──▶ Callers ──▶ Gate
/// ```
///
/// What we deliberately do not do: redirections are not followed, REFER is refused, provisional responses are not sent
/// reliably (a peer that insists gets none), GRUU and Path are ignored, bodies are SDP or nothing.
package io.roombridge.sip;
