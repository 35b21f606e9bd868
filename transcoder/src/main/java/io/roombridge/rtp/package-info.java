/// RTP (RFC 3550) and telephone events (RFC 4733): what every received and every sent packet goes through.
///
/// | type | is |
/// |---|---|
/// | [RtpPacket][io.roombridge.rtp.RtpPacket] | a received packet, as a view of its datagram |
/// | [RtpWriter][io.roombridge.rtp.RtpWriter] | one stream we send: our SSRC and sequence numbers |
/// | [PacketScratch][io.roombridge.rtp.PacketScratch] | the memory a thread sends from |
/// | [SequenceNumber][io.roombridge.rtp.SequenceNumber] | arithmetic on numbers that wrap |
/// | [ReceiverStatistics][io.roombridge.rtp.ReceiverStatistics] | loss and jitter of one source (A.1, A.3, A.8) |
/// | [JitterBuffer][io.roombridge.rtp.JitterBuffer] | order and pace restored |
/// | [TelephoneEvent][io.roombridge.rtp.TelephoneEvent] | a DTMF key on the wire |
///
/// Everything is pure: octets and time come in as arguments. Views are lent until the call returns.
///
/// Not here: mixing CSRC lists (a bridge of ours is an end system to each leg), tones of RFC 4733 §4, SSRC collision
/// (§8.2: a leg has one socket pair of its own, so a collision can only be a loop, which latching already refuses).
package io.roombridge.rtp;
