/// G.729 and GSM by the codec classes of Restcomm's media server. The only package that knows them.
///
/// G.729 is used without Annex B: a silence descriptor of two octets is answered with comfort noise of our own, since
/// Restcomm's decoder throws at one; and lost frames are bridged by [io.roombridge.codec.ConcealingDecoder], since
/// Restcomm's own erasure state is static, so that one call's losses would be heard in another's. GSM 06.10 is encoded
/// here and decoded with FFmpeg.
package io.roombridge.codec.restcomm;
