/// The demo: a gateway on loopback, a SIP room, an H.323 room and a cloud meeting, each a process of its own, in one
/// call.
///
/// ```
///   SIP room   ── SIP, G.722, H.264 ──┐
///                                     ├── room 8001 ── SIP trunk, Opus, VP8 ── cloud meeting
///   H.323 room ── H.323, G.711, H.263 ┘
/// ```
///
/// Each endpoint shows a picture with an identity of its own and plays a tone of its own. The demo has worked when
/// every endpoint saw the moving pictures of the others and heard their tones; it believes nothing but what the
/// endpoints say they received.
package io.roombridge.lab.demo;
