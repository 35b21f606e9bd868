package io.roombridge.codec.ffmpeg;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;

/// Changes the bit rate of an H.264 encoder while it runs, without the key frame that opening it anew would cost, just
/// when there is least room for one.
///
/// x264: FFmpeg's wrapper looks at the context's rate before each picture. OpenH264: FFmpeg's wrapper does not, so
/// OpenH264 is told directly through its C interface: the wrapper's private data begins with its class and the
/// `ISVCEncoder`, which is a pointer to a table of functions, of which the eighth is `SetOption(encoder, option,
/// value)` (`wels/codec_api.h`). That holds for the FFmpeg version we pin; a test proves it.
final class RunningRate {

    private static final long ENCODER_OFFSET = ADDRESS.byteSize();
    private static final long SET_OPTION_OFFSET = 7 * ADDRESS.byteSize();
    private static final int OPTION_BITRATE = 5;
    private static final int OPTION_MAX_BITRATE = 6;
    /// The only spatial layer; the limit of all layers together would not reach it.
    private static final int LAYER_0 = 0;

    private RunningRate() {}

    static boolean changes(EncoderSetup setup) {
        return setup.encoder().equals(EncoderSetup.X264) || setup.encoder().equals(EncoderSetup.OPEN_H264);
    }

    static void change(EncoderSetup setup, AVCodecContext context, int from, int to) {
        if (setup.encoder().equals(EncoderSetup.X264)) {
            context.bit_rate(to);
            context.rc_max_rate(to);
            context.rc_buffer_size(to / 2);
            return;
        }
        // the limit must never be below the rate
        tell(context, to > from ? OPTION_MAX_BITRATE : OPTION_BITRATE, to);
        tell(context, to > from ? OPTION_BITRATE : OPTION_MAX_BITRATE, to);
    }

    @SuppressWarnings("restricted")
    private static void tell(AVCodecContext context, int option, int bitsPerSecond) {
        var wrapper = MemorySegment.ofAddress(context.priv_data().address())
                .reinterpret(ENCODER_OFFSET + ADDRESS.byteSize());
        var encoder = wrapper.get(ADDRESS, ENCODER_OFFSET).reinterpret(ADDRESS.byteSize());
        var functions = encoder.get(ADDRESS, 0).reinterpret(SET_OPTION_OFFSET + ADDRESS.byteSize());
        try (var arena = Arena.ofConfined()) {
            var bitrateInfo = arena.allocateFrom(JAVA_INT, LAYER_0, bitsPerSecond);
            int result = (int) SetOption.CALL.invokeExact(functions.get(ADDRESS, SET_OPTION_OFFSET), encoder, option,
                    bitrateInfo);
            if (result != 0) {
                throw new IllegalStateException("OpenH264 refuses " + bitsPerSecond + " bits a second: " + result);
            }
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Linked when first needed.
    private static final class SetOption {

        @SuppressWarnings("restricted")
        private static final MethodHandle CALL = Linker.nativeLinker()
                .downcallHandle(FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
    }
}
