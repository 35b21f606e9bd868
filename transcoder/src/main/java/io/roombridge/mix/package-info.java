/// Many into one: the sound of a room and the picture of a room. No third-party code, no I/O, no clock; who calls says
/// what time it is.
///
/// ```
/// sound, every 20 ms                                  picture, at the rate of the room
///
/// source ─┐           ┌─ common()  ► all who listen   Layout   where tiles are     ─┐
/// source ─┼─ AudioMix ┼─ without(a) ► talker a        Seating  who sits where       ├─ Composer ─► Picture
/// source ─┘     │     └─ without(b) ► talker b        LatestPicture   of each      ─┘
///               └ levels ─► ActiveSpeaker ─────────────────▲
/// ```
///
/// *Cost follows talkers.* Sources give sound at their own rates; one that is not among the few loudest is neither
/// resampled nor added nor given a mix of its own. A tile whose picture, name and marks are as before is not drawn
/// again; how it is drawn is worked out when its name, marks or place change.
///
/// Sound levels are in dBov: 0 for a full-scale square wave, -127 for silence, as in RFC 6464.
package io.roombridge.mix;
