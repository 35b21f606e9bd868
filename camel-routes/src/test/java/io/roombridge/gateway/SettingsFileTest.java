package io.roombridge.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.media.LocalAddresses;
import io.roombridge.testing.Ip6;
import java.lang.reflect.RecordComponent;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    private void isRefused(String yaml, String... words) {
        assertThatThrownBy(() -> plain.parse(yaml)).as(yaml).isInstanceOf(InvalidSettings.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void aKeyThatDoesNotExistIsRefusedWithTheNearest() {
        isRefused("sip: {udpport: 5070}", "there is no setting sip.udpport: is sip.udpPort meant?");
        isRefused("datbase: {url: x}", "there is no setting datbase");
        isRefused("frobnicate: 1", "there is no setting frobnicate");
        assertThat(new SettingsFile(Map.of("ROOMBRIDGE_SIP_UDPPORT", "1", "ROOMBRIDGE_LOG", "INFO", "HOME", "/"))
                .strangeVariables()).containsExactly("the variable ROOMBRIDGE_SIP_UDPPORT sets nothing: is "
                + "ROOMBRIDGE_SIP_UDP_PORT meant?");
    }

    @Test
    void aValueThatMakesNoSenseIsRefusedByItsPath() {
        isRefused("sip: {udpPort: many}", "sip.udpPort is a number from 0 to 65535, not 'many'");
        isRefused("sip: {udpPort: 65536}", "sip.udpPort", "65535", "'65536'");
        isRefused("sip: {udpPort: -1}", "sip.udpPort", "'-1'");
        isRefused("sip: {udpPort: [5060, 5070]}", "sip.udpPort is one value, not several");
        isRefused("sip: 5060", "sip has keys and values");
        isRefused("sip: {enabled: maybe}", "sip.enabled is true or false, not 'maybe'");
        isRefused("sip: {defaultExpiry: 10}", "sip.defaultExpiry is a number from 60 to 86400, not '10'");
        isRefused("calls: {maxLegs: 0}", "calls.maxLegs");
        isRefused("database: {url: 'jdbc:mysql://x'}", "database.url", "jdbc:mysql://x");
        isRefused("sip: {keyStore: /nowhere.p12}", "sip.keyStore /nowhere.p12 is not there");
        assertThatThrownBy(() -> new SettingsFile(Map.of("ROOMBRIDGE_SIP_UDP_PORT", "x")).parse(""))
                .hasMessageStartingWith("ROOMBRIDGE_SIP_UDP_PORT is a number");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        isRefused("sip: {udpPort: many, enabled: maybe}\nfrobnicate: 1\nh323: 5", "sip.udpPort is a number",
                "sip.enabled is true or false", "there is no setting frobnicate", "h323 has keys and values");
    }

    @Test
    void aBrokenFileIsNamed(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("broken.yaml"), "sip: {");

        assertThatThrownBy(() -> plain.load(Optional.of(file))).isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("broken.yaml: not YAML");
    }

    @Test
    void aConsoleThatOthersReachButHasNoKeyIsRefusedBeforeAnythingIsOpened(@TempDir Path folder) throws Exception {
        var settings = plain.parse("""
                address: 127.0.0.1
                console: {host: 0.0.0.0}
                database: {url: "jdbc:h2:file:%1$s/registry"}
                secretKeyFile: %1$s/key
                """.formatted(folder));

        assertThatThrownBy(() -> Gateway.open(settings)).isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("console.host 0.0.0.0").hasMessageContaining("set console.keyStore");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKeyStoreOfSipThatIsNoneIsRefusedBeforeAnythingIsOpened(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("none.p12"), "no keys");
        var settings = plain.parse("address: 127.0.0.1\nsip: {keyStore: " + file + "}");

        assertThatThrownBy(() -> Gateway.open(settings)).isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("sip.keyStore " + file + " cannot be used");
    }

    @Test
    void aSecretThatIsNoKeyIsNamedWithTheRemedy() throws Exception {
        var settings = plain.parse("address: 127.0.0.1\nsecretKey: short\ndatabase: {url: 'jdbc:h2:mem:short'}");

        assertThatThrownBy(() -> Gateway.open(settings)).isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("ROOMBRIDGE_SECRET_KEY").hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void portsThatMeetAreRefused() {
        isRefused("media: {firstPort: 5000, lastPort: 6000}", "sip.udpPort 5060", "media.firstPort", "UDP");
        isRefused("h323: {callPort: 5061}", "sip.tlsPort 5061", "h323.callPort 5061", "TCP");
        isRefused("sip: {bfcpLastPort: 40100}", "sip.bfcpFirstPort–sip.bfcpLastPort 39000–40100", "media.firstPort",
                "UDP");
        isRefused("sip: {bfcpFirstPort: 5061}", "sip.tlsPort 5061", "sip.bfcpFirstPort", "TCP");
        isRefused("media: {firstPort: 50000, lastPort: 40000}", "media.firstPort 50000 is more than");
        isRefused("h323: {h245FirstPort: 31000}", "h323.h245FirstPort 31000 is more than");
        isRefused("sip: {bfcpFirstPort: 39900, bfcpLastPort: 39899}", "sip.bfcpFirstPort 39900 is more than");
        isRefused("media: {firstPort: 40000, lastPort: 40000}", "media.firstPort to media.lastPort is one port");
        isRefused("media: {firstPort: 39999}", "sip.bfcpFirstPort–sip.bfcpLastPort 39000–39999",
                "media.firstPort–media.lastPort 39999–49999", "UDP");
        isRefused("h323: {h245LastPort: 39000}", "sip.bfcpFirstPort–sip.bfcpLastPort 39000–39999",
                "h323.h245FirstPort–h323.h245LastPort", "TCP");
        isRefused("h323: {rasPort: 39500}", "sip.bfcpFirstPort", "h323.rasPort 39500", "UDP");
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsPlace() {
        isRefused("sip: {", "not YAML", "in line 1, column");
        isRefused("sip: {}\nsip: {}", "not YAML", "duplicate key sip");
    }

    @Test
    void onlyAFileNobodyNamedMayBeMissing(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> plain.load(Optional.of(folder.resolve("none.yaml"))))
                .isInstanceOf(InvalidSettings.class).hasMessageContaining("none.yaml");

        var file = Files.writeString(folder.resolve("some.yaml"), "routes: elsewhere");
        var settings = plain.load(Optional.of(file));

        assertThat(settings.routes()).isEqualTo("elsewhere");
        assertThat(settings.secretKeyFile()).as("beside the settings").isEqualTo(folder.resolve("roombridge.key")
                .toString());
        assertThat(plain.load(Optional.empty()).sip()).isEqualTo(plain.parse("").sip());
    }

    @Test
    void aPortThatAnotherProgramHasIsNamedWithItsKey() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var listening = Listening.of(plain.parse("""
                    address: 127.0.0.1
                    sip: {udpPort: 0, tcpPort: %d, tlsPort: 0, bfcpFirstPort: 9000, bfcpLastPort: 9001}
                    h323: {enabled: false}
                    console: {enabled: false}
                    """.formatted(other.getLocalPort())));

            assertThatThrownBy(listening::requirePorts).isInstanceOf(InvalidSettings.class)
                    .hasMessageContaining("sip.tcpPort " + other.getLocalPort() + " cannot be opened at 127.0.0.1 over "
                            + "TCP").hasMessageContaining("stop the program that has it, or set another");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip.udpPort", "h323.rasPort"})
    void aPortThatAnotherProgramHasOverUdpIsNamedAsWell(String key) throws Exception {
        try (var other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();
            var listening = Listening.of(plain.parse("""
                    address: 127.0.0.1
                    sip: {enabled: %s, udpPort: %d, tcpPort: 0, tlsPort: 0, bfcpFirstPort: 9000, bfcpLastPort: 9001}
                    h323: {enabled: %s, rasPort: %d}
                    media: {firstPort: 9002, lastPort: 9005}
                    console: {enabled: false}
                    """.formatted(key.startsWith("sip"), taken, key.startsWith("h323"), taken)));

            assertThatThrownBy(listening::requirePorts).isInstanceOf(InvalidSettings.class).hasMessageContaining(
                    key + " " + taken + " cannot be opened at 127.0.0.1 over UDP")
                    .hasMessageContaining("stop the program that has it, or set another");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefusedWithThoseOfThisOne() throws Exception {
        var settings = plain.parse("address: 192.0.2.5");

        assertThatThrownBy(() -> Listening.of(settings)).isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("192.0.2.5 is not one of this machine, which has").hasMessageContaining(
                        "127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1, 127.0.0.2 | names two of IPv4
            127.0.0.1,           | is neither an address nor a known name
            2001:db8::99         | 2001:db8::99 is not one of this machine, which has
            no.such.host.invalid | is neither an address nor a known name
            """)
    void anAddressIsOneOfEachFamilyAtMostAndOneOfThisMachine(String address, String words) throws Exception {
        var settings = plain.parse("address: \"" + address + "\"");

        assertThatThrownBy(() -> Listening.of(settings)).isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(words);
    }

    @Test
    void anInstallationMayHaveAnAddressOfEachFamilyAndBothAreItsOwn() throws Exception {
        var loopback = Ip6.loopback();
        var listening = Listening.of(plain.parse("address: 127.0.0.1, ::1"));

        assertThat(listening.bind()).isEqualTo(LocalAddresses.of(InetAddress.getLoopbackAddress(), loopback));
        assertThat(listening.ours("127.0.0.1", 5060)).isTrue();
        assertThat(listening.ours("0:0::1", 1720)).as("however it is spelled").isTrue();
        assertThat(listening.ours("::2", 0)).isFalse();
        assertThat(Listening.of(plain.parse("address: ::1")).bind()).isEqualTo(LocalAddresses.of(loopback));
    }

    @Test
    void aPortThatAnotherProgramHasAtTheSecondAddressIsNamedAsWell() throws Exception {
        try (var other = new ServerSocket(0, 1, Ip6.loopback())) {
            var listening = Listening.of(plain.parse("""
                    address: 127.0.0.1, ::1
                    sip: {udpPort: 0, tcpPort: %d, tlsPort: 0, bfcpFirstPort: 9000, bfcpLastPort: 9001}
                    h323: {enabled: false}
                    console: {enabled: false}
                    """.formatted(other.getLocalPort())));

            assertThatThrownBy(listening::requirePorts).isInstanceOf(InvalidSettings.class)
                    .hasMessageContaining("sip.tcpPort " + other.getLocalPort() + " cannot be opened at ::1 over TCP");
        }
    }

    @Test
    void anotherKeyThanTheDatabasesIsAnErrorOfSettings(@TempDir Path folder) throws Exception {
        var yaml = """
                address: 127.0.0.1
                database: {url: "jdbc:h2:file:%1$s/registry"}
                secretKeyFile: %1$s/key
                """.formatted(folder);
        Gateway.open(plain.parse(yaml)).close();
        Files.writeString(folder.resolve("key"), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

        assertThatThrownBy(() -> Gateway.open(plain.parse(yaml))).isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("another key");
        assertThatThrownBy(() -> Gateway.open(plain.parse("address: 127.0.0.1\n"
                + "database: {url: 'jdbc:postgresql://127.0.0.1:1/none'}"))).isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/none cannot be opened");
    }

    @Test
    void everyNumberHasItsBounds() {
        var groups = Stream.of(Settings.class.getRecordComponents()).map(RecordComponent::getType)
                .filter(Class::isRecord).toList();

        assertThat(groups).hasSize(7).allSatisfy(group -> assertThat(group.getRecordComponents())
                .filteredOn(component -> component.getType() == int.class)
                .allSatisfy(component -> assertThat(component.isAnnotationPresent(Within.class))
                        .as(component.getName()).isTrue()));
    }
}
