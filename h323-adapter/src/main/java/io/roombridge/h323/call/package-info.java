/// One H.323 call as a pure step: [io.roombridge.h323.call.H323Call], which has the drawing, over small machines.
///
/// | machine | what it knows |
/// |---|---|
/// | [io.roombridge.h323.call.CallSignalling] | Q.931 states, T301, T303, T310 |
/// | [io.roombridge.h323.call.Carrier] | tunnel or connection for H.245 |
/// | [io.roombridge.h323.call.FastConnect] | channels in Setup and its answer |
/// | [io.roombridge.h323.call.StreamChannels] | ports and channels of one stream |
/// | [io.roombridge.h323.control.H239] | who shows slides |
/// | [io.roombridge.h323.control.ControlSession] | H.245 |
///
/// `Call…` files say what a machine wants of the others; [io.roombridge.h323.call.Sending] holds back a message until
/// what it says is known. Which side we are is in [io.roombridge.h323.call.Terms].
///
/// Left out: a second call on a connection, releasing H.245 before call signalling with an answer awaited.
package io.roombridge.h323.call;
