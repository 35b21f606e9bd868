package io.roombridge.lab.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// What each endpoint says it received, held against what the others sent; first in the meeting, then while one of them
/// shows slides.
final class DemoReport {

    /// @param seen        the slides: how they were seen; empty when they were not, or are its own
    /// @param complaints  empty when it saw and heard all it should
    record Verdict(Cast cast, JsonNode summary, String seen, List<String> complaints) {}

    private final List<Verdict> verdicts;

    private DemoReport(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /// @param summaries  the last word of each endpoint before the slides; one that never gave any is missing
    /// @param slides     what each told while they were shown
    static DemoReport of(List<Cast> all, Map<Cast, JsonNode> summaries, Map<Cast, JsonNode> slides) {
        return new DemoReport(all.stream().map(cast -> judge(cast, all, summaries, slides)).toList());
    }

    /// How somebody sees the slides; empty when it does not.
    static String sees(JsonNode received) {
        var own = received.path("slides");
        if (numbers(own.path("identities")).contains(Cast.SLIDES)) {
            return "in a stream of their own, %s %dx%d".formatted(received.path("slidesVideo").path("codec").asText(),
                    own.path("width").asInt(), own.path("height").asInt());
        }
        return numbers(received.path("identities")).contains(Cast.SLIDES) ? "in its picture" : "";
    }

    private static Verdict judge(Cast cast, List<Cast> all, Map<Cast, JsonNode> summaries,
            Map<Cast, JsonNode> slides) {
        var summary = summaries.get(cast);
        if (summary == null) {
            return new Verdict(cast, JsonNodeFactory.instance.objectNode(), "",
                    List.of("it never told what it received"));
        }
        var complaints = new ArrayList<String>();
        for (var other : all) {
            if (other != cast) {
                if (!numbers(summary.path("tones")).contains(other.tone())) {
                    complaints.add("did not hear " + other.name() + " (" + other.tone() + " Hz)");
                }
                if (!numbers(summary.path("moving")).contains(other.identity())) {
                    complaints.add("did not see " + other.name() + " move");
                }
            }
        }
        if (numbers(summary.path("tones")).contains(cast.tone())) {
            complaints.add("heard itself");
        }
        boolean shows = cast == all.getFirst();
        var seen = shows ? "" : sees(slides.getOrDefault(cast, JsonNodeFactory.instance.objectNode()));
        if (!shows && seen.isEmpty()) {
            complaints.add("did not see the slides of " + all.getFirst().name());
        }
        return new Verdict(cast, summary, seen, complaints);
    }

    boolean successful() {
        return verdicts.stream().allMatch(verdict -> verdict.complaints().isEmpty());
    }

    /// A line an endpoint, and a last line that says whether all went well.
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (var verdict : verdicts) {
            lines.add("%-11s %s".formatted(verdict.cast().name(), describe(verdict.summary())));
            if (!verdict.seen().isEmpty()) {
                lines.add("            saw the slides " + verdict.seen());
            }
            verdict.complaints().forEach(complaint -> lines.add("            ✗ " + complaint));
        }
        lines.add(successful() ? "Everybody saw and heard everybody else, and saw the slides."
                : "It did not work: see the lines marked ✗.");
        return lines;
    }

    private static String describe(JsonNode summary) {
        var audio = summary.path("audio");
        var video = summary.path("video");
        long arrived = audio.path("packets").asLong() + video.path("packets").asLong();
        long lost = audio.path("lost").asLong() + video.path("lost").asLong();
        return "heard %s Hz in %s; saw %s in %s %dx%d, %d frames at %.0f a second; %d of %d packets lost".formatted(
                numbers(summary.path("tones")), audio.path("codec").asText("nothing"),
                numbers(summary.path("moving")), video.path("codec").asText("nothing"),
                video.path("width").asInt(), video.path("height").asInt(), video.path("frames").asLong(),
                video.path("frameRate").asDouble(), lost, arrived + lost);
    }

    /// The same for a program to read.
    ObjectNode json() {
        var root = JsonNodeFactory.instance.objectNode().put("successful", successful());
        var endpoints = root.putArray("endpoints");
        for (var verdict : verdicts) {
            var node = endpoints.addObject().put("name", verdict.cast().name()).put("tone", verdict.cast().tone())
                    .put("identity", verdict.cast().identity());
            node.set("received", verdict.summary());
            node.put("slides", verdict.seen());
            verdict.complaints().forEach(node.putArray("complaints")::add);
        }
        return root;
    }

    private static List<Integer> numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asInt).toList();
    }
}
