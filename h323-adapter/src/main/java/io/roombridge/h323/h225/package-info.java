/// The messages of H.225.0: call signalling and RAS (Annex H of version 8, which every earlier version can read).
/// Names of types and components are the standard's own, hyphens dropped: `Setup-UUIE` is `SetupUuie`, `h245Address`
/// stays.
///
/// ```
/// TPKT > Q.931 > User-user (0x7e), discriminator 5
///        '-- H323UserInformation > H323UuPdu > SetupUuie | AlertingUuie | ConnectUuie | ...
///                                  '-- h245Control: octets, one H.245 message each
/// UDP 1719
///        '-- RasMessage: GatekeeperRequest | RegistrationRequest | AdmissionRequest | ...
/// ```
///
/// `H323UserInformation.decode` and `RasMessage.decode` are the ways in, `encode` the way out; how types and octets
/// belong together is told in `io.roombridge.per`. A record has a constructor of its mandatory components, and a
/// builder where much may be left out.
///
/// Contents that are octets here stay octets: H.245 in `h245Control`, OpenLogicalChannel in `fastStart`, H.450 in
/// `h4501SupplementaryService`, the parameters of `genericData` (H.460). No rule of the procedures is checked.
package io.roombridge.h323.h225;
