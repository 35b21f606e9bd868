/// In-band FEC of Opus (RFC 6716 §4.2.5, RFC 7587 §3.3): what a packet repeats of the one before it. FFmpeg decodes
/// Opus with libopus, and never asks libopus for that; so a source of whom packets are lost is decoded by Concentus,
/// which is libopus rewritten in Java, as long as they are. The only package that knows it.
///
/// ```
///  packets ──▶ libopus ──────────────▶ sound          usually
///       └────▶ the last few, kept
///                   │ one was lost, and the next repeats it
///                   ▼
///  packets ──▶ Concentus ────────────▶ sound          until none was lost for five seconds
/// ```
///
/// Both decoders predict each packet from the ones before: who takes over hears those that were kept first. Concentus
/// costs about twice what libopus does, and makes 28 kB of garbage a packet.
package io.roombridge.codec.opus;
