/// How calls are routed, and what joins their legs. Camel carries an offered call to where it leads; what its leg says
/// then goes to its call or room straight. Media is never routed here.
///
/// ```
/// leg:sip ──┐ Offered   policy → dial plan → admission → connect ──┐
/// leg:h323 ─┤                                                      ▼
///           │ others    Calls, one thing of a leg at a time ──▶ Conversations.enter ──▶ Legs, MediaPlane
///           │                                                      ▲
///  registry ─ Change ── Definitions ──────────▶ OpenRooms ─────────┤
///   console ─ LiveGateway ── LiveCalls ───────────────┴────────────┘
/// ```
///
/// An exchange carries a [io.roombridge.call.LegEvent.Offered], then a [io.roombridge.routes.Journey] while it finds
/// its way. Nothing from the wire enters as a header but what [io.roombridge.routes.PolicyHeaders] names.
package io.roombridge.routes;
