/// RAS of H.225.0: the gatekeeper that we are, and the one that we register at.
///
/// ```
/// octets --> Gatekeeper --> checks the H.235.1 token --> RegistrationDesk   RRQ URQ
///                                                    --> AdmissionDesk      ARQ BRQ DRQ LRQ
///            answer, with a token for who brought one, --> octets
///
/// GatekeeperClient   Discovering --> Registering --> Registered, kept alive
/// ```
///
/// The gatekeeper routes calls: whoever it admits is sent to our own call signalling port, where the call is decided as
/// any other. A registration is known by its endpointIdentifier and lives in the registry, so a restart forgets nobody.
///
/// Left out: alternate and assigned gatekeepers, additive registration, pre-granted ARQ, usage reports, and IRQ on our
/// own.
package io.roombridge.h323.ras;
