package io.roombridge.payload;

import java.nio.ByteBuffer;

/// One coded picture as it came out of its packets; H.264 in Annex B form, the others as their encoder wrote them.
///
/// @param data  lent: good until the depacketizer takes its next packet
/// @param whole nothing was lost in it or between it and the unit before; what is left of a broken one is decodable
///        syntax
public record AccessUnit(ByteBuffer data, int timestamp, boolean whole) {}
