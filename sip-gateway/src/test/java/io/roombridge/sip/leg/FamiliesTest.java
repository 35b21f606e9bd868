package io.roombridge.sip.leg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaKind;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.testing.RecordingMedia;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// IPv4 and IPv6 in offers and answers: each medium has sockets of the family of its peer.
class FamiliesTest {

    private static final InetAddress FOUR = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress SIX = InetAddress.ofLiteral("2001:db8::1");
    private static final InetAddress PEER4 = InetAddress.ofLiteral("192.0.2.9");
    private static final InetAddress PEER6 = InetAddress.ofLiteral("2001:db8::9");
    private static final String BY4 = "IN IP4 192.0.2.9";
    private static final String BY6 = "IN IP6 2001:db8::9";

    private final LegId leg = LegId.fresh(Protocol.SIP);
    private final RecordingMedia plane = new RecordingMedia();

    private LegMedia media(InetAddress peer, InetAddress... ours) {
        var addresses = LocalAddresses.of(ours);
        var all = CapabilitySet.ours(2_000_000);
        return new LegMedia(leg, peer, addresses.like(peer).map(addresses::facing).orElseThrow(), plane,
                new CapabilitySet(all.audio(), all.video(), List.of(), all.bandwidth()));
    }

    /// @param sound, picture  what follows `c=`
    private static String said(String sound, String picture) {
        return """
                v=0
                o=- 1 1 IN IP4 192.0.2.9
                s=-
                c=%s
                t=0 0
                m=audio 30000 RTP/AVP 0
                m=video 30002 RTP/AVP 97
                c=%s
                a=rtpmap:97 H264/90000
                a=fmtp:97 profile-level-id=42801f;packetization-mode=1
                """.formatted(sound, picture);
    }

    /// Its `o=`, `c=` and `m=` lines without what follows the port and without its numbers.
    private static List<String> skeleton(String description) {
        return description.lines().filter(line -> "ocm".indexOf(line.charAt(0)) >= 0)
                .map(line -> line.startsWith("o=") ? "o=" + line.split(" ")[5]
                        : line.startsWith("m=") ? line.split(" ")[0] + (line.split(" ")[1].equals("0") ? " 0" : "")
                        : line).toList();
    }

    private List<InetAddress> taken() {
        return List.of(StreamId.audio(leg), StreamId.video(leg)).stream()
                .flatMap(stream -> plane.opened().entrySet().stream().filter(it -> it.getKey().equals(stream)))
                .map(it -> it.getValue().rtp().getAddress()).toList();
    }

    private static List<String> hosts(LegMedia media) {
        return media.streams().stream().map(it -> it.remoteRtp().map(InetSocketAddress::getHostString).orElse("-"))
                .toList();
    }

    @Test
    void anOfferIsAnsweredInItsFamilyThoughSignallingComesByTheOther() throws Exception {
        var media = media(PEER4, FOUR, SIX);

        assertThat(skeleton(media.answer(said(BY6, BY6)))).containsExactly("o=192.0.2.1", "c=IN IP6 2001:db8::1",
                "m=audio", "m=video");
        assertThat(taken()).hasSize(2).allMatch(Inet6Address.class::isInstance);
        assertThat(media.news()).isEmpty();
    }

    @Test
    void soundAndPictureOfTwoFamiliesAreAnsweredEachInItsOwn() throws Exception {
        var media = media(PEER6, FOUR, SIX);

        assertThat(skeleton(media.answer(said(BY4, BY6)))).containsExactly("o=2001:db8::1", "c=IN IP4 192.0.2.1",
                "m=audio", "m=video", "c=IN IP6 2001:db8::1");
        assertThat(taken().getFirst()).isNotInstanceOf(Inet6Address.class);
        assertThat(taken().getLast()).isInstanceOf(Inet6Address.class);
        assertThat(hosts(media)).containsExactly("192.0.2.9", "2001:db8:0:0:0:0:0:9");
    }

    @Test
    void aFamilyThatWeDoNotHaveCostsItsMediumAloneInAnOffer() throws Exception {
        var media = media(PEER4, FOUR);

        assertThat(skeleton(media.answer(said(BY6, BY4)))).containsExactly("o=192.0.2.1", "c=IN IP4 192.0.2.1",
                "m=audio 0", "m=video");
        assertThat(media.news()).containsExactly("audio is at an address of another family than ours");
        assertThatThrownBy(() -> media.answer(said(BY6, BY6))).isInstanceOf(LegMedia.Disagreement.class);
    }

    @Test
    void aFamilyThatWeDoNotHaveCostsItsMediumAloneInAnAnswer() throws Exception {
        var media = media(PEER6, SIX);
        media.offer();
        media.accept(said(BY6, BY4));

        assertThat(media.streams().stream().map(MediaStream::id).map(StreamId::kind))
                .containsExactly(MediaKind.AUDIO);
        assertThat(media.news()).containsExactly("video is at an address of another family than ours");
    }

    @Test
    void ourOfferIsOfTheFamilyThatThePeerIsReachedBy() throws Exception {
        assertThat(skeleton(media(PEER6, FOUR, SIX).offer())).startsWith("o=2001:db8::1", "c=IN IP6 2001:db8::1")
                .doesNotContain("c=IN IP4 192.0.2.1");
        assertThat(skeleton(media(PEER4, FOUR, SIX).offer())).startsWith("o=192.0.2.1", "c=IN IP4 192.0.2.1")
                .doesNotContain("c=IN IP6 2001:db8::1");
    }

    @Test
    void anAnswerInTheOtherFamilyIsSentToFromASocketOfThat() throws Exception {
        var media = media(PEER6, FOUR, SIX);
        media.offer();
        media.accept(said(BY4, BY6));

        assertThat(hosts(media)).containsExactly("192.0.2.9", "2001:db8:0:0:0:0:0:9");
        assertThat(taken().getFirst()).as("taken last").isNotInstanceOf(Inet6Address.class);
        assertThat(media.repeat()).as("it still comes where it was told").contains("c=IN IP6 2001:db8::1")
                .doesNotContain("IP4 192.0.2.1");
    }

    @Test
    void aPeerThatMovesToTheOtherFamilyInAReinviteIsAnsweredThereAndOfferedThatFromThen() throws Exception {
        var media = media(PEER4, FOUR, SIX);
        media.answer(said(BY4, BY4));

        assertThat(skeleton(media.answer(said(BY6, BY6)))).containsExactly("o=192.0.2.1", "c=IN IP6 2001:db8::1",
                "m=audio", "m=video");
        assertThat(hosts(media)).containsOnly("2001:db8:0:0:0:0:0:9");
        assertThat(skeleton(media.offer())).startsWith("o=192.0.2.1", "c=IN IP6 2001:db8::1")
                .doesNotContain("c=IN IP4 192.0.2.1");
        media.withdraw();
        assertThat(skeleton(media.answer(said(BY4, BY4)))).startsWith("o=192.0.2.1", "c=IN IP4 192.0.2.1");
    }

    @Test
    void aReinviteToAFamilyThatWeDoNotHaveCostsThatMediumAlone() throws Exception {
        var media = media(PEER4, FOUR);
        media.answer(said(BY4, BY4));

        assertThat(skeleton(media.answer(said(BY4, BY6)))).endsWith("m=audio", "m=video 0");
        assertThat(media.streams()).extracting(it -> it.id().kind()).containsExactly(MediaKind.AUDIO);
    }

    @Test
    void whoIsPutOnHoldByAnyAddressKeepsItsPorts() throws Exception {
        var media = media(PEER6, FOUR, SIX);
        var before = media.answer(said(BY6, BY6));
        var held = media.answer(said("IN IP4 0.0.0.0", "IN IP6 ::"));

        assertThat(media.streams()).extracting(MediaStream::direction).containsOnly(Direction.RECEIVE_ONLY);
        assertThat(held.lines().filter(line -> line.startsWith("m=")).collect(Collectors.toList()))
                .isEqualTo(before.lines().filter(line -> line.startsWith("m=")).toList());
        assertThat(skeleton(held)).startsWith("o=2001:db8::1", "c=IN IP6 2001:db8::1");
    }
}
