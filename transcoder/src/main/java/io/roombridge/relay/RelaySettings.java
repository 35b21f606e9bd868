package io.roombridge.relay;

import io.roombridge.media.LocalAddresses;
import java.time.Duration;

/// How the media plane is set up.
///
/// @param bind             where media sockets are bound, and what peers are told
/// @param firstPort        of the range RTP and RTCP ports are taken from
/// @param lastPort         of that range, included
/// @param threads          event loops, and as many threads for pictures
/// @param framesPerSecond  of composed pictures
/// @param maxBitRate       bits a second of a picture stream we encode, whatever more the peer takes
/// @param silence          after which a leg that sends nothing is reported
public record RelaySettings(LocalAddresses bind, int firstPort, int lastPort, int threads, int framesPerSecond,
        int maxBitRate, Duration silence) {

    public RelaySettings {
        if (firstPort < 1 || lastPort > 65_535 || lastPort <= firstPort) {
            throw new IllegalArgumentException("media ports " + firstPort + "-" + lastPort);
        }
        if (threads < 1 || framesPerSecond < 1 || framesPerSecond > 60 || maxBitRate < 64_000) {
            throw new IllegalArgumentException(threads + " threads, " + framesPerSecond + " frames, " + maxBitRate
                    + " bit/s");
        }
    }

    /// 30 pictures a second of at most 2 Mbit/s, a thread for each core.
    public static RelaySettings of(LocalAddresses bind, int firstPort, int lastPort) {
        return new RelaySettings(bind, firstPort, lastPort, Math.max(1, Runtime.getRuntime().availableProcessors()), 30,
                2_048_000, Duration.ofSeconds(30));
    }

    public RelaySettings withFramesPerSecond(int rate) {
        return new RelaySettings(bind, firstPort, lastPort, threads, rate, maxBitRate, silence);
    }

    public RelaySettings withSilence(Duration time) {
        return new RelaySettings(bind, firstPort, lastPort, threads, framesPerSecond, maxBitRate, time);
    }
}
