package io.roombridge.prompt;

/// A short piece of mono sound, 16 bits linear. Nobody writes into it.
///
/// @param rate  samples a second; a multiple of 50
public record Sound(short[] samples, int rate) {}
