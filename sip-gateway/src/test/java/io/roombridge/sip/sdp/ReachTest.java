package io.roombridge.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which media of a peer can be sent to.
class ReachTest {

    private static final InetAddress HERE = InetAddress.ofLiteral("192.0.2.1");
    private static final LocalAddresses OURS = LocalAddresses.of(HERE);
    private static final LocalAddresses BOTH = LocalAddresses.of(HERE, InetAddress.ofLiteral("2001:db8::1"));

    private static Reach reach(String session, String medium, LocalAddresses ours) throws MalformedSdp {
        var sdp = """
                v=0
                o=- 1 1 IN IP4 192.0.2.9
                s=-
                c=%s
                t=0 0
                m=audio 6000 RTP/AVP 0
                m=video 6002 RTP/AVP 31
                c=%s
                """.formatted(session, medium);
        return Reach.of(SessionDescription.parse(sdp.getBytes(StandardCharsets.UTF_8)), ours, named ->
                named.address().equals("room.example.com") ? Optional.of(InetAddress.ofLiteral("192.0.2.7"))
                        : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"IN IP4 192.0.2.9, 6000", "IN IP6 2001:db8::7, 0", "IN IP6 ::ffff:192.0.2.9, 6000",
            "IN IP4 224.2.1.1/127, 0", "IN IP4 255.255.255.255, 0", "IN IP4 0.0.0.7, 0", "IN IP4 240.0.0.1, 0",
            "IN IP4 127.0.0.1, 0", "IN IP4 0.0.0.0, 6000", "IN IP6 ::, 6000", "IN IP4 room.example.com, 6000",
            "IN IP4 nowhere.example.com, 0", "IN IP6 ff02::1, 0", "IN IP6 fe80::1%eth0, 0"})
    void takesThePortFromWhatCannotBeSentTo(String connection, int port) throws MalformedSdp {
        var reach = reach(connection, "IN IP4 192.0.2.9", OURS);

        assertThat(reach.description().media().getFirst().port()).isEqualTo(port);
        assertThat(reach.description().media().getLast().port()).isEqualTo(6002);
        assertThat(reach.words()).hasSize(port == 0 ? 1 : 0);
        assertThat(reach.isNowhere()).isFalse();
    }

    @Test
    void saysTheAddressOfANameAndNamesTheMediumThatIsNowhere() throws MalformedSdp {
        var reach = reach("IN IP4 room.example.com", "IN IP6 2001:db8::7", OURS);

        assertThat(reach.description().media().getFirst().connection())
                .contains(new Connection("IP4", "192.0.2.7"));
        assertThat(reach.words()).containsExactly("video is at an address of another family than ours");
    }

    @Test
    void saysWhenNothingCanBeReached() throws MalformedSdp {
        assertThat(reach("IN IP6 2001:db8::7", "IN IP6 2001:db8::8", OURS).isNowhere()).isTrue();
        assertThat(reach("IN IP6 2001:db8::7", "IN IP6 2001:db8::8", BOTH).words())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"53020 IN IP6 2001:db8::7, 53020", "53020 IN IP4 224.2.1.1, 53020", "53020 IN IP4 127.0.0.1, 53020",
            "53020 IN IP4 192.0.2.8, 53020 IN IP4 192.0.2.8", "53020, 53020"})
    void anAddressOfRtcpThatCannotBeSentToCostsThatAddressAlone(String said, String left) throws MalformedSdp {
        var sdp = ("v=0\no=- 1 1 IN IP4 192.0.2.9\ns=-\nc=IN IP4 192.0.2.9\nt=0 0\nm=audio 6000 RTP/AVP 0\na=rtcp:"
                + said + "\n").getBytes(StandardCharsets.UTF_8);
        var reach = Reach.of(SessionDescription.parse(sdp), OURS, _ -> Optional.empty());

        assertThat(reach.description().media().getFirst().value("rtcp")).contains(left);
        assertThat(reach.description().media().getFirst().port()).isEqualTo(6000);
        assertThat(reach.words()).isEmpty();
    }

    @Test
    void ofAHostWithBothFamiliesEachMediumIsWhereItSays() throws MalformedSdp {
        var reach = reach("IN IP4 192.0.2.9", "IN IP6 2001:db8::7", BOTH);
        var leg = LegId.fresh(Protocol.SIP);

        assertThat(reach.words()).isEmpty();
        assertThat(reach.address(StreamId.audio(leg))).contains(InetAddress.ofLiteral("192.0.2.9"));
        assertThat(reach.address(StreamId.video(leg))).contains(InetAddress.ofLiteral("2001:db8::7"));
    }

    @Test
    void reportsAreSentInTheFamilyOfWhatTheyReportOn() throws MalformedSdp {
        var sdp = """
                v=0
                o=- 1 1 IN IP4 192.0.2.9
                s=-
                c=IN IP4 192.0.2.9
                t=0 0
                m=audio 6000 RTP/AVP 0
                a=rtcp:53020 IN IP6 2001:db8::7
                """.getBytes(StandardCharsets.UTF_8);
        var reach = Reach.of(SessionDescription.parse(sdp), BOTH, _ -> Optional.empty());

        assertThat(reach.description().media().getFirst().value("rtcp")).contains("53020");
    }

    @Test
    void takesThePortFromWhatIsAtOneOfOurOwn() throws MalformedSdp {
        var reach = reach("IN IP4 192.0.2.1", "IN IP4 192.0.2.1", OURS);

        assertThat(reach.words()).as("it may be another leg's").isEmpty();
        var apart = reach.apartFrom(Set.of(new InetSocketAddress(HERE, 6002)), Set.of());
        assertThat(apart.description().media()).extracting(MediaDescription::port).containsExactly(6000, 0);
        assertThat(apart.words()).containsExactly("video is at an address that would be ourselves");
    }

    @Test
    void takesLoopbackForAPeersWhereWeAreThereOurselves() throws MalformedSdp {
        assertThat(reach("IN IP4 127.0.0.1", "IN IP4 127.0.0.2", LocalAddresses.LOOPBACK)
                .words()).isEmpty();
    }
}
