/// Calls: the dialog of an INVITE and everything in it (RFC 3261 §12–15, RFC 3311, RFC 4028).
///
/// ```
/// gateway ── LegCommand ──▶ UserAgent ──▶ InviteShell ──▶ InviteLeg      (pure: state and input in,
///         ◀── LegEvent ───      │           │   │           │             state and outputs out)
///                               │           │   │           ├── OutgoingInvite      half that calls
///           message.Exchange ───┘           │   │           ├── IncomingInvite      half that is called
///                                           │   │           └── EstablishedDialog   both, once it is up
///                                           │   └──▶ LegMedia ──▶ sdp.OfferAnswer, MediaPlane
///                                           └──────▶ DialogShell ──▶ DialogClient  (pure)
///                                                        └──▶ Wire
/// ```
///
/// What we deliberately do not do: redirections are not followed, REFER is refused, a caller without an offer hears
/// nothing before it is answered, bodies are SDP or nothing.
package io.roombridge.sip.leg;
