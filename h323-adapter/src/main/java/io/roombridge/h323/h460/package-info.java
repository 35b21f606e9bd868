/// Structures that H.460 puts, encoded, into the parameters of GenericData: firewall traversal of signalling (H.460.18)
/// and of media (H.460.19).
///
/// ```
/// GenericData { id 18, parameters { 1: octets > IncomingCallIndication } }
/// GenericMessage { 0.0.8.460.19.0.1, content { 1: octets > TraversalParameters } }
/// ```
///
/// Only the types.
package io.roombridge.h323.h460;
