/// What a codec is to the gateway: sound and pictures on one side, payload octets on the other.
///
/// ```
///                 AudioDecoder                       Resampler            Resampler   AudioEncoder
/// RTP payload ───────────────────► Samples (codec's rate) ──► 48 kHz mix ──► Samples ──────────────► RTP payload
///
///                 VideoDecoder                       Scaler                           VideoEncoder
/// access unit ───────────────────► Picture (I420) ──────────► Canvas ──► Picture ──────────────────► EncodedPicture
/// ```
///
/// A decoder or encoder is one stream's: it keeps state, is used by one thread at a time, owns native memory and is
/// closed by whoever opened it. None throws for what the network brought: a payload that is no such codec's is answered
/// like a lost one. [io.roombridge.codec.Codecs] opens them; [io.roombridge.codec.ffmpeg],
/// [io.roombridge.codec.g7221] and [io.roombridge.codec.restcomm] are where they are done.
///
/// *Sound* is mono, 16 bits linear. *Pictures* are I420 (8 bits, 4:2:0, planes Y, U, V) in pooled native memory:
/// written once through a [io.roombridge.codec.Canvas], then published as a [io.roombridge.codec.Picture] that any
/// number of threads read. [io.roombridge.codec.Tone] and [io.roombridge.codec.TestPicture] make sound and pictures
/// that a receiver can tell apart again, even mixed, scaled and coded with loss.
///
/// Left out on purpose: stereo, bit depths above 8, interlaced pictures, clock recovery (the jitter buffer's).
package io.roombridge.codec;
