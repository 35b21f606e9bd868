/// REST API and web console of the gateway.
///
/// ```
///   browser ─ pages, /api/v1, events ─┐                ┌─▶ Registry       what is defined and known
///   script  ─ /api/v1, bearer token ──┼──▶ Console ────┼─▶ LiveGateway    calls and rooms now, and their changes
///   monitor ─ /health, /metrics ──────┘                └─▶ Facts          the dial plan's check
/// ```
///
/// Sessions are cookies (`HttpOnly`, `SameSite=Strict`), scripts use bearer tokens. Roles: a viewer looks, an operator
/// hangs up, dials and
/// runs meetings, an admin changes. Lists answer `{meta, objects}`, errors RFC 9457 problem details. No answer
/// holds a secret: passwords and PINs can be set, not read.
///
/// The only package that imports Javalin. [io.roombridge.call.LiveGateway] is what the running gateway implements
/// for it.
package io.roombridge.console;
