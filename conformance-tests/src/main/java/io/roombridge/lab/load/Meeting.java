package io.roombridge.lab.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.roombridge.lab.demo.Cast;
import io.roombridge.lab.demo.EndpointProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Room systems in one room, by turns SIP and H.323, each in a process of its own, and what the gateway used for them.
final class Meeting {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final int FIRST_TONE = 400;

    /// @param seconds    it was measured for
    /// @param cores      seconds the gateway was on a core meanwhile
    /// @param summaries  what each room system received since it came
    record Result(double seconds, double cores, List<JsonNode> summaries) {

        double busyCores() {
            return cores / seconds;
        }

        double coresPerLeg() {
            return busyCores() / summaries.size();
        }

        /// Of the one that got the fewest.
        double picturesPerSecond() {
            return summaries.stream().mapToDouble(each -> each.path("video").path("frameRate").asDouble())
                    .min().orElse(0);
        }

        /// Its size for the first of them, and how many a second.
        String picture() {
            var video = summaries.getFirst().path("video");
            return "%dx%d at %.1f/s"
                    .formatted(video.path("width").asInt(), video.path("height").asInt(), picturesPerSecond());
        }

        boolean everybodyHeard() {
            return summaries.stream().allMatch(each -> each.path("audio").path("packets").asLong() > 0);
        }
    }

    private final Site site;

    Meeting(Site site) {
        this.site = site;
    }

    Result run(int endpoints, boolean pictures, Duration time) throws IOException, InterruptedException {
        var present = new ArrayList<EndpointProcess>();
        try {
            for (var cast : IntStream.range(0, endpoints).mapToObj(number -> cast(number, pictures)).toList()) {
                present.add(new EndpointProcess(cast, site.folder().resolve(cast.name() + ".log"), (_, _) -> { }));
            }
            for (var endpoint : present) {
                endpoint.await("answered", PATIENCE);
            }
            Thread.sleep(SETTLING);
            return measure(present, time);
        } finally {
            present.forEach(EndpointProcess::close);
        }
    }

    private static Result measure(List<EndpointProcess> present, Duration time)
            throws IOException, InterruptedException {
        var processor = Processor.ofThis();
        var before = processor.used();
        long began = System.nanoTime();
        Thread.sleep(time);
        double cores = processor.used().minus(before).toNanos() / 1e9;
        double seconds = (System.nanoTime() - began) / 1e9;
        var summaries = new ArrayList<JsonNode>();
        for (var endpoint : present) {
            endpoint.command("report");
            summaries.add(endpoint.await("summary", PATIENCE));
        }
        return new Result(seconds, cores, summaries);
    }

    private Cast cast(int number, boolean pictures) {
        boolean sip = number % 2 == 0;
        var user = String.valueOf(Site.FIRST_USER + number);
        var where = sip ? "udp:127.0.0.1:" + site.sipPort() : "127.0.0.1:" + site.rasPort();
        return new Cast("room-" + number, sip ? "sip" : "h323", number % 8, FIRST_TONE + 150 * number,
                List.of("--alias", user, "--user", user, "--password", Site.PASSWORD,
                        "--register", where, "--call", Site.ROOM,
                        "--audio", sip ? "G722" : "PCMU", "--video", pictures ? "H264" : "none"));
    }
}
