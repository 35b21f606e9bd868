/// H.323 legs: [io.roombridge.h323.H323Legs] is the port to the gateway, an [io.roombridge.h323.LegShell] is the shell
/// of one call.
///
/// ```
///              H323Legs ---- RasService ---- Gatekeeper, OutsideGatekeepers   (ras)
///                 |
///    TpktListener | TpktConnection                                     (net)
///                 v
///              LegShell: connections, ports, timers, a Serial; one switch over Output
///                 | Input            ^ Output
///                 v                  |
///              H323Call.step --------+                                 (call)
///                 '---- ControlSession                                 (control) H.245
/// ```
///
/// What is below the shell does no I/O. Calls are terminated here: both sides of a call through the gateway are legs of
/// their own.
///
/// Left out: H.450 supplementary services, overlap sending, several calls on one connection, H.245 encryption.
package io.roombridge.h323;
