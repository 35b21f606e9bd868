/// RAS of H.225.0: the gatekeeper that we are, and the one that we register at.
///
/// ```
/// octets --> Gatekeeper --> TokenCheck: whose password? --> RegistrationDesk   RRQ URQ IRR
///                                                       --> AdmissionDesk      ARQ BRQ DRQ LRQ
///            answer, with a token for who brought one, --> octets
///            StatusInquiry: who is nearly forgotten --> IRQ
///
/// GatekeeperClient   Discovering --> Registering --> Registered, kept alive
/// ```
///
/// The gatekeeper routes calls: whoever it admits is sent to our own call signalling port, where the call is decided as
/// any other. A registration is known by its endpointIdentifier and lives in the registry, so a restart forgets nobody;
/// the identifier says whose it is, so that who was forgotten can be told so in a way it believes.
///
/// Left out: alternate and assigned gatekeepers, pre-granted ARQ, usage reports.
package io.roombridge.h323.ras;
