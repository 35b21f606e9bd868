package io.roombridge.registry;

/// Something that is defined, and which of its states this is.
///
/// @param version  another one after each change of the thing; the same on every gateway of a database
public record Versioned<T>(T thing, long version) {}
