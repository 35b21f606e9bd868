/// How calls are routed: Camel carries what legs say to what joins them, and what is decided back to the legs. Media is
/// never routed here.
///
/// ```
/// leg:sip ──┐            Offered   policy → dial plan → admission → history → connect ──┐
/// leg:h323 ─┼─▶ event ─▶                                                                ├─▶ perform ─▶ leg:…
///           │            others    history → calls.on (the call's or room's machine) ───┘
/// ```
///
/// An exchange carries a [io.roombridge.call.LegEvent], a [io.roombridge.routes.Journey] while an offered call finds
/// its way, or a list of [io.roombridge.call.LegCommand]s. Nothing from the wire enters as a header but what
/// [io.roombridge.routes.PolicyHeaders] names.
package io.roombridge.routes;
