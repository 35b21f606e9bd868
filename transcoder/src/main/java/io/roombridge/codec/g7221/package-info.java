/// G.722.1 and its Annex C, which Polycom calls Siren 7 and Siren 14, from the Recommendation.
///
/// ```
///            ┌ LappedTransform ─ Envelope ─ Categorization ─ Category ┐
/// samples ⇄ ─┤   CosineTransform             which category            ├ ⇄ frame of 20 ms
///            └     Fourier                    each region has          ┘   FrameWriter, FrameReader, PrefixCode
/// ```
///
/// Arithmetic is floating: what is decoded differs from the fixed point program of the Recommendation in the last bits
/// and in the signs of the noise that fills gaps, which nobody can hear. The tables are the Recommendation's; its
/// prefix codes are the resource `codes.txt`.
///
/// Left out on purpose: rates the Recommendation does not have, and variants of vendors (Siren LPR, Siren 22, MSN).
package io.roombridge.codec.g7221;
