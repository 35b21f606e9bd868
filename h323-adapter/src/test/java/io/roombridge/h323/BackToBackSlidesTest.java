package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Destination;
import io.roombridge.call.FloorStatus;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.h323.H323Settings.Ports;
import io.roombridge.h323.H323Settings.Signalling;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.testing.RecordingMedia;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two of us on loopback in a call, one showing the other slides.
class BackToBackSlidesTest {

    private static final CapabilitySet OURS = CapabilitySet.ours(2_000_000).withCamera(false);

    private final RecordingMedia callingMedia = new RecordingMedia(20_000, 20_998);
    private final RecordingMedia calledMedia = new RecordingMedia(30_000, 30_998);
    private final Heard heard = new Heard();
    private H323Legs caller;
    private H323Legs callee;
    private LegId calling;
    private LegId called;

    private H323Legs legs(RecordingMedia media) throws IOException {
        var settings = H323Settings.gateway(LocalAddresses.LOOPBACK).withoutGatekeeper()
                .withPorts(new Ports(LocalAddresses.LOOPBACK, 0, 0, 0, 0, 0))
                .withSignalling(new Signalling(true, false, false, 60, "Test", "1"));
        var legs = new H323Legs(settings, media, new MemoryRegistry(true).knowledge());
        legs.start(heard);
        return legs;
    }

    @BeforeEach
    void call() throws IOException {
        caller = legs(callingMedia);
        callee = legs(calledMedia);
        calling = LegId.fresh(Protocol.H323);
        var to = callee.signallingAddress();
        caller.perform(new LegCommand.Offer(calling, Alias.of("alice"), "Alice", new Destination(Protocol.H323, "8001",
                Transport.TCP, to.getAddress().getHostAddress(), to.getPort(), Optional.empty()), OURS));
        called = heard.next(LegEvent.Offered.class).leg();
        callee.perform(new LegCommand.Answer(called, OURS));
        for (var leg : new LegId[] {calling, called}) {
            heard.ever(LegEvent.MediaChanged.class, it -> it.leg().equals(leg) && it.streams().size() == 2
                    && it.streams().stream().allMatch(stream -> stream.direction() == Direction.SEND_RECEIVE));
        }
    }

    @AfterEach
    void close() {
        caller.close();
        callee.close();
    }

    private LegId asked() {
        return heard.next(LegEvent.FloorAsked.class).leg();
    }

    private H323Legs legs(LegId leg) {
        return leg.equals(calling) ? caller : callee;
    }

    private RecordingMedia media(LegId leg) {
        return leg.equals(calling) ? callingMedia : calledMedia;
    }

    private LegId far(LegId leg) {
        return leg.equals(calling) ? called : calling;
    }

    /// The gateway of a leg has slides to show to its peer, or has none any more.
    private void show(LegId leg, boolean shown) {
        legs(leg).perform(new LegCommand.ShowSlides(leg, shown));
    }

    private void answer(LegId leg, FloorStatus status) {
        legs(leg).perform(new LegCommand.AnswerFloor(leg, status));
    }

    /// Waits for the slides of one side at the other, sent to where it takes them.
    private void shown(LegId from) {
        flows(from, Direction.SEND_ONLY);
        flows(far(from), Direction.RECEIVE_ONLY);
        var sent = slides(from);
        var received = slides(far(from));
        assertThat(sent.remoteRtp()).contains(media(far(from)).opened().get(received.id()).rtp());
        assertThat(received.receive().getFirst().payloadType()).isEqualTo(sent.send().orElseThrow().payloadType());
        assertThat(received.receive().getFirst().capability().encodingName())
                .isEqualTo(sent.send().orElseThrow().capability().encodingName());
    }

    private void flows(LegId leg, Direction direction) {
        heard.ever(LegEvent.MediaChanged.class, it -> it.leg().equals(leg) && it.streams().stream().anyMatch(stream ->
                stream.id().equals(StreamId.slides(leg)) && stream.direction() == direction));
    }

    private MediaStream slides(LegId leg) {
        return media(leg).connected().get(StreamId.slides(leg));
    }

    @Test
    void eachSideShowsSlidesInItsTurn() {
        for (var from : new LegId[] {calling, called}) {
            show(from, true);
            assertThat(asked()).isEqualTo(far(from));
            answer(far(from), FloorStatus.GRANTED);
            shown(from);

            show(from, false);
            heard.next(LegEvent.FloorReturned.class);
            heard.ever(LegEvent.MediaChanged.class, it -> it.leg().equals(far(from)) && it.streams().size() == 2);
            assertThat(callingMedia.connected()).doesNotContainKey(StreamId.slides(calling));
            assertThat(calledMedia.connected()).doesNotContainKey(StreamId.slides(called));
        }
    }

    @Test
    void oneGivesWayWhenBothWantToShowAtOnce() {
        show(calling, true);
        show(called, true);
        var loser = asked();
        answer(loser, FloorStatus.GRANTED);
        show(loser, false);
        shown(far(loser));
        assertThat(heard.passed()).filteredOn(LegEvent.FloorAsked.class::isInstance).hasSize(1);
    }

    @Test
    void theOtherSideTakesOver() {
        show(calling, true);
        answer(asked(), FloorStatus.GRANTED);
        shown(calling);

        answer(called, FloorStatus.REVOKED);
        show(called, true);
        assertThat(asked()).isEqualTo(calling);
        answer(calling, FloorStatus.GRANTED);
        show(calling, false);
        heard.next(LegEvent.MediaChanged.class, it -> it.leg().equals(calling) && it.streams().stream()
                .anyMatch(stream -> stream.id().equals(StreamId.slides(calling))
                        && stream.direction() == Direction.RECEIVE_ONLY));
        shown(called);
    }

    @Test
    void whoShowsAndIsGoneLeavesNothingBehind() {
        show(calling, true);
        answer(asked(), FloorStatus.GRANTED);
        shown(calling);

        caller.close();
        assertThat(heard.next(LegEvent.Released.class, it -> it.leg().equals(called)).leg()).isEqualTo(called);
        assertThat(calledMedia.released()).contains(called);
    }
}
