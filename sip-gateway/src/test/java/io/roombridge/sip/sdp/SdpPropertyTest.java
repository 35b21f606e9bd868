package io.roombridge.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.CapabilitySet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every description.
class SdpPropertyTest {

    @Property(tries = 500)
    void readsBackWhatItPrints(@ForAll("descriptions") SessionDescription description) throws MalformedSdp {
        assertThat(SessionDescription.parse(description.print().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(description);
    }

    /// RFC 3264 §6: as many lines as offered, in the order offered, each of the type offered.
    @Property(tries = 300)
    void answersLineForLine(@ForAll("descriptions") SessionDescription offer) {
        var answer = Sdp.begin().answer(offer, Sdp.OURS, Sdp.PORTS).local();

        assertThat(answer.media()).extracting(MediaDescription::type)
                .isEqualTo(offer.media().stream().map(MediaDescription::type).toList());
    }

    /// Two of our own sides always agree, on each other's capabilities.
    @Property(tries = 200)
    void agreesWithItself(@ForAll("capabilities") CapabilitySet caller, @ForAll("capabilities") CapabilitySet callee) {
        var offered = Sdp.begin().offer(caller, Sdp.PORTS);
        var answered = Sdp.begin().answer(offered.local(), callee, Sdp.PORTS);
        var accepted = offered.next().accept(answered.local());

        assertThat(accepted.streams()).extracting("id")
                .isEqualTo(answered.streams().stream().map(stream -> stream.id()).toList());
        for (int i = 0; i < accepted.streams().size(); i++) {
            var ours = accepted.streams().get(i);
            var theirs = answered.streams().get(i);
            assertThat(theirs.receive()).extracting("payloadType").contains(ours.send().orElseThrow().payloadType());
            assertThat(ours.receive()).extracting("payloadType").contains(theirs.send().orElseThrow().payloadType());
        }
    }

    @Provide
    Arbitrary<CapabilitySet> capabilities() {
        var ours = CapabilitySet.ours(0);
        return Combinators.combine(Arbitraries.of(ours.audio()).set().ofMinSize(1), Arbitraries.of(ours.video()).set()
                .ofMinSize(1),
                        Arbitraries.integers().between(0, 10_000_000))
                .as((audio, video, bandwidth) -> new CapabilitySet(List.copyOf(audio), List.copyOf(video), List.of(),
                        bandwidth));
    }

    @Provide
    Arbitrary<SessionDescription> descriptions() {
        var origin = Combinators.combine(words(), words(), words(), words())
                .as((user, id, version, host) -> new Origin(user, id, version, "IP4", host));
        return Combinators.combine(origin, text().filter(name -> !name.isEmpty()), connections(), bandwidths(),
                attributes(), others(),
                media().list().ofMaxSize(6)).as(SessionDescription::new);
    }

    private Arbitrary<MediaDescription> media() {
        var type = Arbitraries.of("audio", "video", "application", "text", "image");
        var protocol = Arbitraries.of("RTP/AVP", "RTP/SAVP", "RTP/AVPF", "UDP/BFCP", "udptl");
        var formats = Arbitraries.of("0", "8", "9", "18", "31", "34", "96", "97", "101", "127", "128", "*", "t38")
                .list().ofMaxSize(5);
        return Combinators.combine(type, Arbitraries.integers().between(0, 65_535), protocol, formats, connections(),
                bandwidths(), attributes(), others())
                .as(MediaDescription::new);
    }

    private static Arbitrary<Optional<Connection>> connections() {
        return Combinators.combine(Arbitraries.of("IP4", "IP6"),
                Arbitraries.of("10.0.0.1", "0.0.0.0", "::1", "224.2.1.1/127", "host.example"))
                .as(Connection::new).optional();
    }

    private static Arbitrary<List<Bandwidth>> bandwidths() {
        return Combinators.combine(Arbitraries.of("AS", "TIAS", "CT", "X-YZ"), Arbitraries.integers()
                .between(0, 999_999_999))
                .as(Bandwidth::new).list().ofMaxSize(3);
    }

    private static Arbitrary<List<Attribute>> attributes() {
        var names = Arbitraries.of("sendonly", "inactive", "rtpmap", "fmtp", "rtcp", "rtcp-fb", "ptime", "maxptime",
                "content", "X-odd");
        var values = Arbitraries.of("96 H264/90000", "97 opus/48000/2", "96 profile-level-id=4280D",
                "101 telephone-event/8000", "20", "0",
                "* nack pli", "slides", "9 IN IP4", "").optional();
        return Combinators.combine(names, values).as(Attribute::new).list().ofMaxSize(8);
    }

    private static Arbitrary<List<OtherLine>> others() {
        return Combinators.combine(Arbitraries.chars().with("iueptrzkxqy?0".toCharArray()), text()).as(OtherLine::new)
                .list().ofMaxSize(4);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(12);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().withCharRange(' ', 'ÿ').ofMaxLength(30).map(String::strip).filter(Text::isLine);
    }
}
