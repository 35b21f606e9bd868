/// SIP (RFC 3261): calls and registrations, in packages that know each other only downwards.
///
/// ```
///  jain        JAIN-SIP's transactions between our sockets and our dialogs; puts everything together
///  leg         calls                     front   sockets, limits, framing
///  registrar   registrations             sdp     descriptions, offer and answer
///  auth        digest
///  message     requests and responses, and who carries them
/// ```
///
/// Here only what configures it.
package io.roombridge.sip;
