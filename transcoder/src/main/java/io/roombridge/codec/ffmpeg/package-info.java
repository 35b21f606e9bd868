/// Codecs, scaling and still images by FFmpeg's libraries, through JavaCPP. The only package that knows FFmpeg.
///
/// | codec | decode | encode |
/// |---|---|---|
/// | H.264 | FFmpeg's own, one thread, low delay, errors concealed | x264 if built in (`-Px264`), else OpenH264 |
/// | H.263, H.263+ | FFmpeg's own | FFmpeg's own, no annexes, GOB headers as asked |
/// | H.261 | FFmpeg's own | FFmpeg's own |
/// | VP8 | FFmpeg's own | libvpx, real time |
/// | Opus | libopus, its own loss concealment | libopus with in-band FEC |
/// | G.722 | FFmpeg's own | FFmpeg's own |
/// | GSM | FFmpeg's own | [io.roombridge.codec.restcomm] |
///
/// *Memory.* A context, its packet and its frames are allocated when a codec is opened and freed by `close`; per
/// picture only what the library itself allocates. Pictures are copied between the library's frames and
/// [io.roombridge.codec.Picture]s, 0.1 ms at 720p, so that no pointer into the library's memory ever leaves this
/// package.
///
/// *Hostile input.* Sizes are bounded before the library sees them (octets of an access unit, points of a picture);
/// input is copied behind the padding FFmpeg reads over. What a decoder refuses counts as lost.
///
/// Not here: in-band FEC of *received* Opus (FFmpeg does not reach libopus's), hardware codecs, several threads for one
/// stream.
package io.roombridge.codec.ffmpeg;
