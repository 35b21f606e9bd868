/// Who goes first, and who may have how much: shares of a bounded good among those we know and those we do not. Both
/// adapters go by it, whatever the good is.
///
/// ```
/// message ── Rank ──▶ FairQueue   in dialog before known before strangers; by turns among sources; the flooder's
///                                 oldest is dropped
/// connection, leg ──▶ Places      strangers have a share, each source a part of it; whoever idles longest makes way
/// failed password ──▶ FailedLogins  a brake on who guesses, not on the neighbours
///                 └▶ RefusedLogins  what an administrator hears of it
/// ```
///
/// The policies are pure; [Intake] alone has threads. Addresses are taken as they come: a peer that forges another's is
/// that other (RFC 3261 §26.1.1), so nothing is *permitted* by rank, only preferred.
package io.roombridge.admission;
