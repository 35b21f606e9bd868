package io.roombridge.media;

import io.roombridge.camera.CameraMessage;
import java.util.Optional;

/// What the media plane tells the gateway. Past tense: it has happened.
public sealed interface MediaEvent {

    /// A decoder or a forward needs a whole picture of this stream's peer. RTCP asked already where the peer takes it.
    record PictureNeeded(StreamId stream, boolean askedByRtcp) implements MediaEvent {}

    /// A telephone event came in as RTP (RFC 4733): one of `0-9 * # A-D`.
    record DigitHeard(LegId leg, char digit) implements MediaEvent {}

    /// Somebody else speaks now; nobody when empty.
    record SpeakerChanged(String graph, Optional<LegId> speaker) implements MediaEvent {}

    /// Somebody who is muted in a room speaks; said once in a while.
    record SpokeMuted(LegId leg) implements MediaEvent {}

    /// Slides begin to come from a leg, or have not come for the time of the watchdog.
    record SlidesFlowed(LegId leg, boolean flow) implements MediaEvent {}

    /// The peer says something about a camera (H.281).
    record CameraHeard(LegId leg, CameraMessage message) implements MediaEvent {}

    /// Nothing came from any stream of the leg for the time of the watchdog.
    record FellSilent(LegId leg) implements MediaEvent {}

    /// What the peer sends should be slowed to this many bits a second.
    record RateWanted(StreamId stream, int bitsPerSecond) implements MediaEvent {}

    /// Something that an administrator should read in the call's story: where media came from and went, and why not.
    ///
    /// @param words  one sentence without a full stop; no secret in it
    record Noted(LegId leg, String words) implements MediaEvent {}
}
