/// RTCP: reports (RFC 3550 §6), feedback (RFC 4585), codec control (RFC 5104), the receiver's bandwidth estimate
/// (REMB) and the intra request of old H.261 senders (RFC 2032).
///
/// ```
/// datagram ──▶ Compound.parse ──▶ List<RtcpPacket>        List<RtcpPacket> ──▶ RtcpWriter.write ──▶ datagram
/// ```
///
/// One record per packet in [io.roombridge.rtcp.RtcpPacket]. Unknown types and formats become
/// [Other][io.roombridge.rtcp.RtcpPacket.Other], which nobody acts on; lengths that do not fit are
/// [MalformedPacket][io.roombridge.rtp.MalformedPacket].
///
/// Not here: extended reports (RFC 3611), transport-wide feedback (read over, not evaluated), the group-size
/// estimation of §6.2.1, because a leg's session always has two members.
package io.roombridge.rtcp;
