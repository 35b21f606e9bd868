package io.roombridge.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.gateway.SettingsFile.InvalidSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    private final SettingsFile plain = new SettingsFile(Map.of());

    @Test
    void anEmptyFileGivesTheDefaults() throws InvalidSettings {
        var settings = plain.parse("");

        assertThat(settings.sip().udpPort()).isEqualTo(5060);
        assertThat(settings.h323().rasPort()).isEqualTo(1719);
        assertThat(settings.media().lastPort()).isEqualTo(49_999);
        assertThat(settings.console().host()).isEqualTo("127.0.0.1");
    }

    @Test
    void whatTheFileSaysHolds() throws InvalidSettings {
        var settings = plain.parse("""
                address: 192.0.2.5
                sip: {udpPort: 5070, enabled: false}
                """);

        assertThat(settings.address()).isEqualTo("192.0.2.5");
        assertThat(settings.sip().enabled()).isFalse();
        assertThat(settings.sip().udpPort()).isEqualTo(5070);
        assertThat(settings.sip().tcpPort()).isEqualTo(5060);
    }

    @Test
    void theEnvironmentOverridesTheFile() throws InvalidSettings {
        var settings = new SettingsFile(Map.of("ROOMBRIDGE_SIP_UDP_PORT", "5080")).parse("sip: {udpPort: 5070}");

        assertThat(settings.sip().udpPort()).isEqualTo(5080);
        assertThat(SettingsFile.variable("h323.h245FirstPort")).isEqualTo("ROOMBRIDGE_H323_H245_FIRST_PORT");
    }

    @Test
    void anAliasAtAnyPortTheGatewayListensOnIsItsOwn() throws InvalidSettings {
        var listening = Listening.of(plain.parse("address: 127.0.0.1"));

        assertThat(listening.ours("127.0.0.1", 0)).isTrue();
        assertThat(listening.ours("127.0.0.1", 5060)).as("UDP and TCP share it").isTrue();
        assertThat(listening.ours("127.0.0.1", 5070)).isFalse();
        assertThat(listening.ours("192.0.2.5", 5060)).isFalse();
    }

    @Test
    void aKeyThatDoesNotExistIsRefusedByItsPath() {
        assertThatThrownBy(() -> plain.parse("sip: {udpport: 5070}"))
                .isInstanceOf(InvalidSettings.class).hasMessage("there is no setting sip.udpport");
    }

    @Test
    void aValueOfTheWrongKindIsRefusedByItsPath() {
        assertThatThrownBy(() -> plain.parse("sip: {udpPort: many}"))
                .isInstanceOf(InvalidSettings.class).hasMessageContaining("sip.udpPort is a number");
        assertThatThrownBy(() -> plain.parse("sip: 5060"))
                .isInstanceOf(InvalidSettings.class).hasMessageContaining("sip has keys and values");
    }

    @Test
    void whatIsNotYamlIsRefused() {
        assertThatThrownBy(() -> plain.parse("sip: {"))
                .isInstanceOf(InvalidSettings.class).hasMessageStartingWith("not YAML");
    }

    @Test
    void aFileThatIsNotThereGivesTheDefaults(@TempDir Path folder) throws Exception {
        assertThat(plain.load(folder.resolve("none.yaml"))).isEqualTo(plain.parse(""));

        var file = Files.writeString(folder.resolve("some.yaml"), "routes: elsewhere");
        assertThat(plain.load(file).routes()).isEqualTo("elsewhere");
    }
}
