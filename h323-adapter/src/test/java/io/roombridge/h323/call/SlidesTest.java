package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.FloorStatus;
import io.roombridge.call.LegEvent;
import io.roombridge.h323.EmptySet;
import io.roombridge.h323.capability.MediaFormats;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.control.ControlTimer;
import io.roombridge.h323.control.H239Message.FlowControlReleaseRequest;
import io.roombridge.h323.control.H239Message.PresentationTokenIndicateOwner;
import io.roombridge.h323.control.H239Message.PresentationTokenRelease;
import io.roombridge.h323.control.H239Message.PresentationTokenRequest;
import io.roombridge.h323.control.H239Message.PresentationTokenResponse;
import io.roombridge.h323.h245.Capability;
import io.roombridge.h323.h245.CapabilityTableEntry;
import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.CloseLogicalChannelAck;
import io.roombridge.h323.h245.ExtendedVideoCapability;
import io.roombridge.h323.h245.H2250LogicalChannelAckParameters;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.RequestChannelClose;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.media.Direction;
import io.roombridge.media.H263;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Slides beside the picture (H.239): the token, the channels that come with it, and what the gateway hears.
class SlidesTest extends CallWithSlides {

    // What each can do

    @Test
    void tellsTheStoryWhatAPeerCanDoAboutSlides() {
        establish(TerminalCapabilities.of(WITH_SLIDES, 1));
        assertThat(peer.told(LegEvent.Noted.class).words()).isEqualTo("the peer shows and takes slides (H.239)");
        assertThat(peer.state().control().theirs().capabilities().slides()).hasSize(2);
    }

    @Test
    void leavesAPeerAloneThatTakesNoSlides() {
        establish(TerminalCapabilities.of(PLAIN, 1));
        assertThat(peer.told(LegEvent.Noted.class).words()).contains("no slides");
        peer.on(new Input.ShowSlides(true));
        peer.on(new Input.ShowSlides(false));
        assertThat(peer.control).isEmpty();
    }

    @Test
    void asksAPeerThatTakesSlidesOnlyLater() {
        establish(TerminalCapabilities.of(PLAIN, 1));
        peer.on(new Input.ShowSlides(true));
        peer.says(TerminalCapabilities.of(WITH_SLIDES, 2));
        peer.expects(TerminalCapabilitySetAck.class);
        expects(PresentationTokenRequest.class);
    }

    // Slides of the peer

    @ParameterizedTest
    @CsvSource({"0,32", "3,3", "32,32", "77,77"})
    void takesTheSlidesOfAPeerInTheSessionThatItNames(int named, int acknowledged) {
        establish();
        says(new PresentationTokenRequest(0, THEIRS, 99));
        peer.told(LegEvent.FloorAsked.class);
        assertThat(peer.control).isEmpty();

        peer.on(new Input.AnswerFloor(FloorStatus.GRANTED));
        assertThat(expects(PresentationTokenResponse.class))
                .isEqualTo(new PresentationTokenResponse(true, 0, THEIRS));
        peer.says(PeerChannels.open(THEIRS, named, HD, Role.SLIDES));
        assertThat(session(peer.expects(OpenLogicalChannelAck.class))).isEqualTo(acknowledged);
        assertThat(direction()).isEqualTo(Direction.RECEIVE_ONLY);
        assertThat(peer.media.connected().get(StreamId.video(peer.id)).direction())
                .isEqualTo(Direction.SEND_RECEIVE);

        says(new PresentationTokenRelease(0, THEIRS));
        peer.told(LegEvent.FloorReturned.class);
        peer.says(new CloseLogicalChannel(THEIRS, new CloseLogicalChannel.Source.User()));
        peer.expects(CloseLogicalChannelAck.class);
        assertThat(peer.media.connected()).doesNotContainKey(slides);
    }

    @Test
    void takesH263AsSlides() {
        establish();
        peer.says(PeerChannels.open(THEIRS, 3, CIF, Role.SLIDES));
        peer.expects(OpenLogicalChannelAck.class);
        assertThat(peer.media.connected().get(slides).receive().getFirst().capability()).isInstanceOf(H263.class);
    }

    @ParameterizedTest
    @CsvSource({"true,2", "false,32"})
    void knowsSlidesByTheirChannelOrTheirSessionWhenTheTypeDoesNotSay(boolean token, int session) {
        establish();
        if (token) {
            says(new PresentationTokenRequest(0, THEIRS, 99));
            peer.on(new Input.AnswerFloor(FloorStatus.GRANTED));
            expects(PresentationTokenResponse.class);
        }
        peer.says(PeerChannels.open(THEIRS, session, PEOPLE, Role.MAIN));
        peer.expects(OpenLogicalChannelAck.class);
        assertThat(direction()).isEqualTo(Direction.RECEIVE_ONLY);
    }

    @Test
    void isToldNoByAFloorThatSomebodyElseKeeps() {
        establish();
        says(new PresentationTokenRequest(0, THEIRS, 99));
        peer.on(new Input.AnswerFloor(FloorStatus.DENIED));
        assertThat(expects(PresentationTokenResponse.class).acknowledged()).isFalse();
    }

    @Test
    void isToldNoWhenNobodyDecides() {
        establish();
        says(new PresentationTokenRequest(0, THEIRS, 99));
        peer.told(LegEvent.FloorAsked.class);
        peer.on(new Input.AnswerFloor(FloorStatus.PENDING));
        assertThat(peer.control).isEmpty();
        peer.on(new Input.Expired(new CallTimer.Control(new ControlTimer(ControlTimer.Name.WISH, 0))));
        assertThat(expects(PresentationTokenResponse.class).acknowledged()).isFalse();
        peer.told(LegEvent.FloorReturned.class);
    }

    @Test
    void closingTheChannelGivesTheFloorBack() {
        theyShow();
        peer.says(new CloseLogicalChannel(THEIRS, new CloseLogicalChannel.Source.User()));
        peer.expects(CloseLogicalChannelAck.class);
        peer.told(LegEvent.FloorReturned.class);
    }

    private void theyShow() {
        establish();
        says(new PresentationTokenRequest(0, THEIRS, 99));
        peer.on(new Input.AnswerFloor(FloorStatus.GRANTED));
        expects(PresentationTokenResponse.class);
        peer.says(PeerChannels.open(THEIRS, 32, HD, Role.SLIDES));
        peer.expects(OpenLogicalChannelAck.class);
        peer.events.clear();
    }

    // Slides to the peer

    private int weShow() {
        peer.on(new Input.ShowSlides(true));
        var request = expects(PresentationTokenRequest.class);
        says(new PresentationTokenResponse(true, 0, request.channelId()));
        assertThat(expects(PresentationTokenIndicateOwner.class).channelId()).isEqualTo(request.channelId());
        var open = accept(6_200);
        assertThat(open.forwardLogicalChannelNumber()).isEqualTo(request.channelId());
        assertThat(MediaFormats.slides(open.forwardLogicalChannelParameters().dataType())).isPresent();
        return request.channelId();
    }

    @Test
    void showsSlidesWithTheTokenAndStops() {
        establish();
        int channel = weShow();
        assertThat(direction()).isEqualTo(Direction.SEND_ONLY);
        peer.on(new Input.ShowSlides(true));
        assertThat(peer.control).as("said again").isEmpty();

        peer.on(new Input.ShowSlides(false));
        assertThat(peer.expects(CloseLogicalChannel.class).forwardLogicalChannelNumber()).isEqualTo(channel);
        assertThat(expects(PresentationTokenRelease.class).channelId()).isEqualTo(channel);
        assertThat(peer.media.connected()).doesNotContainKey(slides);
        peer.says(new CloseLogicalChannelAck(channel));
        assertThat(peer.control).isEmpty();
    }

    @Test
    void namesTheSessionAsMaster() {
        establish();
        peer.on(new Input.ShowSlides(true));
        says(new PresentationTokenResponse(true, 0, expects(PresentationTokenRequest.class).channelId()));
        expects(PresentationTokenIndicateOwner.class);
        assertThat(session(peer.expects(OpenLogicalChannel.class))).isEqualTo(32);
    }

    @Test
    void triesTheNextCodingOfSlidesAndThenNotesThatThereIsNone() {
        establish();
        peer.on(new Input.ShowSlides(true));
        var request = expects(PresentationTokenRequest.class);
        says(new PresentationTokenResponse(true, 0, request.channelId()));
        expects(PresentationTokenIndicateOwner.class);
        for (int coding = 0; coding < 2; coding++) {
            int number = peer.expects(OpenLogicalChannel.class).forwardLogicalChannelNumber();
            peer.says(new OpenLogicalChannelReject(number, new OpenLogicalChannelReject.Cause.DataTypeNotSupported()));
        }
        expects(PresentationTokenRelease.class);
        assertThat(peer.told(LegEvent.Noted.class).words()).contains("none of the codings");
        assertThat(peer.finished).isFalse();
    }

    @Test
    void saysWhenThePeerLetsNobodyElseShow() {
        establish();
        peer.on(new Input.ShowSlides(true));
        says(new PresentationTokenResponse(false, 0, expects(PresentationTokenRequest.class).channelId()));
        assertThat(peer.told(LegEvent.Noted.class).words()).contains("nobody else show");
        assertThat(peer.control).isEmpty();
    }

    @Test
    void asksForFlowThatThePeerHoldsBack() {
        establish();
        peer.on(new Input.ShowSlides(true));
        int number = expects(PresentationTokenRequest.class).channelId();
        says(new PresentationTokenResponse(true, 0, number));
        expects(PresentationTokenIndicateOwner.class);
        peer.expects(OpenLogicalChannel.class);
        var ack = (H2250LogicalChannelAckParameters) PeerChannels.ack(number, 6_200).forwardMultiplexAckParameters()
                .orElseThrow();
        peer.says(OpenLogicalChannelAck.builder().forwardLogicalChannelNumber(number).forwardMultiplexAckParameters(
                H2250LogicalChannelAckParameters.builder().mediaChannel(ack.mediaChannel().orElseThrow())
                        .flowControlToZero(true).build()).build());
        assertThat(expects(FlowControlReleaseRequest.class).channelId()).isEqualTo(number);
    }

    @Test
    void opensSlidesAgainAfterAHold() {
        establish();
        weShow();
        peer.says(EmptySet.of(2));
        peer.expects(TerminalCapabilitySetAck.class);
        for (int channel = 0; channel < 3; channel++) {
            int number = peer.expects(CloseLogicalChannel.class).forwardLogicalChannelNumber();
            peer.says(new CloseLogicalChannelAck(number));
        }
        peer.says(TerminalCapabilities.of(WITH_SLIDES, 3));
        peer.expects(TerminalCapabilitySetAck.class);
        for (int channel = 0; channel < 3; channel++) {
            accept(6_300 + 2 * channel);
        }
        assertThat(direction()).isEqualTo(Direction.SEND_ONLY);
    }

    // H.239 gone in the middle of the call

    private void takesNoSlidesAnyMore() {
        var table = TerminalCapabilities.of(WITH_SLIDES, 1).capabilityTable().orElseThrow();
        peer.says(TerminalCapabilitySet.builder().sequenceNumber(2)
                .protocolIdentifier(EmptySet.of(2).protocolIdentifier())
                .capabilityTable(table.stream().filter(it -> switch (it.capability().orElseThrow()) {
                    case Capability.GenericControlCapability _ -> true;
                    case Capability.ReceiveVideoCapability(var video) -> video instanceof ExtendedVideoCapability;
                    default -> false;
                }).map(it -> new CapabilityTableEntry(it.capabilityTableEntryNumber())).toList()).build());
        peer.expects(TerminalCapabilitySetAck.class);
    }

    @Test
    void whoHasH239NoMoreAndGoesOnShowingHasTheFloorUntilItsChannelIsClosed() {
        theyShow();
        takesNoSlidesAnyMore();
        assertThat(peer.events).noneMatch(LegEvent.FloorReturned.class::isInstance);
        assertThat(direction()).isEqualTo(Direction.RECEIVE_ONLY);

        peer.says(new CloseLogicalChannel(THEIRS, new CloseLogicalChannel.Source.User()));
        peer.expects(CloseLogicalChannelAck.class);
        peer.told(LegEvent.FloorReturned.class);
    }

    @Test
    void whoHasH239NoMoreIsNotAskedForTheTokenButToCloseItsChannel() {
        theyShow();
        takesNoSlidesAnyMore();
        peer.on(new Input.AnswerFloor(FloorStatus.REVOKED));
        assertThat(peer.expects(RequestChannelClose.class).forwardLogicalChannelNumber()).isEqualTo(THEIRS);
        assertThat(peer.control).isEmpty();
    }

    @Test
    void whoHasH239NoMoreBeforeItShowsAnythingHasGivenTheFloorBack() {
        establish();
        says(new PresentationTokenRequest(0, THEIRS, 99));
        peer.on(new Input.AnswerFloor(FloorStatus.GRANTED));
        expects(PresentationTokenResponse.class);
        peer.events.clear();

        takesNoSlidesAnyMore();

        assertThat(peer.events).anyMatch(LegEvent.FloorReturned.class::isInstance);
    }

    @Test
    void whoHasH239AgainIsAskedForTheTokenAnew() {
        establish();
        int channel = weShow();
        takesNoSlidesAnyMore();
        assertThat(peer.expects(CloseLogicalChannel.class).forwardLogicalChannelNumber()).isEqualTo(channel);
        peer.says(new CloseLogicalChannelAck(channel));

        peer.says(TerminalCapabilities.of(WITH_SLIDES, 3));
        peer.expects(TerminalCapabilitySetAck.class);
        expects(PresentationTokenRequest.class);
    }

    // Taking over

    @Test
    void aPeerThatIsGrantedTheFloorTakesItOver() {
        establish();
        int ours = weShow();
        says(new PresentationTokenRequest(0, THEIRS, 99));
        peer.on(new Input.AnswerFloor(FloorStatus.GRANTED));
        peer.on(new Input.ShowSlides(false));
        assertThat(peer.expects(CloseLogicalChannel.class).forwardLogicalChannelNumber()).isEqualTo(ours);
        assertThat(expects(PresentationTokenResponse.class).acknowledged()).isTrue();
        assertThat(peer.control).isEmpty();
    }

    @Test
    void theFloorIsTakenFromAPeer() {
        theyShow();
        peer.on(new Input.AnswerFloor(FloorStatus.REVOKED));
        peer.on(new Input.ShowSlides(true));
        var request = expects(PresentationTokenRequest.class);
        assertThat(peer.control).as("asked once").isEmpty();
        says(new PresentationTokenResponse(true, 0, request.channelId()));
        expects(PresentationTokenIndicateOwner.class);
        assertThat(peer.expects(RequestChannelClose.class).forwardLogicalChannelNumber()).isEqualTo(THEIRS);
        assertThat(session(peer.expects(OpenLogicalChannel.class))).as("that of the peer's slides").isEqualTo(32);
    }

    @Test
    void slidesThatAnOperatorEndsAreTakenOverByNobody() {
        theyShow();
        peer.on(new Input.AnswerFloor(FloorStatus.REVOKED));
        int channel = expects(PresentationTokenRequest.class).channelId();
        says(new PresentationTokenResponse(true, 0, channel));
        assertThat(expects(PresentationTokenRelease.class).channelId()).isEqualTo(channel);
        assertThat(peer.expects(RequestChannelClose.class).forwardLogicalChannelNumber()).isEqualTo(THEIRS);
        assertThat(peer.control).isEmpty();
    }

    @Test
    void aPeerThatKeepsTheTokenIsAskedToCloseItsChannel() {
        theyShow();
        peer.on(new Input.AnswerFloor(FloorStatus.REVOKED));
        peer.on(new Input.ShowSlides(true));
        says(new PresentationTokenResponse(false, 0, expects(PresentationTokenRequest.class).channelId()));
        assertThat(peer.expects(RequestChannelClose.class).forwardLogicalChannelNumber()).isEqualTo(THEIRS);
        peer.says(new CloseLogicalChannel(THEIRS, new CloseLogicalChannel.Source.User()));
        peer.expects(CloseLogicalChannelAck.class);
        expects(PresentationTokenRequest.class);
    }
}
