/// The procedures of H.245: its signalling entities as pure machines, and [io.roombridge.h323.control.ControlSession],
/// which composes those of one call.
///
/// | entity of H.245 | machine |
/// |---|---|
/// | MSDSE, Annex C.2 | [io.roombridge.h323.control.MasterSlave] |
/// | CESE, Annex C.3 | [io.roombridge.h323.control.CapabilityExchange] |
/// | outgoing LCSE, Annex C.4 | [io.roombridge.h323.control.OutgoingChannel] |
/// | incoming LCSE, Annex C.4 | [io.roombridge.h323.control.IncomingChannel] |
/// | RTDSE, Annex C.10 | [io.roombridge.h323.control.RoundTrip] |
/// | presentation token, H.239 §11 | [io.roombridge.h323.control.H239] over [io.roombridge.h323.control.H239Message] |
///
/// Each is a function of state and input; timers are outputs and inputs under H.245's numbers. Where H.245 shows a
/// primitive, there is an output in the past tense.
///
/// Left out: bidirectional channels (H.323 uses them for data only), close and mode requests of our own (those of the
/// peer are answered), multiplex tables, maintenance loops: a request that we do not serve is refused with its own
/// reject or with FunctionNotSupported.
package io.roombridge.h323.control;
