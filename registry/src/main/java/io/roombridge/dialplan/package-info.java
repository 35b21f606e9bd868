/// The dial plan: an alias in; where the call goes, and why, out.
///
/// ```
///   DialRequest ──▶ transforms ──▶ a room's or an endpoint's own alias? ──▶ rules ──▶ Decision
///   who, from        each once,         yes, and the caller is known:        by         targets in order,
///   where, what      by priority        done                                 priority   trace in plain words
/// ```
///
/// - *Transforms* rewrite what was dialled before anything is looked up.
/// - *Rules* are tried by ascending priority, equal ones by name, so the order never depends on how they were stored.
///   The first that matches decides, unless it says `continue`: then its target is one of several, tried in order.
/// - *Deny by default.* What nothing matches is refused. Callers that are neither registered nor authenticated reach
///   only what a rule opens for [io.roombridge.dialplan.Conditions.Callers#ANYONE].
///
/// Patterns are RE2 (linear time, no back references), whole alias, without regard to case. `explain` tells of every
/// transform and rule whether it applies and why.
///
/// Everything here is a value or a pure function. What is registered, and which rooms there are, comes in as
/// [io.roombridge.dialplan.Facts].
///
/// What it does not do: the search of DNS SRV, ENUM or neighbours by LRQ, and load sharing among equal targets.
package io.roombridge.dialplan;
