package io.roombridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.StoryLine;
import io.roombridge.call.Transport;
import io.roombridge.camera.CameraMessage;
import io.roombridge.camera.Motion;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Audit;
import io.roombridge.registry.CallRecord;
import io.roombridge.registry.Registration;
import io.roombridge.registry.RoomDefinition;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What goes on, over the API: seen and changed.
class LiveConsoleTest extends RunningConsole {

    @Test
    void showsLiveCallsWithWhatEachStreamCarries() throws Exception {
        signIn("vera");

        var list = get("/api/v1/calls?limit=2&offset=1").body();

        assertThat(list.path("meta").path("total").asInt()).isEqualTo(3);
        assertThat(list.path("objects")).hasSize(2);
        var leg = list.path("objects").path(0);
        assertThat(leg.path("id").asText()).isEqualTo("h323:22222222-bbbb");
        assertThat(leg.path("party").path("name").asText()).isEqualTo("Lobby");
        assertThat(leg.path("streams").findValuesAsText("kind")).containsExactly("audio", "audio", "video", "video");
        var received = leg.path("streams").path(3);
        assertThat(received.path("direction").asText()).isEqualTo("received");
        assertThat(received.path("codec").asText()).isEqualTo("H264/1");
        assertThat(received.path("resolution").asText()).isEqualTo("1280x720");
        assertThat(received.path("lossPercent").asDouble()).isEqualTo(3.38);
        assertThat(received.path("lossPercentNow").asDouble()).isEqualTo(1.25);
        var story = get("/api/v1/calls/" + SampleGateway.SIP_LEG).body().path("trace");
        assertThat(story).hasSize(2);
        assertThat(story.path(1).path("words").asText()).isEqualTo("answered");
        assertThat(story.path(1).path("at").asText()).isEqualTo("2026-11-21T12:00:02.500Z");
        assertThat(get("/api/v1/calls/sip:nobody").status()).isEqualTo(404);
    }

    @Test
    void anOperatorSaysWhenAMeetingEnds() throws Exception {
        signIn("otto");
        var end = "/api/v1/live/rooms/weekly/end";
        var soon = "2026-11-21T13:00:00Z";
        registry.rooms().save(RoomDefinition.of("weekly", List.of(Alias.of("9000"))), "test");

        assertThat(call("PUT", end, "{\"at\":\"" + soon + "\"}").status()).isEqualTo(204);
        var rooms = get("/api/v1/rooms/weekly").body().path("live");
        assertThat(rooms.path("endsAt").asText()).isEqualTo(soon);
        assertThat(call("DELETE", end, "").status()).isEqualTo(204);
        assertThat(gateway.asked).containsExactly("end weekly " + soon, "end weekly never");
        assertThat(registry.audit().latest(9, 0).objects()).extracting(entry -> entry.action() + " " + entry.name()
                + " " + entry.detail()).contains("end-never weekly ", "end-at weekly " + soon);

        for (var wrong : List.of("\"2026-11-21T11:00:00Z\"", "\"2026-12-21T12:00:00Z\"", "\"soon\"", "null", "15")) {
            var refused = call("PUT", end, "{\"at\":" + wrong + "}");
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.body().path("errors").path(0).path("field").asText()).as(wrong).isEqualTo("at");
        }
        assertThat(call("PUT", "/api/v1/live/rooms/other/end", "{\"at\":\"" + soon + "\"}").status()).isEqualTo(404);
    }

    @Test
    void letsARoomCallSomebody() throws Exception {
        signIn("otto");

        var calling = call("POST", "/api/v1/rooms/weekly/dial", "{\"alias\":\"8003\",\"protocol\":\"h323\"}");

        assertThat(calling.body().path("leg").asText()).isEqualTo("h323:44444444-dddd");
        assertThat(gateway.asked).containsExactly("dial weekly 8003 H323");
        assertThat(call("POST", "/api/v1/rooms/weekly/dial", "{\"alias\":\"8003\",\"protocol\":\"webrtc\"}").body()
                .path("errors").path(0).path("words").asText()).isEqualTo("is one of sip, h323, not 'webrtc'");
        assertThat(call("POST", "/api/v1/rooms/weekly/dial", "{\"alias\":\"nobody\"}").body().path("detail").asText())
                .isEqualTo("no rule takes the call");
        assertThat(call("POST", "/api/v1/rooms/other/dial", "{\"alias\":\"8003\"}").status()).isEqualTo(404);
        assertThat(trail(1).getFirst().action()).isEqualTo("dial");
    }

    @Test
    void showsRegistrationsHistoryAndRoomPictures() throws Exception {
        var leg = gateway.legs.getFirst();
        registry.save(new Registration(Protocol.SIP, "k", List.of(Alias.of("8001")), "sip:8001@10.1.2.3", Transport.TLS,
                new InetSocketAddress("10.1.2.3", 5_061), "Poly", "", "", now.get(), now.get().plusSeconds(60)));
        registry.history().add(new CallRecord("room:weekly", leg.leg(), true, "8001", "9000##4711", "Ann",
                "Poly", "room:weekly", now.get(), Optional.of(now.get().plusSeconds(2)),
                Optional.of(CallRecord.End.of(now.get().plusSeconds(62), Cause.NORMAL_CLEARING)), leg.streams(),
                List.of(new StoryLine(now.get(), "rings"), new StoryLine(now.get().plusMillis(62_250), "released"))));
        signIn("vera");

        assertThat(get("/api/v1/registrations").body().path("objects").path(0).path("address").asText())
                .isEqualTo("10.1.2.3:5061");
        var record = get("/api/v1/history?text=WEEK").body().path("objects").path(0);
        assertThat(record.path("seconds").asInt()).isEqualTo(60);
        assertThat(record.path("to").asText()).isEqualTo("9000##***");
        var kept = get("/api/v1/history/" + leg.leg()).body();
        assertThat(kept.path("trace").path(1).path("at").asText()).isEqualTo("2026-11-21T12:01:02.250Z");
        assertThat(kept.path("record").path("streams").path(0).path("lossPercentNow").isNull()).isTrue();
        var picture = get("/api/v1/rooms/weekly/picture.jpg");
        assertThat(picture.http().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(picture.http().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("/api/v1/rooms/empty/picture.jpg").status()).isEqualTo(404);
        now.updateAndGet(time -> time.plusSeconds(60));
        assertThat(get("/api/v1/registrations").body().path("objects")).isEmpty();
    }

    @Test
    void tellsOfChangesAsTheyHappen() throws Exception {
        signIn("vera");
        var request = HttpRequest.newBuilder(console.address().resolve("/api/v1/events")).header("Cookie", cookie)
                .header("Accept", "text/event-stream").build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(response.body()))) {
            assertThat(next(lines).path("legs")).hasSize(3);

            gateway.hangUp(SampleGateway.SIP_LEG);

            JsonNode view = next(lines);
            while (view.path("legs").size() == 3) {
                view = next(lines);
            }
            assertThat(view.path("legs")).hasSize(2);
            assertThat(view.path("rooms").path(0).path("members")).hasSize(2);
        }
    }

    /// What otto did, the latest first.
    private List<Audit.Entry> trail(int most) {
        return registry.audit().latest(100, 0).objects().stream().filter(entry -> entry.by().equals("otto")).limit(most)
                .toList();
    }

    private static JsonNode next(BufferedReader lines) throws Exception {
        while (true) {
            var line = lines.readLine();
            assertThat(line).isNotNull();
            if (line.startsWith("data: ")) {
                return MAPPER.readTree(line.substring(6));
            }
        }
    }

    @Test
    void letsAnOperatorRunAMeeting() throws Exception {
        var leg = "/api/v1/live/legs/" + SampleGateway.SIP_LEG;
        signIn("vera");
        assertThat(call("POST", leg + "/mute", "{\"muted\":true}").status()).isEqualTo(403);
        assertThat(call("POST", "/api/v1/live/rooms/weekly/lock", "{\"locked\":true}").status()).isEqualTo(403);
        signIn("otto");

        assertThat(call("POST", leg + "/mute", "{\"muted\":true}").status()).isEqualTo(204);
        assertThat(call("POST", leg + "/host", "{\"host\":false}").status()).isEqualTo(204);
        assertThat(call("POST", leg + "/name", "{\"name\":\" Board \"}").status()).isEqualTo(204);
        assertThat(call("POST", "/api/v1/live/rooms/weekly/lock", "{\"locked\":true}").status()).isEqualTo(204);
        assertThat(call("POST", "/api/v1/live/rooms/weekly/layout", "{\"arrangement\":\"one\"}").status())
                .isEqualTo(204);

        var name = SampleGateway.SIP_LEG.toString();
        assertThat(gateway.asked).containsExactly("mute " + name + " true", "host " + name + " false",
                "rename " + name + " Board", "lock weekly true", "arrange weekly ONE");
        assertThat(trail(5)).extracting(entry -> entry.by() + " " + entry.action())
                .containsExactly("otto layout", "otto lock", "otto rename", "otto make-guest", "otto mute");
        assertThat(trail(5)).extracting(Audit.Entry::detail).containsExactly("one", "",
                "Board room Zürich (8001) in room weekly: Board", "Board room Zürich (8001) in room weekly",
                "Board room Zürich (8001) in room weekly");
        assertThat(get("/api/v1/calls/" + SampleGateway.H323_LEG).body().path("leg").path("muted").asBoolean())
                .isTrue();
    }

    @Test
    void showsSlidesStopsThemAndGivesTheFloor() throws Exception {
        registry.rooms().save(RoomDefinition.of("weekly", List.of(Alias.of("9000"))), "test");
        signIn("vera");
        var room = get("/api/v1/rooms/weekly").body().path("live");
        assertThat(room.path("presenter").asText()).isEqualTo(SampleGateway.CLOUD_LEG.toString());
        assertThat(room.path("asking").path(0).asText()).isEqualTo(SampleGateway.SIP_LEG.toString());
        assertThat(get("/api/v1/rooms/weekly/slides.jpg").http().headers().firstValue("Content-Type"))
                .contains("image/jpeg");
        assertThat(get("/api/v1/rooms/other/slides.jpg").status()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/live/rooms/weekly/slides/stop", "").status()).isEqualTo(403);
        signIn("otto");

        assertThat(call("POST", "/api/v1/live/rooms/weekly/slides/stop", "").status()).isEqualTo(204);
        assertThat(call("POST", "/api/v1/live/legs/" + SampleGateway.SIP_LEG + "/floor", "").status()).isEqualTo(204);
        assertThat(call("POST", "/api/v1/live/rooms/other/slides/stop", "").status()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/live/legs/sip:nobody/floor", "").status()).isEqualTo(404);
        var presenter = "/api/v1/live/legs/" + SampleGateway.CLOUD_LEG;
        assertThat(get("/api/v1/calls/" + SampleGateway.CLOUD_LEG).body().path("leg").path("presents").asBoolean())
                .isTrue();
        assertThat(call("POST", presenter + "/slides/stop", "").status()).isEqualTo(204);
        assertThat(call("POST", "/api/v1/live/legs/" + SampleGateway.SIP_LEG + "/slides/stop", "").status())
                .isEqualTo(404);

        assertThat(gateway.asked).containsExactly("stop slides weekly", "give the floor " + SampleGateway.SIP_LEG,
                "stop slides of " + SampleGateway.CLOUD_LEG);
        assertThat(trail(3)).extracting(entry -> entry.action() + " " + entry.detail())
                .containsExactly("stop-slides Zoom (123456789@zoomcrc.com) in room weekly",
                        "give-floor Board room Zürich (8001) in room weekly", "stop-slides ");
    }

    @Test
    void turnsCamerasHasThemKeepPositionsAndChoosesOne() throws Exception {
        var camera = "/api/v1/live/legs/" + SampleGateway.SIP_LEG + "/camera/";
        signIn("vera");
        assertThat(call("POST", camera + "move", "{\"pan\": \"left\"}").status()).isEqualTo(403);
        signIn("otto");

        assertThat(call("POST", camera + "move", "{\"pan\": \"left\", \"zoom\": \"in\", \"milliseconds\": 120}")
                .status()).isEqualTo(204);
        assertThat(call("PUT", camera + "presets/3", "").status()).isEqualTo(204);
        assertThat(call("POST", camera + "presets/15", "").status()).isEqualTo(204);
        assertThat(call("POST", camera + "chosen", "{\"chosen\": true}").status()).isEqualTo(204);
        assertThat(gateway.asked).containsExactly(
                "steer " + SampleGateway.SIP_LEG + " " + new CameraMessage.Start(new Motion(
                        Optional.of(Motion.Pan.LEFT), Optional.empty(), Optional.of(Motion.Zoom.IN),
                        Optional.empty()), 100),
                "steer " + SampleGateway.SIP_LEG + " " + new CameraMessage.StorePreset(3),
                "steer " + SampleGateway.SIP_LEG + " " + new CameraMessage.ActivatePreset(15),
                "choose the camera of " + SampleGateway.SIP_LEG + " true");

        assertThat(call("POST", camera + "move", "{}").status()).isEqualTo(400);
        assertThat(call("POST", camera + "move", "{\"tilt\": \"up\", \"milliseconds\": 49}").status()).isEqualTo(400);
        assertThat(call("POST", camera + "chosen", "{}").status()).isEqualTo(400);
        assertThat(call("POST", camera + "presets/16", "").status()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/live/legs/sip:nobody/camera/presets/1", "").status()).isEqualTo(404);
        assertThat(trail(2)).extracting(entry -> entry.action() + " " + entry.detail()).containsExactly(
                "choose-camera Board room Zürich (8001) in room weekly",
                "keep-camera Board room Zürich (8001) in room weekly: 3");
    }

    @Test
    void mutesTheGuestsAndLetsInWhoWaits() throws Exception {
        signIn("vera");
        assertThat(call("POST", "/api/v1/live/rooms/weekly/mute", "{\"muted\":true}").status()).isEqualTo(403);
        assertThat(call("POST", "/api/v1/live/rooms/weekly/admit", "").status()).isEqualTo(403);
        signIn("otto");

        assertThat(call("POST", "/api/v1/live/rooms/weekly/mute", "{\"muted\":true}").status()).isEqualTo(204);
        assertThat(call("POST", "/api/v1/live/rooms/weekly/mute", "{}").status()).isEqualTo(400);
        assertThat(call("POST", "/api/v1/live/rooms/other/mute", "{\"muted\":true}").status()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/live/rooms/weekly/admit", "").status()).isEqualTo(204);
        assertThat(call("POST", "/api/v1/live/legs/" + SampleGateway.SIP_LEG + "/admit", "").status()).isEqualTo(204);
        assertThat(call("POST", "/api/v1/live/legs/sip:nobody/admit", "").status()).isEqualTo(404);

        assertThat(gateway.asked).containsExactly("mute guests weekly true", "admit weekly",
                "admit " + SampleGateway.SIP_LEG);
        assertThat(trail(3)).extracting(Audit.Entry::action).containsExactly("admit", "admit", "mute-guests");
    }

    @Test
    void endsAMeeting() throws Exception {
        signIn("vera");
        assertThat(call("POST", "/api/v1/live/rooms/weekly/close", "").status()).isEqualTo(403);
        signIn("otto");

        assertThat(call("POST", "/api/v1/live/rooms/weekly/close", "").status()).isEqualTo(204);
        assertThat(call("POST", "/api/v1/live/rooms/other/close", "").status()).isEqualTo(404);

        assertThat(gateway.asked).containsExactly("close weekly");
        assertThat(trail(1)).extracting(entry -> entry.action() + " " + entry.name()
                + " " + entry.detail()).containsExactly("close weekly 3 participants");
    }

    @Test
    void aHangUpNamesWhoItWasInTheTrail() throws Exception {
        signIn("otto");

        assertThat(call("DELETE", "/api/v1/calls/" + SampleGateway.H323_LEG, "").status()).isEqualTo(204);

        var entry = trail(1).getFirst();
        assertThat(entry.name()).isEqualTo(SampleGateway.H323_LEG.toString());
        assertThat(entry.detail()).isEqualTo("Lobby (8002) in room weekly");
    }

    @Test
    void aCallThatIsUpHasLastedUntilNow() throws Exception {
        registry.history().add(record("8001", 100, Optional.of(2), Optional.empty()));
        registry.history().add(record("8002", 100, Optional.of(10), Optional.of(70)));
        registry.history().add(record("8003", 100, Optional.empty(), Optional.of(30)));
        signIn("vera");

        var all = get("/api/v1/history?sort=-seconds").body().path("objects");

        assertThat(all.findValuesAsText("from")).containsExactly("8001", "8002", "8003");
        assertThat(all.findValuesAsText("seconds")).containsExactly("98", "60", "0");
        assertThat(get("/api/v1/history?sort=seconds").body().path("objects").findValuesAsText("from"))
                .containsExactly("8003", "8002", "8001");
    }

    /// @param ago       seconds, when it began
    /// @param answered  seconds after that
    /// @param ended     likewise
    private CallRecord record(String from, int ago, Optional<Integer> answered, Optional<Integer> ended) {
        var started = now.get().minusSeconds(ago);
        return new CallRecord("c", LegId.fresh(Protocol.SIP), true, from, "9000", "", "", "room:weekly", started,
                answered.map(started::plusSeconds),
                ended.map(started::plusSeconds).map(at -> CallRecord.End.of(at, Cause.NORMAL_CLEARING)), List.of(),
                List.of());
    }

    @Test
    void changesNoMeetingThatIsNotThere() throws Exception {
        signIn("otto");

        assertThat(call("POST", "/api/v1/live/rooms/other/lock", "{\"locked\":true}").status()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/live/legs/sip:nobody/mute", "{\"muted\":true}").status()).isEqualTo(404);
        assertThat(call("POST", "/api/v1/live/rooms/weekly/lock", "{}").status()).isEqualTo(400);
        assertThat(call("POST", "/api/v1/live/legs/" + SampleGateway.SIP_LEG + "/name",
                "{\"name\":\"" + "x".repeat(65) + "\"}").status()).isEqualTo(400);
        assertThat(gateway.asked).isEmpty();
    }
}
