package io.roombridge.call;

import io.roombridge.media.LegId;

/// One that a room calls.
///
/// @param callee  how it is shown until it answers
public record Invitee(LegId leg, Alias from, Destination destination, Party callee) {}
