/// Digest authentication (RFC 7616, RFC 8760, RFC 3261 §22), both sides.
///
/// ```
/// request ──▶ Gate ──▶ Proven(user)          what a request proved
///              │  └──▶ Challenged            NonceBook: nonces bound to their source, counted, growing old
///              ├── FailedLogins              who guesses is not believed for a minute
///              └── Digestibility             who cannot stand two challenges gets one
///
/// INVITE ──▶ CallerIdentity ──▶ Known, Challenged, Forbidden
/// 401, 407 ──▶ DigestLogin ──▶ Authorization
/// ```
///
/// Not here: `auth-int`, `userhash`, session variants of the algorithms, P-Asserted-Identity.
package io.roombridge.sip.auth;
