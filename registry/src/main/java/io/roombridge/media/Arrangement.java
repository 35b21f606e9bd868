package io.roombridge.media;

/// How a room's pictures are laid out; `AUTOMATIC` goes by how many there are.
public enum Arrangement { AUTOMATIC, ONE, ONE_PLUS_ONE, TWO_BY_TWO, ONE_PLUS_FIVE, THREE_BY_THREE, FOUR_BY_FOUR }
