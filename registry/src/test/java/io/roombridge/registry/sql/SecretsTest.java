package io.roombridge.registry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination.Login;
import io.roombridge.call.FloorPolicy;
import io.roombridge.call.Transport;
import io.roombridge.media.Arrangement;
import io.roombridge.media.Protocol;
import io.roombridge.registry.Endpoint;
import io.roombridge.registry.RoomDefinition;
import io.roombridge.registry.SecretKey;
import io.roombridge.registry.Trunk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Passwords and PINs lie in the database encrypted, under a key that does not.
class SecretsTest {

    @TempDir
    Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("registry");
    }

    private SqlRegistry open(SecretKey key) {
        return SqlRegistry.open(url(), "sa", "", key);
    }

    private SecretKey key() {
        return SecretKey.in(folder.resolve("keys/roombridge.key"));
    }

    private static void define(SqlRegistry registry) {
        registry.endpoints().save(new Endpoint("board", "", List.of(Alias.of("8001")), "s3cret-one", true), "test");
        registry.rooms().save(new RoomDefinition("weekly", "", List.of(), "471147", "081508", 0, false,
                Arrangement.AUTOMATIC, Set.of(Protocol.SIP), "123456789.998877@zoomcrc.com", false, false,
                FloorPolicy.ANYONE, Optional.empty(), 0),
                "test");
        registry.trunks().save(new Trunk("zoom", Protocol.SIP, Transport.TLS, "zoomcrc.com", 5_061, "{alias}",
                Optional.of(new Login("us", "s3cret-two"))), "test");
    }

    private static void isDefined(SqlRegistry registry) {
        assertThat(registry.credential("board").orElseThrow().password()).isEqualTo("s3cret-one");
        assertThat(registry.rooms().find("weekly").orElseThrow().hostPin()).isEqualTo("471147");
        assertThat(registry.rooms().find("weekly").orElseThrow().guestPin()).isEqualTo("081508");
        assertThat(registry.rooms().find("weekly").orElseThrow().cloud()).isEqualTo("123456789.998877@zoomcrc.com");
        assertThat(registry.trunks().find("zoom").orElseThrow().login().orElseThrow().password())
                .isEqualTo("s3cret-two");
    }

    private String everything() throws Exception {
        try (var connection = connect(); var rows = connection.createStatement().executeQuery("script")) {
            var text = new StringBuilder();
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
            return text.toString();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
    }

    @Test
    void noSecretLiesInTheDatabase() throws Exception {
        try (var registry = open(key())) {
            define(registry);
        }

        assertThat(everything()).contains("board", "weekly", "zoomcrc.com", "aes:")
                .doesNotContain("s3cret", "471147", "081508", "998877");
        try (var registry = open(key())) {
            isDefined(registry);
        }
    }

    @Test
    void aCopyMadeWhileAllGoesOnIsTheWholeDatabase() throws Exception {
        var copy = folder.resolve("copy.zip");
        try (var registry = open(key())) {
            define(registry);
            registry.backUp(copy);
            registry.rooms().remove("weekly", "test");
        }
        Files.delete(folder.resolve("registry.mv.db"));
        try (var zip = new ZipInputStream(Files.newInputStream(copy))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("registry.mv.db");
            Files.copy(zip, folder.resolve("registry.mv.db"));
        }

        try (var registry = open(key())) {
            isDefined(registry);
        }
        assertThat(Files.getPosixFilePermissions(copy)).hasSize(2);
    }

    @Test
    void theKeyIsMadeForItsOwnerAlone() throws Exception {
        open(key()).close();

        assertThat(Files.getPosixFilePermissions(folder.resolve("keys/roombridge.key"))).extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void anotherKeyIsRefusedInWords() {
        open(key()).close();

        assertThatThrownBy(() -> open(SecretKey.random())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("encrypted with another key than the key that is given");
    }

    @Test
    void aMissingKeyIsRefusedInWordsAndNotMadeAnew() throws Exception {
        open(key()).close();
        Files.delete(folder.resolve("keys/roombridge.key"));

        assertThatThrownBy(() -> open(key())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("roombridge.key is not there: copy it");
        assertThat(folder.resolve("keys/roombridge.key")).doesNotExist();
    }

    @Test
    void whatIsNoKeyIsRefusedInWords() throws Exception {
        var file = Files.writeString(folder.resolve("short.key"), "c2hvcnQ=");

        assertThatThrownBy(() -> open(SecretKey.in(file))).hasMessageContaining("short.key is not 32 octets as Base64");
        assertThatThrownBy(() -> SecretKey.of("?")).hasMessage("the key is not 32 octets as Base64: "
                + "make one with openssl rand -base64 32");
    }
}
