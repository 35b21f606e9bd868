package io.roombridge.lab.endpoint;

import io.roombridge.codec.PicturePool;
import io.roombridge.codec.Samples;
import io.roombridge.codec.ffmpeg.FfmpegCodecs;
import io.roombridge.lab.ports.FreePorts;
import io.roombridge.media.LegId;
import io.roombridge.media.PictureSize;
import io.roombridge.media.Protocol;
import io.roombridge.relay.LocalMedia;
import io.roombridge.relay.MediaRelay;
import io.roombridge.relay.RelaySettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A room system in this process, until it is told to quit.
@Command(name = "endpoint", mixinStandardHelpOptions = true,
        description = "A room system: registers, calls or answers, shows a test picture and plays a tone, "
                + "and tells what it receives.")
public final class EndpointCommand implements Callable<Integer> {

    private static final int MEDIA_PORTS = 12;
    private static final String PATTERN = "PATTERN:";

    @Parameters(paramLabel = "sip|h323", description = "how it signals")
    private String protocol;

    @Spec
    private CommandSpec spec;

    @Mixin
    private EndpointOptions options = new EndpointOptions();

    @Override
    public Integer call() throws Exception {
        var received = new Received(LocalMedia.SAMPLE_RATE, options.tones);
        var voice = new Voice(System.out);
        int mediaPort = FreePorts.run(MEDIA_PORTS);
        var relay = RelaySettings.of(options.addresses(), mediaPort, mediaPort + MEDIA_PORTS - 1)
                .withFramesPerSecond(options.rate);
        try (var recording = options.record == null ? Recording.NONE
                        : Recording.in(options.record, LocalMedia.SAMPLE_RATE, options.rate);
                var media = new MediaRelay(relay, new FfmpegCodecs(new PicturePool()));
                var phone = phone(media);
                var ticker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())) {
            var furniture = new Furniture(camera(), slides(), microphone(), received, recording);
            var program = new Program(phone, media, options, received, voice, new Program.Surroundings() {
                @Override
                public void join(LegId leg) {
                    media.attach(leg, furniture);
                }

                @Override
                public void slides(boolean now) {
                    furniture.slides(now);
                }
            });
            program.start();
            ticker.scheduleAtFixedRate(() -> voice.tell(program.fill(Voice.event("received"))), 1, 1, TimeUnit.SECONDS);
            await(program);
            ticker.shutdownNow();
            voice.tell(program.summary());
            program.hangUp();
        }
        return 0;
    }

    private Furniture.Camera camera() throws IOException {
        if (options.picture != null) {
            return new PictureFile(options.picture)::next;
        }
        var sides = options.size.split("x");
        var size = new PictureSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        return Furniture.testPicture(options.identity, size);
    }

    private Optional<Furniture.Camera> slides() throws IOException {
        if (options.slides == null) {
            return Optional.empty();
        }
        if (options.slides.startsWith(PATTERN)) {
            return Optional.of(Furniture.testPicture(
                    Integer.parseInt(options.slides.substring(PATTERN.length())), PictureSize.HD720));
        }
        var file = Path.of(options.slides);
        return Optional.of(options.slides.endsWith(".y4m") ? new PictureFile(file)::next : new StillFile(file)::next);
    }

    private Supplier<Samples> microphone() throws IOException {
        return options.sound != null ? new SoundFile(options.sound, LocalMedia.SAMPLE_RATE)::next
                : Furniture.tone(options.tone);
    }

    private Phone phone(MediaRelay media) throws IOException {
        try {
            return switch (Protocol.valueOf(protocol.toUpperCase(Locale.ROOT))) {
                case SIP -> new SipPhone(options, media);
                case H323 -> new H323Phone(options, media);
                case WEBRTC -> throw new IllegalArgumentException("an endpoint signals by sip or h323");
            };
        } catch (BindException taken) {
            throw new ParameterException(spec.commandLine(), "--listen " + options.listen + " cannot be opened at "
                    + options.bind + " (" + taken.getMessage() + "): stop the program that has it"
                    + (protocol.equalsIgnoreCase("sip") ? ", or the next one, which is for TLS," : "")
                    + " or choose another");
        }
    }

    /// Until it is told to quit or its time is up; without a time, the end of its standard input ends it too.
    private void await(Program program) throws InterruptedException {
        var done = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("standard-input").start(() -> {
            try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                var line = in.readLine();
                while (line != null && program.command(line)) {
                    line = in.readLine();
                }
                if (line != null || options.seconds == 0) {
                    done.countDown();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (options.seconds > 0) {
            done.await(options.seconds, TimeUnit.SECONDS);
        } else {
            done.await();
        }
    }
}
