/// What signalling and media share: the capabilities of a peer, the streams agreed with it, and the media plane that
/// carries them.
///
/// Signalling decides, media flows; the two meet only here. A leg adapter opens a
/// [io.roombridge.media.LegTransport] at the [io.roombridge.media.MediaPlane], agrees on a
/// [io.roombridge.media.MediaStream] with its peer, and hands that over. Who is joined with whom is said by
/// [io.roombridge.media.GraphChange]s.
///
/// ```
/// SDP fmtp ──┐                                     ┌── MediaPlane.open     the leg's transport
///            ├── Capability ── MediaStream ────────┼── MediaPlane.connect  what was agreed
/// H.245 TCS ─┘                                     └── MediaPlane.change   who hears and sees whom
/// ```
///
/// Everything here is a value; nothing here does I/O.
package io.roombridge.media;
