package io.roombridge.lab.endpoint;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LocalAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// What one may ask of a `lab endpoint`.
final class EndpointOptions {

    @Option(names = "--name", defaultValue = "lab endpoint", description = "display name")
    String name;

    @Option(names = "--alias", defaultValue = "lab", description = "what it is called: a number or a name")
    String alias;

    @Option(names = "--bind", defaultValue = "127.0.0.1",
            description = "address of all its sockets (default ${DEFAULT-VALUE})")
    String bind;

    @Option(names = "--listen", paramLabel = "PORT", description = "signalling port, over SIP the next one too, "
            + "for TLS; free ones otherwise")
    int listen;

    @Option(names = "--register", paramLabel = "WHERE",
            description = "registrar, as udp:HOST:PORT, tcp:… or tls:…; gatekeeper, as HOST:PORT of RAS")
    String register;

    @Option(names = "--user", description = "to authenticate with (default: the alias)")
    String user;

    @Option(names = "--password", description = "to authenticate with; none: it registers without")
    String password;

    @Option(names = "--call", paramLabel = "ALIAS", description = "call this as soon as it can")
    String call;

    @Option(names = "--via", paramLabel = "HOST:PORT", description = "where calls are sent when it is not registered")
    String via;

    @Option(names = "--audio", split = ",", defaultValue = "G722,PCMA,PCMU",
            description = "codecs, best first (default ${DEFAULT-VALUE})")
    List<String> audio;

    @Option(names = "--video", split = ",", defaultValue = "H264", description = "codecs, best first: "
            + "H264, H264/0, H263, H263-1998, H261, VP8; none (default ${DEFAULT-VALUE})")
    List<String> video;

    @Option(names = "--bandwidth", defaultValue = "768000",
            description = "bits a second of a call (default ${DEFAULT-VALUE})")
    int bandwidth;

    @Option(names = "--size", defaultValue = "640x360", description = "of its camera (default ${DEFAULT-VALUE})")
    String size;

    @Option(names = "--rate", defaultValue = "15",
            description = "pictures a second of its camera (default ${DEFAULT-VALUE})")
    int rate;

    @Option(names = "--identity", defaultValue = "0", description = "whose test picture it shows, 0 to 7")
    int identity;

    @Option(names = "--tone", defaultValue = "440", description = "hertz of the tone it plays; 0 for silence")
    int tone;

    @Option(names = "--sound", paramLabel = "FILE",
            description = "play this WAV file, round and round, instead of the tone")
    Path sound;

    @Option(names = "--picture", paramLabel = "FILE",
            description = "show this YUV4MPEG2 file (.y4m), round and round, instead of the test picture")
    Path picture;

    @Option(names = "--slides", paramLabel = "WHAT", description = "show slides in a stream of their own while in a "
            + "call: a PNG, JPEG or YUV4MPEG2 file, or PATTERN:N, the test picture of identity N")
    String slides;

    @Option(names = "--later", description = "show the slides when 'slides on' comes on standard input, not at once")
    boolean later;

    @Option(names = "--second-stream", description = "take slides in a stream of their own, without showing any")
    boolean secondStream;

    @Option(names = "--fecc", description = "it turns the camera of the other end, and its own is turned; together "
            + "with slides or a second stream")
    boolean fecc;

    @Option(names = "--camera", split = ";", paramLabel = "WHAT", description = "tell the camera of the other end this "
            + "as soon as it can: start pan-left+tilt-up 800, stop pan-left, keep 3, go 3, source 3, abilities")
    List<String> camera = List.of();

    @Option(names = "--tones", split = ",", defaultValue = "440,500,800,1200,1700",
            description = "tones it listens for (default ${DEFAULT-VALUE})")
    List<Integer> tones;

    @Option(names = "--record", paramLabel = "FOLDER",
            description = "write what it hears (heard.wav) and sees (seen-1.y4m, …) there")
    Path record;

    @Option(names = "--seconds", paramLabel = "N",
            description = "end after so many seconds; without it, 'quit' on standard input or its end does")
    int seconds;

    @Option(names = "--no-tunnelling", description = "H.323: H.245 on a connection of its own")
    boolean separate;

    @Option(names = "--fast-connect", description = "H.323: offer channels in Setup")
    boolean fast;

    LocalAddresses addresses() throws UnknownHostException {
        return LocalAddresses.of(InetAddress.getByName(bind));
    }

    /// @throws IllegalArgumentException when a codec is not known
    CapabilitySet abilities() {
        return Abilities.of(audio, video, secondStream || slides != null, bandwidth).withCamera(fecc);
    }
}
