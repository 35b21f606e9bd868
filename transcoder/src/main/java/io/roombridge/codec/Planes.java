package io.roombridge.codec;

import java.lang.foreign.MemorySegment;

/// The memory of one picture, for whoever holds it at the moment.
record Planes(PicturePool pool, int width, int height, int lumaStride, int chromaStride,
              MemorySegment y, MemorySegment u, MemorySegment v) {}
