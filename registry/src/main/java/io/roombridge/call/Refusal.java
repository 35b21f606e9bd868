package io.roombridge.call;

/// Why somebody does not get into a room.
///
/// @param words  one sentence without a full stop, for an administrator
public record Refusal(Cause cause, String words) {}
