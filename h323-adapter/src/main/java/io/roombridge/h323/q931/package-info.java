/// Q.931 as H.225.0 §7.2 uses it: the outer layer of call signalling.
///
/// ```
///   octet 1   08                      protocol discriminator
///   octet 2   02                      length of the call reference
///   octet 3   flag and call reference, two octets; the flag is 1 in what the called side sends
///   octet 5   message type
///   octet 6   information elements: id, length, contents; or one octet with its highest bit set
///             7e, length in TWO octets, 05, H323UserInformation          (User-user, H.225.0 §7.2.2.31)
/// ```
///
/// Elements that we do not know, or that stand behind a shift to another codeset (Q.931 §4.5.2), are kept as octets, so
/// that a message that was decoded is encoded to the octets that came.
///
/// Left out: segmentation, and a call reference of another length than two octets (H.225.0 §7.2.1).
package io.roombridge.h323.q931;
