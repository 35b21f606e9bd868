/// The words every protocol shares: alias, leg, call, room, cause.
///
/// A leg adapter turns its wire into [io.roombridge.call.LegEvent]s and performs [io.roombridge.call.LegCommand]s.
/// Calls and rooms are machines between: events in; commands, and changes of a media graph, out. Nothing here does I/O,
/// so the whole interworking runs in a test on lists. [io.roombridge.call.LiveGateway] is how the console sees it all.
///
/// ```
///   wire ⇄ Legs (SIP)  ── LegEvent ──▶  Call, Room  ── LegCommand ──▶  Legs (H.323) ⇄ wire
///                                           └──────── GraphChange ──▶  MediaPlane
/// ```
///
/// *Connected* is not *established*: a leg is answered first and has media when its streams say so.
package io.roombridge.call;
