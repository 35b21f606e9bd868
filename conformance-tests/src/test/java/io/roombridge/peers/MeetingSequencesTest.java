package io.roombridge.peers;

import static io.roombridge.peers.GatewayUnderTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.peers.MeetingRules.Place;
import io.roombridge.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an administrator does to a room by the API while people are in it, in one order and another. After each step
/// everybody is where [MeetingRules] says, hears whom it is to hear, sees whom it is to see, and has been told why it
/// was sent away.
///
/// Ann speaks SIP, Bob H.323, Cara is baresip.
/// Ten minutes of them, so not at every check: `./roombridge check -Droombridge.sequences=true`.
@EnabledIfSystemProperty(named = "roombridge.sequences", matches = "true")
class MeetingSequencesTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @TempDir
    private static Path directory;

    private static GatewayUnderTest gateway;
    private static Api api;
    private static final Map<String, Attendee> PEOPLE = new LinkedHashMap<>();
    private static int rooms;

    private final MeetingRules rules = new MeetingRules();
    private final String room = "room " + ++rooms;
    private final String alias = Integer.toString(8_020 + rooms);

    @BeforeAll
    static void start() throws Exception {
        gateway = GatewayUnderTest.start(directory, "7001", "7002", "7003");
        api = gateway.api();
        PEOPLE.put("ann", endpoint("sip", "7001", 500, 4));
        PEOPLE.put("bob", endpoint("h323", "7002", 800, 6));
    }

    private static Attendee endpoint(String protocol, String alias, int tone, int identity) {
        var endpoint = gateway.registered(directory, protocol, alias,
                "--identity", Integer.toString(identity), "--tone", Integer.toString(tone), "--rate", "5",
                "--size", "352x288", "--bandwidth", "512000");
        return new Attendee.Lab(alias, tone, identity, endpoint);
    }

    @AfterAll
    static void stop() {
        PEOPLE.values().forEach(Attendee::close);
        api.close();
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "create; ann comes; lock; bob comes; unlock; bob comes; lock; bob leaves; bob comes",
        "create; ann comes; bob comes; ann is muted; bob is muted; ann is heard; bob is heard; ann is removed; "
                + "ann comes",
        "create; limit 1; ann comes; bob comes; limit 2; bob comes; limit 1; bob leaves; bob comes; ann leaves; "
                + "bob comes",
        "create; guest PIN 1234; ann comes; bob comes with 1234; ann presses 99; ann presses 1234; guest PIN 55; "
                + "bob leaves; bob comes with 1234; bob comes with 55",
        "create; host PIN 77; ann comes; bob comes; ann presses 77; ann leaves; ann comes; no host PIN",
        "create; guest PIN 1234; host PIN 77; ann comes with 1234; lock; bob comes; bob presses 1234; bob comes; "
                + "bob presses 77",
        "create; guest PIN 1234; ann comes; bob comes; no guest PIN; lock; bob is removed; bob comes",
        "create; ann comes; bob comes; close; ann comes; delete; bob comes; create; bob comes; ann comes",
        "create; ann comes; lock; ann leaves; bob comes; bob is muted; delete; create; bob comes; ann comes",
        "create; host PIN 77; ann comes; guest PIN 1234; ann presses 1234; bob comes with 77; lock; ann is removed; "
                + "ann comes; unlock; ann presses 1234",
        "create; guest PIN 1234; ann comes; limit 1; bob comes with 1234; ann presses 1234; delete; ann comes",
        "create; bob comes; guest PIN 1234; host PIN 77; ann comes; lock; ann presses 1234; ann comes with 77; "
                + "bob is muted; no guest PIN; unlock; bob is heard"
    })
    void ofTwo(String steps) {
        play(steps);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "create; ann comes; bob comes; cara comes; lay out one; layout two_by_two; cara is muted; lay out automatic",
        "create; cara comes; lock; ann comes; unlock; ann comes; bob comes; layout one; cara is removed; "
                + "layout automatic",
        "create; limit 2; cara comes; ann comes; bob comes; cara leaves; bob comes; close",
        "create; guest PIN 1234; cara comes; ann comes with 1234; cara presses 1234; bob comes; no guest PIN; delete"
    })
    void ofThree(String steps) {
        Peer.require("baresip", "sox", "ffmpeg");
        var baresip = Baresip.start(directory, Baresip.Setup.plain("7003", Sound.tone(directory, 1_200),
                Clip.of(directory, 2, 640, 360)).registered(PASSWORD, gateway.sip("udp")));
        try (var cara = new Attendee.Bare("7003", 1_200, 2, baresip, gateway)) {
            baresip.awaitRegistered();
            PEOPLE.put("cara", cara);
            play(steps);
        } finally {
            PEOPLE.remove("cara");
        }
    }

    private void play(String steps) {
        try {
            for (var step : steps.split(";\\s*")) {
                try {
                    PEOPLE.values().forEach(Attendee::begins);
                    rules.begins();
                    happens(step);
                    look();
                } catch (AssertionError | RuntimeException wrong) {
                    throw new AssertionError("'" + step + "' of '" + steps + "': " + wrong.getMessage(), wrong);
                }
            }
        } finally {
            api.delete("rooms/" + path());
            PEOPLE.keySet().stream().filter(who -> rules.place(who) != Place.OUT).forEach(who -> {
                PEOPLE.get(who).begins();
                Await.until(who + " to be gone", AT_MOST, () -> api.leg(PEOPLE.get(who).alias()).isEmpty());
            });
        }
    }

    private void happens(String step) {
        var words = step.split(" ");
        if (PEOPLE.containsKey(words[0])) {
            does(words[0], words[1].equals("is") ? words[2] : words[1], words[words.length - 1]);
            return;
        }
        switch (words[0]) {
            case "create" -> {
                rules.isCreated();
                api.post("rooms", rules.definition(alias).replaceFirst("\\{", "{\"name\": \"" + room + "\", ")).done();
            }
            case "delete" -> {
                rules.isDeleted();
                api.delete("rooms/" + path()).done();
            }
            case "close" -> {
                rules.isClosed();
                api.post("live/rooms/" + path() + "/close", "").done();
            }
            case "lock", "unlock" -> lock(words[0].equals("lock"));
            case "lay" -> {
                rules.isLaidOut(words[2]);
                api.post("live/rooms/" + path() + "/layout", "{\"arrangement\": \"" + words[2] + "\"}").done();
            }
            default -> {
                isDefined(step.replaceFirst("^no ", ""), step.startsWith("no ") ? "" : words[words.length - 1]);
                api.put("rooms/" + path(), rules.definition(alias)).done();
            }
        }
    }

    private void lock(boolean now) {
        rules.isLocked(now);
        api.post("live/rooms/" + path() + "/lock", "{\"locked\": " + now + "}").done();
    }

    private void isDefined(String what, String value) {
        switch (what.split(" ")[0]) {
            case "guest" -> rules.hasGuestPin(value);
            case "host" -> rules.hasHostPin(value);
            case "limit" -> rules.hasLimit(Integer.parseInt(value));
            case "layout" -> rules.hasLayout(value);
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void does(String who, String what, String last) {
        var somebody = PEOPLE.get(who);
        switch (what) {
            case "comes" -> {
                var pin = last.equals("comes") ? "" : last;
                rules.comes(who, pin);
                somebody.dial(alias + (pin.isEmpty() ? "" : "." + pin));
                if (rules.place(who) != Place.OUT) {
                    somebody.awaitAnswered();
                    somebody.begins();
                }
            }
            case "presses" -> {
                rules.presses(who, last);
                somebody.press(last + "#");
            }
            case "leaves" -> {
                rules.leaves(who);
                somebody.hangUp();
            }
            case "removed" -> {
                rules.isRemoved(who);
                api.delete("calls/" + leg(who)).done();
            }
            case "muted", "heard" -> {
                rules.isMuted(who, what.equals("muted"));
                api.post("live/legs/" + leg(who) + "/mute", "{\"muted\": " + what.equals("muted") + "}").done();
            }
            default -> throw new IllegalArgumentException(what);
        }
    }

    private String leg(String who) {
        return api.leg(PEOPLE.get(who).alias()).orElseThrow().path("id").asText();
    }

    /// Everybody looks around, and so does the administrator.
    private void look() {
        rules.ends().forEach((who, end) -> {
            PEOPLE.get(who).awaitReleased(end.cause());
            Await.until("the record of " + who + " to say '" + end.why() + "'", AT_MOST,
                    () -> api.latestRecord(PEOPLE.get(who).alias()).filter(it -> it.hasNonNull("ended"))
                            .filter(it -> it.path("why").asText().contains(end.why())).isPresent());
        });
        PEOPLE.forEach((who, somebody) -> {
            switch (rules.place(who)) {
                case OUT -> { }
                case OWES_PIN, WAITS -> somebody.awaitHearingAndSeeing(Set.of(), Set.of(), 0);
                case IN -> {
                    var view = rules.view(who);
                    somebody.awaitHearingAndSeeing(
                            rules.others(who).stream().filter(rules::isHeard).map(it -> PEOPLE.get(it).tone())
                                    .collect(Collectors.toSet()),
                            view.whose().stream().map(it -> PEOPLE.get(it).identity()).collect(Collectors.toSet()),
                            view.howMany());
                }
            }
        });
        if (rules.isOpen()) {
            var live = api.get("rooms/" + path()).done().body().path("live");
            assertThat(live.path("locked").asBoolean()).as("locked").isEqualTo(rules.locked());
            assertThat(live.path("arrangement").asText()).as("layout").isEqualTo(rules.layout());
        }
    }

    private String path() {
        return room.replace(" ", "%20");
    }
}
