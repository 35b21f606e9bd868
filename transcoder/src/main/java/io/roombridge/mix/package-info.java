/// Many into one: the sound of a room and the picture of a room. No third-party code, no I/O, no clock; who calls says
/// what time it is.
///
/// ```
/// sound, every 20 ms at 48 kHz                       picture, at the rate of the room
///
/// source ─┐           ┌─ common()  ► all who listen   Layout   where tiles are     ─┐
/// source ─┼─ AudioMix ┼─ without(a) ► talker a        Seating  who sits where       ├─ Composer ─► Picture
/// source ─┘     │     └─ without(b) ► talker b        show(…)  latest picture each ─┘
///               └ levels ─► ActiveSpeaker ─────────────────▲
/// ```
///
/// *Cost follows talkers.* A source that is not among the few loudest is neither added nor given a mix of its own; a
/// tile whose picture, name and marks are as before is not drawn again.
///
/// Sound levels are in dBov: 0 for a full-scale square wave, -127 for silence, as in RFC 6464.
package io.roombridge.mix;
