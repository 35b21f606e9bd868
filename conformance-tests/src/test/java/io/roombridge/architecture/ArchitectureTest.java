package io.roombridge.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/// The drawing of docs/architecture.md, kept true.
@AnalyzeClasses(packages = "io.roombridge", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] REGISTRY = within("media", "call", "dialplan", "registry", "serial",
            "admission");
    private static final String[] SIP = within("sip");
    private static final String[] H323 = within("h323", "per");
    private static final String[] TRANSCODER = within("rtp", "rtcp", "payload", "codec", "mix", "transport", "stream",
            "room", "relay");
    private static final String[] ABOVE = within("routes", "console", "cloud", "gateway", "log", "lab");

    @ArchTest
    static final ArchRule noPackageKnowsItselfByADetour =
            slices().matching("io.roombridge.(**)").should().beFreeOfCycles();

    // Modules.

    @ArchTest
    static final ArchRule theVocabularyKnowsNobodyAbove = apart(REGISTRY, SIP, H323, TRANSCODER, ABOVE);

    @ArchTest
    static final ArchRule sipKnowsNeitherH323NorMedia = apart(SIP, H323, TRANSCODER, ABOVE);

    @ArchTest
    static final ArchRule h323KnowsNeitherSipNorMedia = apart(H323, SIP, TRANSCODER, ABOVE);

    @ArchTest
    static final ArchRule mediaKnowsNoSignalling = apart(TRANSCODER, SIP, H323, ABOVE);

    @ArchTest
    static final ArchRule theGatewayDoesWithoutTheLab = apart(within("routes", "console", "cloud", "gateway"),
            within("lab"));

    @ArchTest
    static final ArchRule theConsoleIsKnownToTheGatewayAlone =
            only(within("console", "gateway"), "io.roombridge.console..");

    @ArchTest
    static final ArchRule whatRunsSeriallyKnowsNobody = apart(within("serial"), within("media", "call", "dialplan",
            "registry"));

    // Inside the modules.

    @ArchTest
    static final ArchRule mediaKnowsNothingOfCalls = apart(within("media"), within("call", "dialplan", "registry"));

    @ArchTest
    static final ArchRule onlyTheRegistryKnowsItsTables = only(within("registry.sql", "gateway"),
            "io.roombridge.registry.sql..");

    @ArchTest
    static final ArchRule packetsAndCodecsKnowNothingOfWhoUsesThem = apart(
            within("rtp", "rtcp", "payload", "codec", "mix"), within("transport", "stream", "room", "relay"));

    @ArchTest
    static final ArchRule transportKnowsNoStream = apart(within("transport"), within("stream", "room", "relay"));

    @ArchTest
    static final ArchRule streamsKnowNoRoom = apart(within("stream"), within("room", "relay"));

    @ArchTest
    static final ArchRule roomsKnowNoRelay = apart(within("room"), within("relay"));

    @ArchTest
    static final ArchRule sipMessagesKnowNobody = apart(within("sip.message"),
            within("sip.auth", "sip.registrar", "sip.leg", "sip.sdp", "sip.bfcp", "sip.front", "sip.jain"));

    @ArchTest
    static final ArchRule theFrontOfSipKnowsNoCalls = apart(within("sip.front"),
            within("sip.registrar", "sip.leg", "sip.sdp", "sip.jain"));

    @ArchTest
    static final ArchRule sipLegsKnowNoStack = apart(within("sip.leg", "sip.auth", "sip.sdp", "sip.bfcp"),
            within("sip.front", "sip.jain"));

    @ArchTest
    static final ArchRule h323MessagesKnowNoMachine = apart(
            within("per", "h323.q931", "h323.h225", "h323.h245", "h323.h460"),
            within("h323.ras", "h323.control", "h323.call", "h323.net"));

    @ArchTest
    static final ArchRule h245KnowsNoCall = apart(within("h323.control"), within("h323.ras", "h323.call", "h323.net"));

    @ArchTest
    static final ArchRule machinesDoNoInputOrOutput = noClasses()
            .that().resideInAnyPackage(within("call", "media", "dialplan", "h323.control", "h323.call"))
            .should().dependOnClassesThat()
            .resideInAnyPackage("java.nio.channels..", "java.io..", "java.util.concurrent..", "org.slf4j..")
            .allowEmptyShould(true)
            .because("calls, rooms and the dial plan are tested on lists");

    // One package a third-party API.

    @ArchTest
    static final ArchRule jainSipStaysInItsPackage = only(within("sip.jain"), "javax.sip..", "gov.nist..");

    @ArchTest
    static final ArchRule ffmpegStaysInItsPackage = only(within("codec.ffmpeg"), "org.bytedeco..");

    @ArchTest
    static final ArchRule restcommStaysInItsPackage =
            only(within("codec.restcomm"), "org.restcomm..", "org.mobicents..");

    @ArchTest
    static final ArchRule concentusStaysInItsPackage = only(within("codec.opus"), "io.github.jaredmdobson..");

    @ArchTest
    static final ArchRule sqlStaysInItsPackage = only(within("registry.sql"), "java.sql..", "javax.sql..", "org.jdbi..",
            "org.flywaydb..", "com.zaxxer..", "org.h2..", "org.postgresql..");

    @ArchTest
    static final ArchRule bouncyCastleHashesPasswordsOnly = only(within("registry.sql"), "org.bouncycastle..");

    @ArchTest
    static final ArchRule camelStaysInItsPackage = only(within("routes"), "org.apache.camel..");

    @ArchTest
    static final ArchRule theWebServerStaysInItsPackage =
            only(within("console"), "io.javalin..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule jsonIsForTheConsoleAndTheLab = only(within("console", "lab"), "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule logbackIsForHowTheLogIsWritten = only(within("log"), "ch.qos.logback..");

    @ArchTest
    static final ArchRule metricsStayInTheConsole = only(within("console"), "io.micrometer..", "io.prometheus..");

    @ArchTest
    static final ArchRule yamlIsForSettings = only(within("gateway"), "org.yaml..");

    @ArchTest
    static final ArchRule regularExpressionsOfAdministratorsStayInTheDialPlan =
            only(within("dialplan"), "com.google.re2j..");

    /// The packages of these names below `io.roombridge`, and what is below them.
    private static String[] within(String... names) {
        return Stream.of(names).map(name -> "io.roombridge." + name + "..").toArray(String[]::new);
    }

    /// Nobody but the owners knows these packages.
    private static ArchRule only(String[] owners, String... packages) {
        return noClasses().that().resideOutsideOfPackages(owners)
                .should().dependOnClassesThat().resideInAnyPackage(packages).allowEmptyShould(true);
    }

    private static ArchRule apart(String[] ones, String[]... others) {
        var rest = Arrays.stream(others).flatMap(Arrays::stream).toArray(String[]::new);
        return noClasses().that().resideInAnyPackage(ones).should().dependOnClassesThat().resideInAnyPackage(rest)
                .allowEmptyShould(true);
    }
}
