/// Whoever watches turns the camera of whoever is watched: the messages of H.281, and of the client management that
/// says what a camera can do, in frames of H.224. In SIP they go over RTP by RFC 4573, in H.323 by its Annex Q, which
/// is the same on the wire: one frame a packet, without the flags, the stuffing and the check sequence of HDLC.
///
/// ```
/// 0               1                2         3..4         5..6     7       8                      9..
/// Q.922 address   DLCI 6 or 7      control   destination  source   client  ES BS C1 C0 segment    message
/// 00              61 or 71         03        terminals, 0 here     0, 1    c0: whole in one
/// ```
///
/// Everything here is a value; nothing here does I/O. Messages in several segments, extended and vendors' clients are
/// not read: H.281 needs none of them.
package io.roombridge.camera;
