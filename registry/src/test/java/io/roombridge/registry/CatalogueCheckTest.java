package io.roombridge.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.FloorPolicy;
import io.roombridge.call.Transport;
import io.roombridge.dialplan.Aim;
import io.roombridge.dialplan.Behaviour;
import io.roombridge.dialplan.Conditions;
import io.roombridge.dialplan.Match;
import io.roombridge.dialplan.Rule;
import io.roombridge.dialplan.Transform;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.registry.CatalogueCheck.Fault;
import io.roombridge.registry.sql.SqlRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot work is said by its field before it is saved.
class CatalogueCheckTest {

    private final SqlRegistry registry = SqlRegistry.open("jdbc:h2:mem:" + UUID.randomUUID());
    private final CatalogueCheck check = new CatalogueCheck(registry);

    @AfterEach
    void closes() {
        registry.close();
    }

    private static Trunk trunk(String name, String host, String template) {
        return new Trunk(name, Protocol.SIP, Transport.TLS, host, 5_061, template, Optional.of(new Login("us", "pw")));
    }

    private static RoomDefinition room(String hostPin, String guestPin, int most, Set<Protocol> protocols) {
        return new RoomDefinition("weekly", "", List.of(), hostPin, guestPin, most, false, Arrangement.AUTOMATIC,
                protocols, "", false, false, FloorPolicy.ANYONE, Optional.empty(), 0);
    }

    private static Rule rule(String target, String zone) {
        return new Rule("a", 1, true, Match.ANY, new Conditions(Conditions.Callers.KNOWN, Set.of(), Match.ANY, zone),
                new Behaviour.Leave(), Aim.parse(target), true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a/b", "a\\b", "50%", "a;b", " a", "a "})
    void refusesNamesThatCannotBeAddressed(String name) {
        assertThat(check.of(RoomDefinition.of(name, List.of()))).extracting(Fault::field).contains("name");
        assertThat(check.of(trunk(name, "zoomcrc.com", "{alias}"))).extracting(Fault::field).contains("name");
        assertThat(check.of(Transform.of(name, Match.ANY, new Behaviour.Leave()))).extracting(Fault::field)
                .contains("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u2066b", "a\ufffdb", "a\u0007b"})
    void refusesNamesThatShowAsOthers(String name) {
        assertThat(check.of(RoomDefinition.of(name, List.of()))).extracting(Fault::field).contains("name");
        assertThat(check.of(new Endpoint("board", name, List.of(), "", true))).extracting(Fault::field)
                .containsExactly("displayName");
    }

    @Test
    void refusesTextsLongerThanTheirColumns() {
        var longer = new Behaviour.Replace("1".repeat(513));
        var plain = rule("trunk:" + "x".repeat(130), "");

        assertThat(check.of(Transform.of("a", Match.ANY, longer))).extracting(Fault::toString)
                .containsExactly("behaviour.replacement: has at most 512 characters");
        assertThat(check.of(new Rule("a", 1, true, Match.ANY, plain.when(), longer, plain.target(), true, false)))
                .extracting(Fault::toString).anyMatch(it -> it.startsWith("behaviour.replacement: has at most"))
                .anyMatch(it -> it.startsWith("target: has at most"));
        assertThatThrownBy(() -> registry.transforms().save(Transform.of("a", Match.ANY, longer), "test"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("longer than can be kept");
    }

    @Test
    void refusesNamesThatMeanSomethingElse() {
        assertThat(check.of(trunk("Local", "zoomcrc.com", "{alias}"))).extracting(Fault::field)
                .containsExactly("name");
        assertThat(check.of(trunk("outside", "zoomcrc.com", "{alias}"))).hasSize(1);
        registry.rooms().save(RoomDefinition.of("weekly", List.of(Alias.of("9000"))), "test");
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "", true), "test");
        assertThat(check.of(new Endpoint("9000", "", List.of(), "", true))).extracting(Fault::toString)
                .containsExactly("name: already is an alias of room weekly");
        assertThat(check.of(new Endpoint("8001", "", List.of(), "", true))).hasSize(1);
        assertThat(check.of(new Endpoint("lobby", "", List.of(Alias.of("Board")), "", true)))
                .extracting(Fault::toString).containsExactly("aliases: board already is the name of an endpoint");
        assertThat(check.of(new Endpoint("board", "", List.of(Alias.of("board")), "", true))).isEmpty();
    }

    @Test
    void refusesPinsThatCannotTellHostsFromGuests() {
        assertThat(check.of(room("1234", "1234", 0, Set.of(Protocol.SIP)))).extracting(Fault::field)
                .containsExactly("guestPin");
        assertThat(check.of(room("12a4", "", 0, Set.of(Protocol.SIP)))).extracting(Fault::field)
                .containsExactly("hostPin");
        assertThat(check.of(room("", "", 0, Set.of(Protocol.SIP)))).isEmpty();
    }

    @Test
    void refusesRoomsThatNobodyCouldEnter() {
        assertThat(check.of(room("", "", 0, Set.of()))).extracting(Fault::field).containsExactly("protocols");
        assertThat(check.of(room("", "", 0, Set.of(Protocol.WEBRTC, Protocol.SIP)))).extracting(Fault::toString)
                .containsExactly("protocols: webrtc is not there: sip and h323 are");
        assertThat(check.of(room("", "", 1_000_000, Set.of(Protocol.SIP)))).extracting(Fault::field)
                .containsExactly("maxParticipants");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{foo}@zoomcrc.com", "{id", "id}", "{Id}", "", "{{id}}"})
    void refusesTemplatesThatAreNotFilledIn(String template) {
        assertThat(check.of(trunk("zoom", "zoomcrc.com", template))).extracting(Fault::field)
                .containsExactly("template");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "", "-a.example", "a..example", "http://a", "a:5060", "ex_ample.com:", "ä.example",
        "300.1.1.1", "10.0.0"})
    void refusesHostsThatAreNone(String host) {
        assertThat(check.of(trunk("zoom", host, "{alias}"))).extracting(Fault::field).containsExactly("host");
        assertThat(check.of(new Preferences(false, List.of(host), 0))).extracting(Fault::field)
                .containsExactly("domains");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoomcrc.com", "10.0.0.1", "[2001:db8::1]", "gateway", "a-b.example", "_sip.example"})
    void takesHostsThatAreSome(String host) {
        assertThat(check.of(trunk("zoom", host, "{id}.{passcode}@zoomcrc.com"))).isEmpty();
    }

    @Test
    void refusesRulesThatLeadNowhere() {
        registry.rooms().save(RoomDefinition.of("weekly", List.of()), "test");
        registry.trunks().save(trunk("zoom", "zoomcrc.com", "{alias}"), "test");

        assertThat(check.of(rule("room:weekly", "zoom"))).isEmpty();
        assertThat(check.of(rule("trunk:ZOOM", "local"))).isEmpty();
        assertThat(check.of(rule("room:daily", ""))).extracting(Fault::toString)
                .containsExactly("target: there is no room daily");
        assertThat(check.of(rule("trunk:teams", ""))).extracting(Fault::toString)
                .containsExactly("target: there is no trunk teams");
        assertThat(check.of(rule("direct:webrtc", ""))).extracting(Fault::field).containsExactly("target");
        assertThat(check.of(rule("local", "teams"))).extracting(Fault::field).containsExactly("when.zone");
    }

    @Test
    void tellsWhereSomethingIsUsed() {
        registry.rooms().save(RoomDefinition.of("weekly", List.of()), "test");
        registry.trunks().save(trunk("zoom", "zoomcrc.com", "{alias}"), "test");
        registry.rules().save(rule("room:WEEKLY", "Zoom"), "test");

        assertThat(check.usesOfRoom("weekly")).containsExactly("the target of rule a");
        assertThat(check.usesOfTrunk("zoom")).containsExactly("the zone of rule a");
        assertThat(check.usesOfTrunk("teams")).isEmpty();
    }
}
