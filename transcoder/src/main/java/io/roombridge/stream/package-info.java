/// One stream of a leg: reception, sending, RTCP session, statistics. It owns no socket, and knows no other stream.
///
/// ```
///             ┌──────────────────────── LegStream ────────────────────────┐
/// StreamPath ─┼▶ agreed? ─▶ RtpPacket ─▶ ReceiverStatistics ─▶ Reception ─┼▶ decoded, or forwarded
/// StreamPath ◀┼─ SendPath (packetizer, sequence numbers, keys) ◀── Feed ◀─┼─ encoded, or forwarded
///             │  RtcpSession: reports, picture requests, bit rates        │
///             └───────────────────────────────────────────────────────────┘
///
/// ForwardReception      it fits: a new header, nothing else
/// RepacketizeReception  H.264 mode 1 for a peer of mode 0
/// AudioReception        JitterBuffer ─▶ decoder
/// VideoReception        JitterBuffer ─▶ Depacketizer ─▶ CodedUnits │ worker │ ─▶ decoder
/// ```
///
/// A received stream ends in a [Reception][io.roombridge.stream.Reception], a sent one comes from a
/// [Feed][io.roombridge.stream.Feed]; whoever joins streams sets both, by reference, while media flows. *The feed is
/// also whom to ask*: picture requests and bit rate limits of the peer go to it, be it an encoder or the leg that is
/// forwarded.
///
/// A packet far from its sequence is kept until the next one shows whether the source began anew (RFC 3550 A.1); then
/// neither is lost, and for whoever is forwarded to the numbers go on without a hole.
///
/// Once warm nothing is allocated between the transport and the next leg, or the decoder.
///
/// Not here: FEC, retransmission in a stream of its own (RFC 4588), pacing.
package io.roombridge.stream;
