/// The front of the media plane: who is there, and who is joined with whom.
///
/// [MediaRelay][io.roombridge.relay.MediaRelay] is an implementation of [MediaPlane][io.roombridge.media.MediaPlane].
/// Signalling opens a leg's transport and says what was agreed; calls and rooms say who is joined. It hears nothing of
/// SIP or H.323.
///
/// ```
/// MediaRelay ─┬─ RelayLeg (by LegId) ── MediaTransport, LegStream (by StreamId)
///             └─ Graphs ── by name, and by the legs in them
///
/// PairWiring   PairReception ─┬─ ForwardReception       it fits: a new header, nothing else
///                             ├─ RepacketizeReception   H.264 mode 1 for a peer of mode 0
///                             └─ decode, encode         AudioBridge, VideoView
///
/// RoomWiring   see io.roombridge.room
///
/// LocalWiring  a program (LocalMedia) in the place of the other leg: how endpoints of our own are made
///
/// transport ◀── stream ◀── room ◀── relay               who knows whom
/// ```
///
/// Whatever concerns one leg is found by a map and touches that leg alone.
///
/// | thread | does |
/// |---|---|
/// | `media-N` (`EventLoop`) | receives; a leg stays on its loop: statistics, jitter, sound decoding, RTCP |
/// | `sound-N` (`Clock`) | 20 ms beat: mixing and sound encoding; a graph stays on its clock |
/// | `media-beat` (`Clock`) | says when pictures are composed; it only hands work on |
/// | `pictures-N` (`Workers`) | decoding, composing, scaling, encoding of pictures, one job at a time per lane |
/// | `media-control` | changes what is wired, in the order it was asked for |
///
/// Under load pictures are left out, sound is not: a beat is skipped when the composer still works, a picture is
/// replaced when the encoder has not begun with it, and a decoder that cannot follow starts over at a whole picture.
///
/// Not here yet: SRTP, slides in rooms (between two legs they pass).
package io.roombridge.relay;
