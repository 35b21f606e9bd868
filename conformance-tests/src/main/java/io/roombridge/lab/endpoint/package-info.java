/// A whole room system in one process: signalling by the same adapters as the gateway's, media by the same media plane,
/// with a test picture and a tone for a camera and a microphone, and detectors for eyes and ears.
///
/// ```
/// TestPicture, Tone ──▶ media plane ──▶ peer
/// Received        ◀──  media plane ◀── peer        what is heard and seen, second by second
/// standard input  ──▶  call, hangup, digits, report, quit
/// standard output ◀──  one JSON object an event
/// ```
package io.roombridge.lab.endpoint;
