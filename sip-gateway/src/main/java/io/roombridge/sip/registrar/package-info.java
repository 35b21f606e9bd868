/// Registrations: those that others have here (RFC 3261 §10.3) and those that we have at others (§10.2).
///
/// ```
/// REGISTER ──▶ Registrar ──▶ auth.Gate, Registrations
/// Account ──▶ RegistrationClient ──▶ Binding      (pure: state and input in, state and outputs out)
///                    └──▶ Wire
/// ```
///
/// An instance replaces its earlier contact (RFC 5626 §6); calls go by the Path of a binding (RFC 3327). GRUU is not
/// offered.
package io.roombridge.sip.registrar;
