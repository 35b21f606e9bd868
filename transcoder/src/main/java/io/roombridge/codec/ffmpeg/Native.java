package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

/// The seam to the native libraries: opening a context, and what their numbers mean.
///
/// The libraries stay silent: they log what strangers send, at the speed they send it. What goes wrong shows in return
/// values.
final class Native {

    static {
        // JavaCPP otherwise counts the whole process, heap and pictures too, against a limit of its own.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        av_log_set_level(AV_LOG_QUIET);
    }

    @SuppressWarnings("restricted")
    private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private Native() {}

    /// Has all the libraries loaded now: later there may be no memory or descriptor left for it, and a class that
    /// failed to load once never does.
    static void load() {
        try {
            Loader.load(avutil.class);
            Loader.load(avcodec.class);
            Loader.load(swscale.class);
        } catch (LinkageError missing) {
            throw new IllegalStateException("the libraries of FFmpeg cannot be loaded: " + missing.getMessage(),
                    missing);
        }
    }

    static AVCodec decoder(int codecId) {
        return present(avcodec_find_decoder(codecId), "decoder " + codecId);
    }

    static AVCodec encoder(String name) {
        return present(avcodec_find_encoder_by_name(name), "encoder " + name);
    }

    static boolean hasEncoder(String name) {
        return avcodec_find_encoder_by_name(name) != null;
    }

    static AVCodecContext context(AVCodec codec) {
        var context = present(avcodec_alloc_context3(codec), "codec context");
        context.thread_count(1);
        return context;
    }

    /// Opens what [#context] made, with options of the codec's own; on failure frees it.
    static void open(AVCodecContext context, AVCodec codec, Map<String, String> options) {
        int result = 0;
        for (var option : options.entrySet()) {
            result = Math.min(result, av_opt_set(context.priv_data(), option.getKey(), option.getValue(), 0));
        }
        result = Math.min(result, avcodec.avcodec_open2(context, codec, (AVDictionary) null));
        if (result < 0) {
            avcodec.avcodec_free_context(context);
            throw new IllegalStateException("cannot open " + codec.name().getString() + ": " + meaning(result));
        }
    }

    static <P extends Pointer> P present(P pointer, String what) {
        if (pointer == null || pointer.isNull()) {
            throw new IllegalStateException("no " + what + " in this build of FFmpeg");
        }
        return pointer;
    }

    static void check(int result, String what) {
        if (result < 0) {
            throw new IllegalStateException(what + ": " + meaning(result));
        }
    }

    static String meaning(int error) {
        var text = new byte[128];
        av_strerror(error, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.US_ASCII);
    }

    /// Where in a structure a member is.
    static int offset(Class<? extends Pointer> structure, String member) {
        Loader.load(structure);
        return Loader.offsetof(structure, member);
    }

    /// A pointer that stands in a structure, read without an object for it.
    static long pointer(Pointer structure, int offset) {
        return MEMORY.get(ValueLayout.JAVA_LONG, structure.address() + offset);
    }

    /// A pointer to memory that someone else owns.
    static final class Address extends BytePointer {

        Address() {
            super((Pointer) null);
        }

        Address at(long where) {
            address = where;
            return this;
        }
    }

    /// The same for memory that holds samples of sound.
    static final class Sound extends ShortPointer {

        Sound() {
            super((Pointer) null);
        }

        Sound at(long where) {
            address = where;
            return this;
        }
    }
}
