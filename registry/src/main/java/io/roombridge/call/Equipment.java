package io.roombridge.call;

import io.roombridge.media.CapabilitySet;
import io.roombridge.prompt.Texts;
import java.time.InstantSource;

/// What every room has; calls and the reception have of it what they need.
///
/// @param ours       what it takes and sends
/// @param texts      what it tells people
/// @param languages  whom in which language
/// @param clock      by which a meeting ends
public record Equipment(CapabilitySet ours, Texts texts, Languages languages, InstantSource clock) {}
