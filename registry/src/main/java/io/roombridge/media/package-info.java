/// What signalling and media share: the capabilities of a peer, the streams agreed with it, and the media plane that
/// carries them.
///
/// Signalling decides, media flows; the two meet only here. A leg adapter takes ports from the
/// [io.roombridge.media.MediaPlane], agrees on a [io.roombridge.media.MediaStream] with its peer, and hands that over.
/// What is joined with what is said by a [io.roombridge.media.MediaGraph].
///
/// ```
/// SDP fmtp ──┐                                     ┌── MediaPlane.open     ports for a stream
///            ├── Capability ── MediaStream ────────┼── MediaPlane.connect  what was agreed
/// H.245 TCS ─┘                                     └── MediaPlane.route    who hears and sees whom
/// ```
///
/// Everything here is a value; nothing here does I/O.
package io.roombridge.media;
