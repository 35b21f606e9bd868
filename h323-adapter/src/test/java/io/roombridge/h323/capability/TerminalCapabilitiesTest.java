package io.roombridge.h323.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.Captured;
import io.roombridge.h323.EmptySet;
import io.roombridge.h323.h245.CapabilityTableEntry;
import io.roombridge.h323.h245.DataType;
import io.roombridge.h323.h245.GenericCapability;
import io.roombridge.h323.h245.H2250LogicalChannelParameters;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.ParameterValue;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.VideoCapability;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Capability;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Format;
import io.roombridge.media.H261;
import io.roombridge.media.H263;
import io.roombridge.media.H264;
import io.roombridge.media.H264.Profile;
import io.roombridge.media.Role;
import io.roombridge.per.MalformedPer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TerminalCapabilitiesTest {

    private static final CapabilitySet OURS = new CapabilitySet(
            List.of(Audio.of(AudioCodec.G722), Audio.of(AudioCodec.PCMA), Audio.of(AudioCodec.G729)),
            List.of(new H264(Profile.HIGH, 40, 245_000, 8_192, 1, 2_000_000),
                    H264.of(Profile.CONSTRAINED_BASELINE, 31, 0),
                    new H263(1, 1, 2, false, 0), new H261(1, 2, 0)), List.of(), 1_500_000);

    @Test
    void aPeerLikeUsReadsWhatWeSay() throws MalformedPer {
        var set = TerminalCapabilities.of(OURS, 3);
        var octets = MultimediaSystemControlMessage.CODEC.encode(set);
        var theirs = PeerCapabilities.NONE.after((TerminalCapabilitySet) MultimediaSystemControlMessage.decode(octets));
        var read = theirs.capabilities();

        assertThat(read.audio()).containsExactlyElementsOf(OURS.audio());
        assertThat(read.video()).contains(new H264(Profile.HIGH, 40, 245_000, 8_192, 1, 2_000_000),
                new H264(Profile.BASELINE, 31, 0, 0, 0, 1_500_000), new H263(1, 1, 2, false, 1_500_000),
                        new H261(1, 2, 1_500_000));
        assertThat(theirs.dtmf()).isTrue();
        assertThat(OURS.toward(read).video().getFirst()).isEqualTo(new H264(Profile.HIGH, 40, 0, 0, 1, 2_000_000));
    }

    /// h323plus names no packetization at all, and then sends and takes single NAL units.
    @Test
    void whoTakesH264TakesSingleNalUnits() throws MalformedPer {
        var said = new CapabilitySet(List.of(), List.of(H264.of(Profile.BASELINE, 31, 1), new H261(1, 1, 0)),
                List.of(), 0);

        var taken = TerminalCapabilities.completed(said);

        assertThat(taken.video()).containsExactly(H264.of(Profile.BASELINE, 31, 1), H264.of(Profile.BASELINE, 31, 0),
                new H261(1, 1, 0));
        assertThat(taken.toward(captured("f1_video_h264").capabilities()).video().getFirst())
                .isEqualTo(new H264(Profile.BASELINE, 22, 108_000, 3_600, 0, 2_048_000));
        assertThat(TerminalCapabilities.completed(taken)).isEqualTo(taken);
    }

    @Test
    void readsWhatH323plusTakes() throws MalformedPer {
        var read = captured("f1_video_h264").capabilities();
        assertThat(read.audio()).extracting(Audio::codec).contains(AudioCodec.PCMA, AudioCodec.PCMU, AudioCodec.G722);
        assertThat(read.video()).contains(new H264(Profile.BASELINE, 22, 246_000, 8_192, 0, 2_048_000),
                new H264(Profile.BASELINE, 13, 0, 0, 0, 384_000));
        assertThat(read.slides()).isEmpty();
    }

    private static PeerCapabilities captured(String source) throws MalformedPer {
        for (var captured : Captured.wellFormed("h245")) {
            if (captured.source().equals(source)
                    && MultimediaSystemControlMessage.CODEC.decode(captured.octets())
                            instanceof TerminalCapabilitySet set) {
                return PeerCapabilities.NONE.after(set);
            }
        }
        throw new AssertionError("no TerminalCapabilitySet in " + source);
    }

    @Test
    void aSetWithoutContentTakesEverythingBack() {
        var theirs = PeerCapabilities.NONE.after(TerminalCapabilities.of(OURS, 1)).after(EmptySet.of(2));
        assertThat(theirs.empty()).isTrue();
        assertThat(theirs.capabilities()).isEqualTo(CapabilitySet.NONE);
    }

    @Test
    void aSetReplacesTheEntriesItNamesAndLeavesTheOthers() {
        var theirs = PeerCapabilities.NONE.after(TerminalCapabilities.of(OURS, 1));
        var removesG722 = TerminalCapabilitySet.builder().sequenceNumber(2)
                .protocolIdentifier(TerminalCapabilities.H245)
                .capabilityTable(List.of(new CapabilityTableEntry(1, Optional.empty()))).build();
        assertThat(theirs.after(removesG722).capabilities().audio()).extracting(Audio::codec)
                .containsExactly(AudioCodec.PCMA, AudioCodec.G729);
    }

    /// H.241 table 8: one capability for each profile, as room systems do.
    @Test
    void announcesHighMainAndBaselineAndOpensWhatThePeerHas() {
        var ours = TerminalCapabilities.completed(CapabilitySet.ours(1_500_000));
        var said = PeerCapabilities.NONE.after(TerminalCapabilities.of(ours, 1)).capabilities().video();
        assertThat(said).startsWith(of(Profile.HIGH, 1), of(Profile.HIGH, 0), of(Profile.MAIN, 1), of(Profile.MAIN, 0),
                of(Profile.BASELINE, 1), of(Profile.BASELINE, 0));

        var room = peer(of(Profile.BASELINE, 0), of(Profile.HIGH, 0));
        var agreed = ours.toward(room.capabilities()).video();
        assertThat(agreed).extracting(it -> ((H264) it).profile()).containsExactly(Profile.HIGH, Profile.BASELINE);
        assertThat(agreed).allSatisfy(it -> assertThat(H264Spelling.parse(((DataType.VideoData) MediaFormats
                .dataType(it, Role.MAIN, room, 0).orElseThrow()).value(), 0).orElseThrow().profile())
                .isEqualTo(((H264) it).profile()));
    }

    /// One capability with several bits is all of those profiles.
    @Test
    void opensTheAblestOfSeveralProfilesInOneCapability() {
        var capability = (VideoCapability.GenericVideoCapability) new H264Spelling().capability(of(Profile.BASELINE, 0),
                0).orElseThrow();
        var parameters = new ArrayList<>(capability.value().collapsing().orElseThrow());
        parameters.set(0, GenericParameters.of(41, new ParameterValue.BooleanArray(64 + 32 + 8)));
        var several = new VideoCapability.GenericVideoCapability(GenericCapability.builder()
                .capabilityIdentifier(capability.value().capabilityIdentifier()).maxBitRate(15_000)
                .collapsing(parameters).build());
        var room = PeerCapabilities.NONE.after(TerminalCapabilitySet.builder().sequenceNumber(1)
                .protocolIdentifier(TerminalCapabilities.H245).capabilityTable(List.of(new CapabilityTableEntry(1,
                        Optional.of(new io.roombridge.h323.h245.Capability.ReceiveVideoCapability(several))))).build());

        var agreed = CapabilitySet.ours(1_500_000).toward(room.capabilities()).video();

        assertThat(agreed).singleElement().isEqualTo(of(Profile.HIGH, 0));
        assertThat(H264Spelling.parse(((DataType.VideoData) MediaFormats.dataType(agreed.getFirst(), Role.MAIN, room, 0)
                .orElseThrow()).value(), 0)).contains(of(Profile.HIGH, 0));
    }

    private static H264 of(Profile profile, int mode) {
        return new H264(profile, 31, 0, 0, mode, 1_500_000);
    }

    private static PeerCapabilities peer(Capability.Video... codecs) {
        return PeerCapabilities.NONE.after(TerminalCapabilities.of(new CapabilitySet(List.of(), List.of(codecs),
                List.of(), 1_500_000), 1));
    }

    @Test
    void namesTheProfileThatThePeerNamed() {
        var onlyHigh = PeerCapabilities.NONE.after(TerminalCapabilities.of(new CapabilitySet(List.of(),
                List.of(H264.of(Profile.HIGH, 31, 0)), List.of(), 0), 1));
        var agreed = H264.of(Profile.CONSTRAINED_BASELINE, 31, 0).intersect(onlyHigh.capabilities().video().getFirst())
                .orElseThrow();
        var dataType = MediaFormats.dataType(agreed, Role.MAIN, onlyHigh, 0).orElseThrow();
        assertThat(dataType).isInstanceOfSatisfying(DataType.VideoData.class, data -> {
            var generic = ((VideoCapability.GenericVideoCapability) data.value()).value();
            assertThat(H264Spelling.parse(generic, 0).orElseThrow().profile()).isEqualTo(Profile.HIGH);
        });
    }

    @Property
    void aChannelSaysItsFormat(@ForAll @IntRange(min = 0, max = 1) int mode,
            @ForAll @IntRange(min = 96, max = 127) int payloadType,
                               @ForAll @IntRange(min = 0, max = 1_000) int mbps,
                                       @ForAll @IntRange(min = 0, max = 60) int fs) throws MalformedPer {
        var format = new Format(payloadType, new H264(Profile.BASELINE, 31, mbps * 500, fs * 256, mode, 768_000));
        assertThat(throughAChannel(format)).isEqualTo(format);
    }

    @Property
    void everyCodecHasItsPayloadType(@ForAll AudioCodec codec,
            @ForAll @IntRange(min = 1, max = 6) int frames) throws MalformedPer {
        if (codec != AudioCodec.OPUS) {
            var format = MediaFormats.format(new Audio(codec, frames * 20));
            assertThat(throughAChannel(format)).isEqualTo(format);
        }
    }

    private static Format throughAChannel(Format format) throws MalformedPer {
        Capability capability = format.capability();
        var parameters = MediaFormats.describe(H2250LogicalChannelParameters.builder().sessionID(1), format).build();
        var dataType = MediaFormats.dataType(capability, Role.MAIN, PeerCapabilities.NONE, 0).orElseThrow();
        var channel = new OpenLogicalChannel(1,
                new OpenLogicalChannel.ForwardLogicalChannelParameters(dataType, parameters));
        var read = OpenLogicalChannel.FAST_START.decode(OpenLogicalChannel.FAST_START.encode(channel))
                .forwardLogicalChannelParameters();
        return MediaFormats.parse(read.dataType(), (H2250LogicalChannelParameters) read.multiplexParameters())
                .orElseThrow();
    }
}
