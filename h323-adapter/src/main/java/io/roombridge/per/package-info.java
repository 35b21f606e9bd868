/// Aligned PER, the packed encoding rules of ASN.1 in which H.225.0 and H.245 are sent (X.691, basic, ALIGNED variant).
/// *The record is the schema*: [PerCodec] reads the shape of a message from its Java declaration once, and then encodes
/// and decodes by walking it.
///
/// ```
///     record, @Choice interface, enum          octets
///              |                                  |
///           Schema  --reads once-->  Shapes  <-BitReader-  decode: a value, or MalformedPer
///                                    (a tree with   -BitWriter->  encode
///                                     method handles)
/// ```
///
/// | ASN.1 | Java |
/// |---|---|
/// | SEQUENCE | a record; OPTIONAL is `Optional`, `NULL OPTIONAL` is a [Present] `boolean` |
/// | `...` in a SEQUENCE | components marked [Addition], and [Extensions] as the last one |
/// | CHOICE | a sealed interface, its alternatives in order in [Choice]; one that is NULL has no components |
/// | `...` in a CHOICE | a permitted record that is an [UnknownAlternative] |
/// | ENUMERATED | an enum, [Extensible] or not |
/// | SEQUENCE OF, SET OF | `List`, with [Size] |
/// | INTEGER | `int` or `long`, with [Range] |
/// | BOOLEAN, OCTET STRING, BIT STRING, OBJECT IDENTIFIER | `boolean`, [Octets], [Bits], [ObjectIdentifier] |
/// | open type | [Octets], which is encoded alike |
/// | the strings | `String` with [Ia5], [Bmp], [Numeric], [Printable] or [General]; [Size] and [From] |
///
/// What a peer of a later version sends survives: unknown additions and alternatives are kept as octets, and even the
/// length of its presence bitmap, so that a message that was decoded is encoded to the octets that came.
/// Decoding is bounded: depth, counts against the octets that are left, no allocation that the input does not pay for.
/// Values out of range are found when they are encoded (an `IllegalArgumentException`, our own mistake).
///
/// Left out, because no H.323 type needs it: REAL, DEFAULT, SET, extension addition groups, extensible sizes, the
/// UNALIGNED variant, canonical PER. A constant of a later version of an ENUMERATED is malformed; a BMPString is read
/// as UTF-16 code units.
package io.roombridge.per;
