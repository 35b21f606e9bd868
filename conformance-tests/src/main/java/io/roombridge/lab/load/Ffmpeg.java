package io.roombridge.lab.load;

import io.roombridge.codec.TestPicture;
import io.roombridge.lab.load.CodingLoad.Cost;
import io.roombridge.media.AudioCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rival in coding: the `ffmpeg` program, on one thread, with what [CodingLoad] left in files. Its reading and
/// writing of files is in the figures, its start is not.
final class Ffmpeg {

    private static final Pattern USED = Pattern.compile("bench: utime=([\\d.]+)s stime=([\\d.]+)s");
    private static final String OPEN_H264 = "libopenh264";
    /// As the gateway itself asks x264 to be, where there is one.
    private static final List<String> X264 = List.of("libx264", "-preset", "superfast", "-tune", "zerolatency",
            "-profile:v", "baseline");

    /// As the gateway asks libopus to be.
    private static final List<String> OPUS = List.of("libopus", "-compression_level", "5", "-application", "voip",
            "-fec", "1", "-packet_loss", "10", "-frame_duration", "20");

    private final Path folder;
    private final int seconds;
    private final boolean openH264;

    Ffmpeg(Path folder, int seconds) throws IOException, InterruptedException {
        this.folder = folder;
        this.seconds = seconds;
        this.openH264 = run(List.of("-encoders")).contains(OPEN_H264);
    }

    /// The encoder of H.264 it has.
    String h264() {
        return openH264 ? OPEN_H264 : X264.getFirst();
    }

    Cost pictures() throws IOException, InterruptedException {
        int count = seconds * CodingLoad.PICTURES_A_SECOND;
        var encode = words("-stream_loop", String.valueOf(count / TestPicture.COUNTS), "-f", "rawvideo", "-pix_fmt",
                "yuv420p", "-s", CodingLoad.SIZE.width() + "x" + CodingLoad.SIZE.height(),
                "-r", String.valueOf(CodingLoad.PICTURES_A_SECOND), "-i", "pictures.yuv", "-c:v");
        encode.addAll(openH264 ? List.of(OPEN_H264) : X264);
        encode.addAll(List.of("-b:v", String.valueOf(CodingLoad.PICTURE_BITS), "-g", "10000", "-threads", "1"));
        var decode = words("-threads", "1", "-f", "h264", "-framerate", String.valueOf(CodingLoad.PICTURES_A_SECOND),
                "-i", "pictures.h264");
        return new Cost(cost(encode, seconds, "-f", "h264", "theirs.h264") / count,
                cost(decode, seconds, "-f", "null", "-") / count);
    }

    /// It decodes what it has encoded.
    Cost sound(AudioCodec codec) throws IOException, InterruptedException {
        int time = seconds * CodingLoad.SOUND_TIMES;
        int count = time * CodingLoad.PACKETS_A_SECOND;
        var coder = codec == AudioCodec.OPUS ? OPUS : List.of("g722");
        var format = codec == AudioCodec.OPUS ? "ogg" : "g722";
        var decoder = codec == AudioCodec.OPUS ? "libopus" : "g722";
        var rate = String.valueOf(codec.sampleRate());
        var encode = words("-stream_loop", String.valueOf(time), "-f", "s16le", "-ar", rate,
                "-ac", "1", "-i", codec + ".pcm", "-c:a");
        encode.addAll(coder);
        encode.addAll(List.of("-b:a", String.valueOf(CodingLoad.SOUND_BITS)));
        double encoded = cost(encode, time, "-f", format, "theirs." + format) / count;
        var decode = words("-c:a", decoder, "-f", format, "-i", "theirs." + format);
        return new Cost(encoded, cost(decode, time, "-f", "null", "-") / count);
    }

    private static List<String> words(String... words) {
        return new ArrayList<>(List.of(words));
    }

    /// Milliseconds of a core for all but the first 40 ms, which stand for the start of the program.
    private double cost(List<String> command, int time, String... output) throws IOException, InterruptedException {
        double start = used(command, "0.04", output);
        return used(command, String.valueOf(time), output) - start;
    }

    private double used(List<String> command, String time, String... output) throws IOException, InterruptedException {
        var all = Stream.of(List.of("-y", "-benchmark"), command, List.of("-t", time), List.of(output))
                .flatMap(List::stream).toList();
        var words = run(all);
        var found = USED.matcher(words);
        if (!found.find()) {
            throw new IOException("ffmpeg does not say what it used: " + words);
        }
        return 1_000 * (Double.parseDouble(found.group(1)) + Double.parseDouble(found.group(2)));
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("ffmpeg", "-hide_banner", "-nostdin"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        var words = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("ffmpeg fails: " + words);
        }
        return words;
    }
}
