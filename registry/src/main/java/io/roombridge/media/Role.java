package io.roombridge.media;

/// What a stream is for: the people, or what is being presented (RFC 4796 `content`, H.239 live and presentation).
public enum Role { MAIN, SLIDES }
