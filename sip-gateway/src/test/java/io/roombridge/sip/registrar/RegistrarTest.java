package io.roombridge.sip.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.Transport;
import io.roombridge.registry.Registration;
import io.roombridge.sip.MemoryCredentials;
import io.roombridge.sip.MemoryRegistrations;
import io.roombridge.sip.auth.DigestLogin;
import io.roombridge.sip.auth.Gate;
import io.roombridge.sip.message.Body;
import io.roombridge.sip.message.Headers;
import io.roombridge.sip.message.SipRequest;
import io.roombridge.sip.message.SipResponse;
import io.roombridge.sip.message.Source;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistrarTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Source SOURCE = new Source(Transport.UDP, new InetSocketAddress("192.0.2.7", 5070));
    private static final Login ALICE = new Login("alice", "wonderland");

    private final MemoryRegistrations registrations = new MemoryRegistrations();
    private long sequence;

    private Registrar registrar(boolean open) {
        var credentials = new MemoryCredentials(Map.of("alice", "wonderland"), open);
        return new Registrar(Set.of("example.com"), Registrar.Times.USUAL, credentials, registrations,
                new Gate("roombridge", credentials, new Random(1)));
    }

    private SipRequest register(String user, Source source, Headers headers) {
        var to = "<sip:" + user + "@example.com>";
        return new SipRequest("REGISTER", "sip:example.com", ++sequence, Headers.of("From", to + ";tag=1").and("To", to)
                .and("Call-ID", headers.first("Call-ID").orElse("c1")).and(headers), Body.NONE, source);
    }

    /// Registers as a phone does: asks, is challenged, answers.
    private Registrar.Answer authenticated(Registrar registrar, Login login, Source source, Headers headers,
            Instant now) {
        var challenged = registrar.register(register(login.user(), source, headers), now);
        assertThat(challenged.status()).isEqualTo(401);
        var response = new SipResponse(401, "", "REGISTER", sequence, challenged.headers(), Body.NONE, source);
        var credentials = new DigestLogin(login).answer(response, "sip:example.com", "0a4f113b").orElseThrow();
        return registrar.register(register(login.user(), source, headers.and(credentials)), now);
    }

    private static Headers contact(String value) {
        return Headers.of("Contact", value);
    }

    @Test
    void challengesWithBothAlgorithmsStrongestFirst() {
        var answer = registrar(false).register(register("alice", SOURCE, Headers.NONE), NOON);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().all("WWW-Authenticate")).hasSize(2);
        assertThat(answer.headers().all("WWW-Authenticate").getFirst()).contains("algorithm=SHA-256")
                .contains("qop=\"auth\"");
        assertThat(answer.headers().all("WWW-Authenticate").getLast()).contains("algorithm=MD5");
    }

    @Test
    void saysWhenToComeAgainWhileTheRegistryIsAway() {
        registrations.goAway();

        var answer = authenticated(registrar(false), ALICE, SOURCE, contact("<sip:alice@192.0.2.7:5070>"), NOON);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().first("Retry-After")).isPresent();
    }

    @Test
    void bindsAContactToWhoeverKnowsThePassword() {
        var answer = authenticated(registrar(false), ALICE, SOURCE, contact("<sip:alice@192.0.2.7:5070>;expires=600"),
                NOON);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().all("Contact")).containsExactly("<sip:alice@192.0.2.7:5070>;expires=600");
        var binding = registrations.find(Alias.of("alice"), NOON).getFirst();
        assertThat(binding.hop()).isEqualTo(new InetSocketAddress("192.0.2.7", 5070));
        assertThat(binding.user()).isEqualTo("alice");
        assertThat(registrations.find(Alias.of("alice@example.com"), NOON)).hasSize(1);
    }

    @Test
    void callsBackWhereANattedContactCameFrom() {
        authenticated(registrar(false), ALICE, SOURCE, contact("<sip:alice@10.0.0.3:5060>"), NOON);
        assertThat(registrations.all()).extracting(Registration::hop).containsExactly(SOURCE.address());
        assertThat(registrations.all()).extracting(Registration::contact).containsExactly("sip:alice@10.0.0.3:5060");
    }

    @Test
    void tellsAWrongPasswordAndAnUnknownUserApartInNothing() {
        var registrar = registrar(false);

        var wrong = authenticated(registrar, new Login("alice", "guess"), SOURCE, Headers.NONE, NOON);
        var unknown = authenticated(registrar, new Login("mallory", "guess"), SOURCE, Headers.NONE, NOON);
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(401);
        assertThat(wrong.headers().fields()).extracting(Headers.Field::name)
                .isEqualTo(unknown.headers().fields().stream().map(Headers.Field::name).toList());
    }

    @Test
    void refusesTheAliasOfAnother() {
        var registrar = registrar(true);
        var request = register("bob", SOURCE, Headers.NONE);
        assertThat(registrar.register(request, NOON).status()).isEqualTo(200);

        var challenged = registrar.register(register("alice", SOURCE, Headers.NONE), NOON);
        assertThat(challenged.status()).isEqualTo(401);
    }

    @Test
    void refusesAShortIntervalWithTheShortestThereIs() {
        var answer = authenticated(registrar(false), ALICE, SOURCE, contact("<sip:alice@192.0.2.7>;expires=10"), NOON);
        assertThat(answer.status()).isEqualTo(423);
        assertThat(answer.headers().first("Min-Expires")).contains("60");
    }

    @Test
    void cutsALongIntervalAndGivesTheUsualWhenNoneIsAsked() {
        var registrar = registrar(false);
        var answer = authenticated(registrar, ALICE, SOURCE,
                contact("<sip:a@192.0.2.7>;expires=99999, <sip:b@192.0.2.7>"), NOON);
        assertThat(answer.headers().all("Contact"))
                .containsExactlyInAnyOrder("<sip:a@192.0.2.7>;expires=3600", "<sip:b@192.0.2.7>;expires=300");
    }

    @Test
    void keepsSeveralContactsWithTheirPreference() {
        var registrar = registrar(false);
        authenticated(registrar, ALICE, SOURCE, contact("<sip:a@192.0.2.7>;q=0.5"), NOON);
        var answer = authenticated(registrar, ALICE, SOURCE, contact("<sip:b@192.0.2.7>"), NOON);
        assertThat(answer.headers().all("Contact"))
                .containsExactlyInAnyOrder("<sip:a@192.0.2.7>;expires=300;q=0.5", "<sip:b@192.0.2.7>;expires=300");
    }

    @Test
    void refreshesRemovesAndQueries() {
        var registrar = registrar(false);
        authenticated(registrar, ALICE, SOURCE, contact("<sip:a@192.0.2.7>;expires=100"), NOON);
        var later = NOON.plusSeconds(60);
        var refreshed = authenticated(registrar, ALICE, SOURCE, contact("<sip:a@192.0.2.7>;expires=100"), later);
        assertThat(refreshed.headers().all("Contact")).containsExactly("<sip:a@192.0.2.7>;expires=100");
        assertThat(registrations.all().getFirst().since()).isEqualTo(NOON);

        var queried = authenticated(registrar, ALICE, SOURCE, Headers.NONE, later.plusSeconds(30));
        assertThat(queried.headers().all("Contact")).containsExactly("<sip:a@192.0.2.7>;expires=70");

        var removed = authenticated(registrar, ALICE, SOURCE, contact("<sip:a@192.0.2.7>;expires=0"), later);
        assertThat(removed.headers().all("Contact")).isEmpty();
        assertThat(registrations.all()).isEmpty();
    }

    @Test
    void removesAllForAStarAndOnlyWithExpiresZero() {
        var registrar = registrar(false);
        authenticated(registrar, ALICE, SOURCE, contact("<sip:a@192.0.2.7>").and("Contact", "<sip:b@192.0.2.7>"), NOON);
        assertThat(registrations.all()).hasSize(2);
        assertThat(authenticated(registrar, ALICE, SOURCE, contact("*"), NOON).status()).isEqualTo(400);
        assertThat(authenticated(registrar, ALICE, SOURCE, contact("*").and("Expires", "0"), NOON).status())
                .isEqualTo(200);
        assertThat(registrations.all()).isEmpty();
    }

    @Test
    void replacesTheContactOfTheSameInstance() {
        var registrar = registrar(false);
        var instance = ";+sip.instance=\"<urn:uuid:1>\";reg-id=1";
        authenticated(registrar, ALICE, SOURCE, contact("<sip:a@10.0.0.3:40001>" + instance), NOON);
        authenticated(registrar, ALICE, SOURCE, contact("<sip:a@10.0.0.3:40002>" + instance), NOON);
        assertThat(registrations.all()).extracting(Registration::contact).containsExactly("sip:a@10.0.0.3:40002");
    }

    @Test
    void takesNoRequestTwiceNorOutOfOrder() {
        var registrar = registrar(true);
        var first = register("bob", SOURCE, contact("<sip:b@192.0.2.7>"));
        assertThat(registrar.register(first, NOON).status()).isEqualTo(200);
        assertThat(registrar.register(first, NOON).status()).isEqualTo(500);
    }

    @Test
    void servesItsDomainsAndNoOther() {
        var to = "<sip:bob@elsewhere.org>";
        var request = new SipRequest("REGISTER", "sip:elsewhere.org", 1, Headers.of("From", to).and("To",
                to).and("Call-ID", "c"), Body.NONE, SOURCE);
        assertThat(registrar(true).register(request, NOON).status()).isEqualTo(404);
    }

    @Test
    void refusesAnOldCountAndAnotherAddress() {
        var registrar = registrar(false);
        var challenge = registrar.register(register("alice", SOURCE, Headers.NONE), NOON);
        var response = new SipResponse(401, "", "REGISTER", 1, challenge.headers(), Body.NONE, SOURCE);
        var credentials = new DigestLogin(ALICE).answer(response, "sip:example.com", "0a4f113b").orElseThrow();
        var elsewhere = new Source(Transport.UDP, new InetSocketAddress("198.51.100.1", 5070));
        assertThat(registrar.register(register("alice", elsewhere, credentials), NOON).status()).isEqualTo(401);
        assertThat(registrar.register(register("alice", SOURCE, credentials), NOON).status()).isEqualTo(200);
        var replayed = registrar.register(register("alice", SOURCE, credentials), NOON);
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(List.copyOf(replayed.headers().all("WWW-Authenticate"))).allMatch(value ->
                value.contains("stale=TRUE"));
        assertThat(registrar.register(register("alice", SOURCE, credentials), NOON.plusSeconds(400)).status())
                .isEqualTo(401);
    }

    @Test
    void doesNotBelieveWhoGuessesForAWhile() {
        var registrar = registrar(false);
        for (int i = 0; i < 10; i++) {
            assertThat(authenticated(registrar, new Login("alice", "guess" + i), SOURCE, Headers.NONE, NOON).status())
                    .isEqualTo(401);
        }
        assertThat(authenticated(registrar, ALICE, SOURCE, Headers.NONE, NOON).status()).isEqualTo(401);
        var neighbour = new Source(Transport.UDP, new InetSocketAddress("192.0.2.8", 5070));
        assertThat(authenticated(registrar, ALICE, neighbour, Headers.NONE, NOON).status()).isEqualTo(200);
        assertThat(authenticated(registrar, ALICE, SOURCE, Headers.NONE, NOON.plusSeconds(61)).status()).isEqualTo(200);
    }

    @Test
    void theSameContactWithAnInstanceIdAndWithoutIsOne() {
        var registrar = registrar(false);
        var plain = contact("<sip:alice@192.0.2.7:5070>");
        var named = contact("<sip:alice@192.0.2.7:5070>;+sip.instance=\"<urn:uuid:1>\"");

        authenticated(registrar, ALICE, SOURCE, plain, NOON);
        authenticated(registrar, ALICE, SOURCE, named, NOON);
        assertThat(registrations.all()).singleElement().satisfies(it -> assertThat(it.key()).contains("urn:uuid:1"));
        authenticated(registrar, ALICE, SOURCE, plain, NOON);
        assertThat(registrations.all()).hasSize(1);
        authenticated(registrar, ALICE, SOURCE, named, NOON);
        authenticated(registrar, ALICE, SOURCE, contact("<sip:alice@192.0.2.7:5070>;expires=0"), NOON);
        assertThat(registrations.all()).isEmpty();
    }

    @Test
    void whatWasProvenIsNotTakenWithoutProof() {
        authenticated(registrar(true), ALICE, SOURCE, contact("<sip:alice@192.0.2.7:5070>"), NOON);
        var alice = registrations.all().getFirst();
        registrations.remove(alice.protocol(), alice.key());
        registrations.save(new Registration(alice.protocol(), "lobby@example.com sip:lobby@192.0.2.7:5070;",
                List.of(Alias.of("lobby")), "sip:lobby@192.0.2.7:5070", alice.transport(), alice.hop(), "", "alice",
                "1 1 c9", NOON, NOON.plusSeconds(300)));

        var stranger = register("lobby", SOURCE, contact("*").and("Expires", "0"));
        assertThat(registrar(true).register(stranger, NOON).status()).isEqualTo(403);
        assertThat(registrations.all()).hasSize(1);
    }

    @Test
    void aStarNeedsExpiresZeroAndNothingBesideIt() {
        var registrar = registrar(false);
        authenticated(registrar, ALICE, SOURCE, contact("<sip:alice@192.0.2.7:5070>"), NOON);

        for (var wrong : List.of(contact("*"), contact("*").and("Expires", "60"), contact("*;expires=0"),
                contact("*, <sip:alice@192.0.2.7:5070>").and("Expires", "0"))) {
            assertThat(authenticated(registrar, ALICE, SOURCE, wrong, NOON).status()).isEqualTo(400);
        }
        assertThat(registrations.all()).hasSize(1);
        assertThat(authenticated(registrar, ALICE, SOURCE, contact("*").and("Expires", "0"), NOON).status())
                .isEqualTo(200);
        assertThat(registrations.all()).isEmpty();
    }

    private static Headers by(String path, String... more) {
        var headers = contact("<sip:alice@10.0.0.3>").and("Path", path);
        for (var supported : more) {
            headers = headers.and("Supported", supported);
        }
        return headers;
    }

    @Test
    void keepsThePathOfABindingForCallsAndEchoesItToWhoUnderstands() {
        var path = "<sip:edge@192.0.2.7:5090;lr>,\"Inner, proxy\" <sip:p2.example.com;lr>";
        var answer = authenticated(registrar(false), ALICE, SOURCE, by(path, "gruu, path"), NOON);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().all("Path")).containsExactly(path);
        var binding = registrations.all().getFirst();
        assertThat(Registrar.route(binding)).containsExactly("<sip:edge@192.0.2.7:5090;lr>",
                "\"Inner, proxy\" <sip:p2.example.com;lr>");
        assertThat(binding.hop()).isEqualTo(new InetSocketAddress("192.0.2.7", 5090));
    }

    @Test
    void keepsAPathWithoutEchoingItToWhoDoesNotSayItIsUnderstood() {
        var answer = authenticated(registrar(false), ALICE, SOURCE, by("<sip:p.example.com;lr>"), NOON);
        assertThat(answer.headers().first("Path")).isEmpty();
        assertThat(registrations.all()).extracting(Registrar::route).containsExactly(List.of("<sip:p.example.com;lr>"));
        assertThat(registrations.all()).extracting(Registration::hop).containsExactly(SOURCE.address());
    }

    @Test
    void forgetsThePathThatARefreshDoesNotBring() {
        var registrar = registrar(false);
        authenticated(registrar, ALICE, SOURCE, by("<sip:p.example.com;lr>", "path"), NOON);
        authenticated(registrar, ALICE, SOURCE, contact("<sip:alice@10.0.0.3>"), NOON);
        assertThat(registrations.all()).extracting(Registrar::route).containsExactly(List.of());
    }

    @Test
    void refusesAPathThatNobodyCanGo() {
        var tooMany = "<sip:p.example.com;lr>,".repeat(11) + "<sip:p>";
        for (var path : List.of("<mailto:a@b>", "nonsense", "<tel:8001>", tooMany)) {
            assertThat(authenticated(registrar(false), ALICE, SOURCE, by(path), NOON).status()).isEqualTo(400);
        }
        assertThat(registrations.all()).isEmpty();
    }

    private Registrar.Answer restarted(Registrar registrar, Source source, int port, String product, Instant now) {
        return authenticated(registrar, ALICE, source, contact("<sip:alice@192.0.2.7:" + port + ">;expires=3600")
                .and("User-Agent", product).and("Call-ID", "c" + port), now);
    }

    @Test
    void letsTheOldestBindingOfADeviceThatStartsAtANewPortEachTimeMakeWay() {
        var registrar = registrar(false);
        for (int i = 0; i < 25; i++) {
            assertThat(restarted(registrar, SOURCE, 6000 + i, "Room/1", NOON.plusSeconds(i)).status()).isEqualTo(200);
        }
        assertThat(registrations.all()).hasSize(20).extracting(Registration::contact)
                .doesNotContain("sip:alice@192.0.2.7:6004").contains("sip:alice@192.0.2.7:6005",
                "sip:alice@192.0.2.7:6024");
    }

    @Test
    void refreshesWhatIsBoundAlreadyWhenNoMoreCanBe() {
        var registrar = registrar(false);
        for (int i = 0; i < 20; i++) {
            restarted(registrar, SOURCE, 6000 + i, "Room/1", NOON);
        }
        assertThat(restarted(registrar, SOURCE, 6007, "Room/1", NOON.plusSeconds(9)).status()).isEqualTo(200);
        assertThat(registrations.all()).hasSize(20).extracting(Registration::contact)
                .contains("sip:alice@192.0.2.7:6000");
    }

    @Test
    void letsNobodyElsesBindingMakeWay() {
        var registrar = registrar(false);
        for (int i = 0; i < 20; i++) {
            restarted(registrar, SOURCE, 6000 + i, "Room/1", NOON);
        }
        var elsewhere = new Source(Transport.UDP, new InetSocketAddress("192.0.2.8", 5070));
        assertThat(restarted(registrar, elsewhere, 7000, "Phone/2", NOON).status()).isEqualTo(403);
        assertThat(restarted(registrar, SOURCE, 7001, "Phone/2", NOON).status()).isEqualTo(403);
        assertThat(registrations.all()).hasSize(20);
    }

    @Test
    void letsTheOldestBindingOfADeviceThatStartsAtANewAddressEachTimeMakeWay() {
        var registrar = registrar(false);
        for (int i = 0; i < 25; i++) {
            var moved = new Source(Transport.UDP, new InetSocketAddress("192.0.2." + (100 + i), 5070));
            assertThat(restarted(registrar, moved, 6000 + i, "Room/1", NOON.plusSeconds(i)).status()).isEqualTo(200);
        }
        assertThat(registrations.all()).hasSize(20).extracting(Registration::contact)
                .doesNotContain("sip:alice@192.0.2.7:6004").contains("sip:alice@192.0.2.7:6005");
    }

    @Test
    void letsABindingOfTheSameInstanceMakeWayBeforeOthersOfItsKind() {
        var registrar = registrar(false);
        for (int i = 0; i < 20; i++) {
            var contact = "<sip:alice@192.0.2.7:" + (6000 + i) + ">;expires=3600" + (i == 7
                    ? ";+sip.instance=\"<urn:uuid:1>\";reg-id=1" : "");
            authenticated(registrar, ALICE, SOURCE, contact(contact).and("User-Agent", "Room/1")
                    .and("Call-ID", "c" + i), NOON.plusSeconds(i));
        }
        var elsewhere = new Source(Transport.UDP, new InetSocketAddress("192.0.2.8", 5070));
        assertThat(authenticated(registrar, ALICE, elsewhere, contact("<sip:alice@192.0.2.8:7000>;expires=3600;"
                + "+sip.instance=\"<urn:uuid:1>\";reg-id=2").and("User-Agent", "Room/2").and("Call-ID", "new"),
                NOON.plusSeconds(60)).status()).isEqualTo(200);
        assertThat(registrations.all()).hasSize(20).extracting(Registration::contact)
                .contains("sip:alice@192.0.2.7:6000", "sip:alice@192.0.2.8:7000")
                .doesNotContain("sip:alice@192.0.2.7:6007");
    }

    @Test
    void letsNobodyWithoutAPasswordMakeABindingElsewhereGo() {
        var registrar = registrar(true);
        for (int i = 0; i < 20; i++) {
            assertThat(registrar.register(register("bob", SOURCE, contact("<sip:bob@192.0.2.7:" + (6000 + i)
                    + ">;expires=3600")), NOON).status()).isEqualTo(200);
        }
        var elsewhere = new Source(Transport.UDP, new InetSocketAddress("192.0.2.8", 5070));
        assertThat(registrar.register(register("bob", elsewhere, contact("<sip:bob@192.0.2.8:7000>;expires=3600")),
                NOON).status()).isEqualTo(403);
    }
}
