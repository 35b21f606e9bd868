/// One stream of a leg: reception, sending, RTCP session, statistics.
///
/// A received stream ends in a [Reception][io.roombridge.stream.Reception], a sent one comes from a
/// [Feed][io.roombridge.stream.Feed]. *The feed is also whom to ask*: picture requests and bit rate limits of the peer
/// go to it, be it an encoder or the leg that is forwarded.
package io.roombridge.stream;
