/// Session descriptions (RFC 8866) and what two sides agree on with them (RFC 3264).
///
/// ```
///  octets ⇄ SessionDescription          every line of it, unknown ones too
///                │
///          MediaDescription ── Payload ── Spellings ── H264Fmtp, H263Fmtp, …   ⇄   Capability
///                │
///           OfferAnswer     offer, answer, accept                  →   MediaStream
/// ```
///
/// The reader is kind to what rooms send; the writer keeps to the order of the standard. [OfferAnswer] is a value: each
/// step gives the next one, and the SIP leg that holds it decides when a step happened. A codec is one
/// [Spelling][io.roombridge.sip.sdp.Spelling] in a file of its own.
///
/// Not here: SRTP keys, ICE and DTLS (a medium that insists on them is refused), multicast, bundling, capability
/// negotiation (RFC 5939).
package io.roombridge.sip.sdp;
