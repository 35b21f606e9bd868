package io.roombridge.sip.sdp;

import static io.roombridge.sip.sdp.Sdp.AUDIO;
import static io.roombridge.sip.sdp.Sdp.LEG;
import static io.roombridge.sip.sdp.Sdp.OURS;
import static io.roombridge.sip.sdp.Sdp.VIDEO;
import static io.roombridge.sip.sdp.Sdp.begin;
import static io.roombridge.sip.sdp.Sdp.from;
import static io.roombridge.sip.sdp.Sdp.ports;
import static io.roombridge.sip.sdp.Sdp.resource;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.MediaPlane.LocalPorts;
import io.roombridge.media.MediaStream;
import io.roombridge.media.StreamId;
import io.roombridge.sip.sdp.FloorAgreement.Ids;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 8856: who is asked for the floor, by which numbers, and which line are slides.
class FloorTest {

    private static final StreamId SLIDES = StreamId.slides(LEG);
    private static final Map<StreamId, LocalPorts> PORTS =
            Map.of(AUDIO, ports(40_000), VIDEO, ports(40_002), SLIDES, ports(40_004));
    private static final CapabilitySet WITH_SLIDES =
            new CapabilitySet(OURS.audio(), OURS.video(), OURS.video(), OURS.bandwidth());
    private static final String SOUND = "m=audio 5004 RTP/AVP 8\n";
    private static final String PICTURE = "m=video 5006 RTP/AVP 96\na=rtpmap:96 H264/90000\n";
    private static final String SHOWN = PICTURE.replace("5006", "5010");
    private static final String FLOOR = "m=application 5070 UDP/BFCP *\na=floorctrl:c-s\na=confid:9\na=userid:8\n"
            + "a=floorid:7 mstrm:12\n";

    private static final String TLS = FLOOR.replace("UDP/BFCP", "TCP/TLS/BFCP");

    private static Fingerprint key(String pair) {
        return Fingerprint.of("sha-256 " + (pair + ":").repeat(31) + pair).orElseThrow();
    }

    private static String fingerprint(String pair) {
        return "a=fingerprint:" + key(pair).spelled() + "\n";
    }

    private static OfferAnswer mine() {
        return begin().withFloor(new InetSocketAddress(Sdp.OUR_ADDRESS, 42_000), List.of(key("AB")));
    }

    @Test
    void offersAFloorAndSlidesNamedByIt() {
        var step = mine().offer(WITH_SLIDES, PORTS);

        assertThat(step.local().media()).extracting(MediaDescription::type)
                .containsExactly("audio", "video", "application", "video");
        assertThat(step.local().print()).contains("""
                m=application 42000 UDP/BFCP *
                a=floorctrl:c-s
                a=confid:77
                a=userid:2
                a=floorid:1 mstrm:2
                a=bfcpver:2 1
                """.replace("\n", "\r\n"));
        assertThat(step.local().media().getLast().value("label")).contains("2");
    }

    @Test
    void whoHasNoSlidesIsOfferedNoFloor() {
        var without = new CapabilitySet(OURS.audio(), OURS.video(), List.of(), OURS.bandwidth());

        assertThat(mine().offer(without, PORTS).local()).isEqualTo(begin().offer(without, PORTS).local());
    }

    @ParameterizedTest
    @CsvSource({
            // the peer offers    we answer  may be asked  may ask
            "c-s,                 c-s,       true,         true",
            "c-only,              s-only,    true,         false",
            "s-only,              c-only,    false,        true",
            "c-only s-only,       s-only,    true,         false",
            "C-S s-only,          c-s,       true,         true",
            "nonsense,            s-only,    true,         false"})
    void rolesFitTogether(String offered, String answered, boolean serves, boolean asks) {
        var step = mine().answer(from(SOUND + FLOOR.replace("floorctrl:c-s", "floorctrl:" + offered)), WITH_SLIDES,
                PORTS);

        assertThat(step.local().media().getLast().value("floorctrl")).contains(answered);
        var floor = step.next().floor().orElseThrow();
        assertThat(floor.serves()).isEqualTo(serves);
        assertThat(floor.asks()).isEqualTo(asks);
        assertThat(floor.theirs()).isEqualTo(new Ids(9, 8, 7));
        assertThat(floor.remote().orElseThrow().getPort()).isEqualTo(5070);
    }

    @ParameterizedTest
    @CsvSource({"c-s, true, true", "c-only, true, false", "s-only, false, true"})
    void anAnswerDecidesTheRolesOfOurOffer(String answered, boolean serves, boolean asks) {
        var step = mine().offer(WITH_SLIDES, PORTS).next().accept(from(SOUND + PICTURE
                + FLOOR.replace("floorctrl:c-s", "floorctrl:" + answered) + SHOWN + "a=content:slides\n"));

        var floor = step.next().floor().orElseThrow();
        assertThat(floor.serves()).isEqualTo(serves);
        assertThat(floor.asks()).isEqualTo(asks);
        assertThat(step.streams()).extracting(MediaStream::id).contains(SLIDES);
    }

    @ParameterizedTest
    @CsvSource({"mstrm:12", "m-stream:12", "mstrm:11 mstrm:12", "mstrm:11 12"})
    void whatAFloorIsForAreSlidesThoughNothingElseSaysSo(String named) {
        var offer = from(SOUND + PICTURE + FLOOR.replace("mstrm:12", named) + SHOWN + "a=label:12\n");

        var step = mine().answer(offer, WITH_SLIDES, PORTS);

        assertThat(step.streams()).extracting(MediaStream::id).containsExactly(AUDIO, VIDEO, SLIDES);
        assertThat(step.local().media().get(2).value("floorid")).contains("1 mstrm:12");
        assertThat(step.local().media().get(3).value("label")).contains("12");
    }

    /// As HDX do: the floor first, slides by re-INVITE, and gone again.
    @Test
    void aFloorIsTakenThoughSlidesComeLater() {
        var first = mine().answer(from(SOUND + PICTURE + FLOOR), WITH_SLIDES, PORTS);
        var shown = first.next().answer(from(SOUND + PICTURE + FLOOR + SHOWN + "a=label:12\n"), WITH_SLIDES, PORTS);
        var gone = shown.next().answer(from(SOUND + PICTURE + FLOOR + SHOWN.replace("5010", "0")), WITH_SLIDES, PORTS);
        var again = gone.next().offer(WITH_SLIDES, PORTS);

        assertThat(first.local().media().get(2).value("floorid")).contains("1");
        assertThat(shown.local().media().get(2).value("floorid")).contains("1 mstrm:12");
        assertThat(shown.streams()).extracting(MediaStream::id).contains(SLIDES);
        assertThat(gone.streams()).extracting(MediaStream::id).doesNotContain(SLIDES);
        assertThat(gone.next().floor()).isPresent();
        assertThat(again.local().media()).extracting(MediaDescription::port)
                .containsExactly(40_000, 40_002, 42_000, 40_004);
    }

    @ParameterizedTest
    @CsvSource({"actpass, passive, 42000, false", "passive, active, 9, true", "active, passive, 42000, false"})
    void whoConnectsAStream(String offered, String answered, int port, boolean connects) {
        var step = mine().answer(from(SOUND + FLOOR.replace("UDP/BFCP", "TCP/BFCP") + "a=setup:" + offered + "\n"),
                WITH_SLIDES, PORTS);

        var line = step.local().media().getLast();
        assertThat(line.value("setup")).contains(answered);
        assertThat(line.port()).isEqualTo(port);
        assertThat(line.value("bfcpver")).contains("1");
        assertThat(step.next().floor().orElseThrow().connects()).isEqualTo(connects);
    }

    @ParameterizedTest
    @CsvSource({"actpass, passive, 42000", "passive, active, 9", "active, passive, 42000"})
    void overTlsEachNamesItsCertificate(String offered, String answered, int port) {
        var step = mine().answer(from(SOUND + TLS + "a=setup:" + offered + "\n" + fingerprint("CD")), WITH_SLIDES,
                PORTS);

        var line = step.local().media().getLast();
        assertThat(line.protocol()).isEqualTo("TCP/TLS/BFCP");
        assertThat(line.port()).isEqualTo(port);
        assertThat(line.value("setup")).contains(answered);
        assertThat(line.value("connection")).contains("new");
        assertThat(line.value("fingerprint")).contains(key("AB").spelled());
        assertThat(step.next().floor().orElseThrow().keys()).containsExactly(key("CD"));
    }

    @Test
    void withoutTlsOfOursThereIsNone() {
        var step = begin().withFloor(new InetSocketAddress(Sdp.OUR_ADDRESS, 42_000), List.of())
                .answer(from(SOUND + TLS + fingerprint("CD")), WITH_SLIDES,
                PORTS);

        assertThat(step.local().media().getLast().port()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"passive, active, 9", "active, passive, 42000"})
    void aConnectionThatIsThereGoesOn(String theirs, String ours, int port) {
        var line = TLS + "a=setup:" + theirs + "\n" + fingerprint("CD");
        var first = mine().answer(from(SOUND + line), WITH_SLIDES, PORTS).next();
        var refreshed = first.answer(from(SOUND + line + "a=connection:existing\n"), WITH_SLIDES, PORTS);
        var offered = refreshed.next().offer(WITH_SLIDES, PORTS).local().media().get(1);

        assertThat(refreshed.local().media().getLast().value("connection")).contains("existing");
        assertThat(refreshed.next().floor().orElseThrow().isLike(first.floor().orElseThrow())).isTrue();
        assertThat(offered.value("connection")).contains("existing");
        assertThat(offered.value("setup")).contains(ours);
        assertThat(offered.port()).isEqualTo(port);
        assertThat(offered.value("fingerprint")).contains(key("AB").spelled());
    }

    @Test
    void nothingGoesOnThatWasNotThere() {
        var step = mine().answer(from(SOUND + TLS + "a=connection:existing\n" + fingerprint("CD")), WITH_SLIDES,
                PORTS);

        assertThat(step.local().media().getLast().value("connection")).contains("new");
    }

    @Test
    void whyThereIsNoFloorIsSaid() {
        assertThat(FloorWay.fault(from(SOUND + FLOOR), false)).isEmpty();
        assertThat(FloorWay.fault(from(SOUND + TLS + fingerprint("CD")), true)).isEmpty();
        assertThat(FloorWay.fault(from(SOUND + TLS + fingerprint("CD")), false).orElseThrow()).contains("switched off");
        assertThat(FloorWay.fault(from(SOUND + TLS), true).orElseThrow()).contains("without a fingerprint");
        assertThat(FloorWay.fault(from(SOUND + FLOOR.replace("UDP/BFCP", "UDP/TLS/BFCP")), true).orElseThrow())
                .contains("UDP/TLS/BFCP is not spoken");
    }

    @ParameterizedTest
    @CsvSource({"TCP/TLS/BFCP", "UDP/TLS/BFCP", "RTP/AVP"})
    void whatIsNotSpokenIsRefused(String protocol) {
        var step = mine().answer(from(SOUND + FLOOR.replace("UDP/BFCP", protocol)), WITH_SLIDES, PORTS);

        assertThat(step.local().media().getLast().port()).isZero();
        assertThat(step.next().floor()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 2", "1, 1", "2 1, 2", "7, 2"})
    void versions(String said, int taken) {
        var line = said.isEmpty() ? "" : "a=bfcpver:" + said + "\n";

        assertThat(mine().answer(from(SOUND + FLOOR + line), WITH_SLIDES, PORTS).next().floor().orElseThrow().version())
                .isEqualTo(taken);
    }

    @Test
    void anAnswerInAnotherWayThanOfferedIsNone() {
        var step = mine().offer(WITH_SLIDES, PORTS).next().accept(from(SOUND + PICTURE
                + FLOOR.replace("UDP/BFCP", "TCP/BFCP")));

        assertThat(step.next().floor()).isEmpty();
    }

    @Test
    void aLineKeepsItsWayWhenItIsOfferedAgain() {
        var answered = mine().answer(from(SOUND + FLOOR.replace("UDP/BFCP", "TCP/BFCP")), WITH_SLIDES, PORTS).next();

        assertThat(answered.floorWay()).isEqualTo(FloorWay.TCP);
        assertThat(answered.offer(WITH_SLIDES, PORTS).local().media().get(1).protocol()).isEqualTo("TCP/BFCP");
    }

    @Test
    void aTandbergIsAnsweredWithFloorAndSlides() {
        var step = mine().answer(resource("tandberg-te.offer.sdp"), WITH_SLIDES, PORTS);

        assertThat(step.streams()).extracting(MediaStream::id).containsExactly(AUDIO, VIDEO, SLIDES);
        assertThat(step.next().floor().orElseThrow().serves()).isTrue();
        assertThat(List.of(FloorWay.asked(resource("tandberg-te.offer.sdp")).orElseThrow()))
                .containsExactly(FloorWay.UDP);
    }

    @Test
    void aWithdrawnOfferLeavesTheFloor() {
        var agreed = mine().answer(from(SOUND + FLOOR), WITH_SLIDES, PORTS).next();

        assertThat(agreed.offer(WITH_SLIDES, PORTS).next().withdraw().floor()).isEqualTo(agreed.floor());
    }
}
