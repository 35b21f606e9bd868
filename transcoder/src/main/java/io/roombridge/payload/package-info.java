/// How coded pictures travel in RTP: one packetizer and one depacketizer for each payload format.
/// [PictureCoding][io.roombridge.payload.PictureCoding] finds all of a codec: these two, what its headers tell in
/// passing, to whom it may be forwarded, how it is encoded best.
///
/// | format | document | sends | receives |
/// |---|---|---|---|
/// | H.264 | RFC 6184 | single units (mode 0); STAP-A and FU-A (mode 1) | all of them in either mode |
/// | H.263 | RFC 2190 | mode A at groups, mode B inside those that are longer than a packet | modes A, B, C |
/// | H.263-1998/2000 | RFC 4629 | shortened start codes, follow-on packets | VRC and extra headers skipped |
/// | H.261 | RFC 4587 | cut at groups and macroblocks | same |
/// | VP8 | RFC 7741 | 15-bit picture number | any descriptor |
///
/// ```
/// packets in order ──▶ Depacketizer ──▶ AccessUnit      EncodedPicture.units ──▶ Packetizer ──▶ payloads
/// ```
///
/// Sound needs no pair: a payload of PCMU, PCMA, G.722, GSM, G.729 (RFC 3551 §4.5) or Opus (RFC 7587) is what the
/// encoder made and what the decoder takes, be it one frame or several.
///
/// Depacketizers are tolerant: anything is an access unit or nothing, never an exception, and after loss never a
/// mixture of two pictures. Interleaved H.264 is left out.
package io.roombridge.payload;
