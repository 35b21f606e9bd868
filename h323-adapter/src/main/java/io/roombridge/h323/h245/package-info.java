/// The control channel of H.323: master and slave, capabilities, logical channels (H.245 version 17, Annex A).
/// Names of types and components are the standard's own, hyphens dropped.
///
/// ```
/// TPKT, or h245Control of H.225.0
/// '-- MultimediaSystemControlMessage
///     |-- RequestMessage     TerminalCapabilitySet | OpenLogicalChannel | ...
///     |-- ResponseMessage    TerminalCapabilitySetAck | OpenLogicalChannelAck | ...
///     |-- CommandMessage     FlowControlCommand | EndSessionCommand | ...
///     '-- IndicationMessage  UserInputIndication | ...
/// ```
///
/// `MultimediaSystemControlMessage.decode` is the way in; `OpenLogicalChannel.FAST_START` reads the elements of
/// fastStart.
/// A message with a type of its own is that record (`TerminalCapabilitySet` *is* a `RequestMessage`); one that shares
/// its type with others is wrapped (`RequestMessage.GenericRequest(GenericMessage)`).
///
/// The parts for H.320, H.324 and ATM (H.223, H.222, V.76) are here because PER cannot skip a type that it does not
/// know; nothing acts on them.
package io.roombridge.h323.h245;
