package io.roombridge.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The drawing of docs/architecture.md, kept true.
@AnalyzeClasses(packages = "io.roombridge", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] SIP = {"io.roombridge.sip.."};
    private static final String[] H323 = {"io.roombridge.h323..", "io.roombridge.per.."};
    private static final String[] TRANSCODER = {"io.roombridge.rtp..", "io.roombridge.rtcp..",
            "io.roombridge.payload..", "io.roombridge.codec..", "io.roombridge.mix..",
            "io.roombridge.transport..", "io.roombridge.stream..", "io.roombridge.room..",
            "io.roombridge.relay.."};
    private static final String[] ABOVE = {"io.roombridge.routes..", "io.roombridge.console..", "io.roombridge.cloud..",
            "io.roombridge.gateway..", "io.roombridge.lab.."};
    private static final String[] REGISTRY = {"io.roombridge.call..", "io.roombridge.media..",
            "io.roombridge.registry..", "io.roombridge.dialplan.."};

    @ArchTest
    static final ArchRule jainSipStaysInItsPackage = only("io.roombridge.sip.jain..", "javax.sip..", "gov.nist..");

    @ArchTest
    static final ArchRule ffmpegStaysInItsPackage = only("io.roombridge.codec.ffmpeg..", "org.bytedeco..");

    @ArchTest
    static final ArchRule restcommStaysInItsPackage =
            only("io.roombridge.codec.restcomm..", "org.restcomm..", "org.mobicents..");

    @ArchTest
    static final ArchRule sqlStaysInItsPackage =
            only("io.roombridge.registry.sql..", "java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..",
                    "com.zaxxer..");

    @ArchTest
    static final ArchRule camelStaysInItsPackage = only("io.roombridge.routes..", "org.apache.camel..");

    @ArchTest
    static final ArchRule theWebServerStaysInItsPackage =
            only("io.roombridge.console..", "io.javalin..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule regularExpressionsOfAdministratorsStayInTheDialPlan =
            only("io.roombridge.dialplan..", "com.google.re2j..");

    @ArchTest
    static final ArchRule theVocabularyKnowsNobodyAbove = apart(REGISTRY, SIP, H323, TRANSCODER, ABOVE);

    @ArchTest
    static final ArchRule sipKnowsNeitherH323NorMedia = apart(SIP, H323, TRANSCODER, ABOVE);

    @ArchTest
    static final ArchRule h323KnowsNeitherSipNorMedia = apart(H323, SIP, TRANSCODER, ABOVE);

    @ArchTest
    static final ArchRule mediaKnowsNoSignalling = apart(TRANSCODER, SIP, H323, ABOVE);

    @ArchTest
    static final ArchRule theVocabularyDoesNoInputOrOutput = noClasses()
            .that().resideInAnyPackage("io.roombridge.call..", "io.roombridge.media..", "io.roombridge.dialplan..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("java.nio.channels..", "java.io..", "java.util.concurrent..")
            .because("calls, rooms and the dial plan are tested on lists");

    private static ArchRule only(String owner, String... api) {
        return noClasses().that().resideOutsideOfPackage(owner).should().dependOnClassesThat().resideInAnyPackage(api)
                .allowEmptyShould(true);
    }

    private static ArchRule apart(String[] ones, String[]... others) {
        var rest = java.util.Arrays.stream(others).flatMap(java.util.Arrays::stream).toArray(String[]::new);
        return noClasses().that().resideInAnyPackage(ones).should().dependOnClassesThat().resideInAnyPackage(rest)
                .allowEmptyShould(true);
    }
}
