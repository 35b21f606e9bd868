package io.roombridge.call;

import java.time.Instant;

/// One line of what befell a leg.
///
/// @param words  on one line
public record StoryLine(Instant at, String words) {}
