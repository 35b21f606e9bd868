/// The media plane: where RTP comes in, is decoded, mixed, composed, encoded and sent. The only media sockets.
///
/// [MediaRelay][io.roombridge.relay.MediaRelay] is the front, an implementation of
/// [MediaPlane][io.roombridge.media.MediaPlane]. Signalling takes ports from it and says what was agreed; calls and
/// rooms say who is joined. It hears nothing of SIP or H.323.
///
/// ```
///            ┌─────────────── LegStream (one medium of one leg) ───────────────┐
/// socket ───▶│ Latch ─▶ RtpPacket ─▶ ReceiverStatistics ─▶ Reception ──────────┼──▶ decoded, or forwarded
/// socket ◀───│ SendPath (packetizer, sequence numbers, keys) ◀── Feed ◀────────┼─── encoded, or forwarded
///            │ RtcpSession: reports, picture requests, bit rates               │
///            └─────────────────────────────────────────────────────────────────┘
///
/// PairWiring   PairReception ─┬─ ForwardReception       it fits: a new header, nothing else
///                             ├─ RepacketizeReception   H.264 mode 1 for a peer of mode 0
///                             └─ decode, encode         AudioBridge, VideoView
///
/// RoomWiring   AudioReception ─▶ SampleQueue ─▶ RoomAudio (AudioMix) ─▶ AudioEncoding ─▶ SendPath
///              VideoReception ─▶ RoomVideo ─▶ ComposedView per view ─▶ VideoView ─▶ VideoEncoding ─▶ SendPath
///
/// LocalWiring  a program (LocalMedia) in the place of the other leg: how endpoints of our own are made
/// ```
///
/// A received stream ends in a `Reception`, a sent one comes from a `Feed`; a graph (`Wiring`) sets both, by
/// reference, while media flows. *The feed is also whom to ask*: picture requests and bit rate limits of the peer go
/// to it, be it an encoder or the leg that is forwarded.
///
/// | thread | does |
/// |---|---|
/// | `media-N` (`EventLoop`) | receives; a leg stays on its loop: statistics, jitter, sound decoding, RTCP |
/// | `sound-N` (`AudioClock`) | 20 ms beat: mixing and sound encoding; a graph stays on its clock |
/// | `pictures-N` (`Workers`) | decoding, composing, scaling, encoding of pictures, one job at a time per lane |
/// | `media-control` | changes what is wired, in the order it was asked for |
///
/// Under load pictures are left out, sound is not: a beat is skipped when the composer still works, a picture is
/// replaced when the encoder has not begun with it, and a decoder that cannot follow starts over at a whole picture.
///
/// *Who may send*: see `Latch`. *How much*: see `PacketLimit`.
///
/// Not here yet: SRTP, FEC, retransmission in its own stream (RFC 4588), pacing, slides in rooms (between two legs
/// they pass).
package io.roombridge.relay;
