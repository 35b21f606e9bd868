package io.roombridge.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roombridge.call.Cause;
import io.roombridge.lab.demo.EndpointProcess;
import io.roombridge.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Our own `lab endpoint` in a process of its own: the H.323 room system that no Debian package is.
final class LabEndpoint implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String alias;
    private final PeerProcess process;
    private int told;

    private LabEndpoint(String alias, PeerProcess process) {
        this.alias = alias;
        this.process = process;
    }

    /// @param options  as on the command line
    static LabEndpoint start(Path directory, String protocol, String alias, String... options) {
        var all = Stream.concat(Stream.of("--alias", alias), Stream.of(options)).toList();
        return new LabEndpoint(alias,
                PeerProcess.start("lab-" + alias, directory, EndpointProcess.command(protocol, all)));
    }

    String alias() {
        return alias;
    }

    void awaitRegistered() {
        await("registered", event -> named(event, "registered"));
    }

    void awaitAnswered() {
        await("answered", event -> named(event, "answered"));
    }

    void awaitAnswered(Duration patience) {
        await("answered", patience, event -> named(event, "answered"));
    }

    void awaitReleased() {
        await("released", event -> named(event, "released"));
    }

    /// Waits until it is released.
    ///
    /// @param cause  of which it was told the value
    void awaitReleased(Cause cause) {
        var event = await("released", it -> named(it, "released"));
        assertThat(Cause.valueOf(event.path("cause").asText()).q850()).as("how %s was released", alias)
                .isEqualTo(cause.q850());
    }

    /// What it told before does not count any more.
    void begins() {
        told = process.lines().size();
    }

    /// Waits until it hears these tones and no others, and sees so many of these test pictures and no others.
    void awaitHearingAndSeeing(Set<Integer> tones, Set<Integer> identities, int howMany) {
        awaitNow("to hear " + tones + " and to see " + howMany + " of " + identities, now -> {
            var seen = all(now.path("identities"));
            return all(now.path("tones")).equals(tones) && seen.size() == howMany && identities.containsAll(seen);
        });
    }

    /// Waits until it has told once more what it receives: a second.
    void awaitNext() {
        begins();
        await("to receive something", event -> named(event, "received"));
    }

    /// Waits until it hears a tone.
    void awaitTone(int hertz) {
        await("to hear " + hertz + " Hz", event -> named(event, "received") && has(event.path("tones"), hertz));
    }

    /// Waits until it sees the test picture of an identity move.
    ///
    /// @return what it said about it
    JsonNode awaitMoving(int identity) {
        return await("to see #" + identity + " move", event -> named(event, "received")
                && has(event.path("moving"), identity));
    }

    /// Waits until it sees slides of an identity in a stream of their own.
    void awaitSlides(int identity) {
        awaitNow("to see slides of #" + identity, now -> has(now.path("slides").path("identities"), identity));
    }

    /// Waits until somebody is in the picture it sees, or is not.
    void awaitInPicture(int identity, boolean there) {
        awaitNow((there ? "to see #" : "to see no more of #") + identity,
                now -> has(now.path("identities"), identity) == there);
    }

    /// Waits until what it receives is so now, whatever was before.
    private void awaitNow(String what, Predicate<JsonNode> wanted) {
        try {
            Await.value("lab endpoint " + alias + " " + what, PATIENCE, () -> lastReceived().filter(wanted));
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; at last it received " + lastReceived() + "; it said:\n"
                    + process.output(), late);
        }
    }

    private Optional<JsonNode> lastReceived() {
        return events().filter(event -> named(event, "received")).reduce((_, later) -> later);
    }

    /// Waits until a key was pressed at the other end.
    void awaitKey(String key) {
        await("to be told of key " + key, event -> named(event, "digits") && event.path("text").asText().contains(key));
    }

    /// Waits until it is told something about a camera.
    void awaitCamera(String words) {
        await("to be told '" + words + "'", event -> named(event, "camera")
                && event.path("text").asText().startsWith(words));
    }

    /// Tells the camera of the other end something.
    void camera(String words) {
        say("camera " + words);
    }

    /// Somebody looks at the screen.
    void awaitPicture() {
        await("to see a picture", event -> event.path("pictures").asInt() > 0);
    }

    void press(String keys) {
        say("digits " + keys);
    }

    void slides(boolean now) {
        say("slides " + (now ? "on" : "off"));
    }

    /// Its plug is pulled.
    void kill() {
        process.close();
    }

    void dial(String number) {
        say("call " + number);
    }

    void hangUp() {
        say("hangup");
        awaitReleased();
    }

    private void say(String command) {
        try {
            process.input().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            process.input().flush();
        } catch (IOException failed) {
            throw new UncheckedIOException("lab endpoint " + alias + " is gone:\n" + process.output(), failed);
        }
    }

    private JsonNode await(String what, Predicate<JsonNode> wanted) {
        return await(what, PATIENCE, wanted);
    }

    private JsonNode await(String what, Duration patience, Predicate<JsonNode> wanted) {
        try {
            return Await.value("lab endpoint " + alias + " " + what, patience,
                    () -> events().filter(wanted).findFirst());
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; it said:\n" + process.output(), late);
        }
    }

    private Stream<JsonNode> events() {
        return process.lines().stream().skip(told).flatMap(line -> event(line).stream());
    }

    private static Optional<JsonNode> event(String line) {
        try {
            return line.startsWith("{") ? Optional.of(JSON.readTree(line)) : Optional.empty();
        } catch (JsonProcessingException _) { // a line of its log
            return Optional.empty();
        }
    }

    private static boolean named(JsonNode event, String name) {
        return name.equals(event.path("event").asText());
    }

    private static boolean has(JsonNode numbers, int number) {
        return IntStream.range(0, numbers.size()).anyMatch(i -> numbers.get(i).asInt() == number);
    }

    private static Set<Integer> all(JsonNode numbers) {
        return IntStream.range(0, numbers.size()).mapToObj(i -> numbers.get(i).asInt()).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            say("quit");
            process.ends(Duration.ofSeconds(3));
        }
        process.close();
    }
}
