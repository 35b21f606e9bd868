package io.roombridge.h323;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Destination;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Transport;
import io.roombridge.h323.H323Settings.Ports;
import io.roombridge.h323.H323Settings.Signalling;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.Direction;
import io.roombridge.media.H264;
import io.roombridge.media.LegId;
import io.roombridge.media.LocalAddresses;
import io.roombridge.media.MediaStream;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.testing.RecordingMedia;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two of us on loopback, one calling the other.
class BackToBackTest {

    private static final H264 HD = H264.of(H264.Profile.CONSTRAINED_BASELINE, 31, 0);
    private static final CapabilitySet BOTH = new CapabilitySet(
            List.of(Audio.of(AudioCodec.G722), Audio.of(AudioCodec.PCMA)), List.of(HD), List.of(), 2_000_000);

    private final RecordingMedia callingMedia = new RecordingMedia(20_000, 20_998);
    private final RecordingMedia calledMedia = new RecordingMedia(30_000, 30_998);
    private final Heard calling = new Heard();
    private final Heard called = new Heard();
    private H323Legs caller;
    private H323Legs callee;

    private void open(Signalling ofCaller, Signalling ofCallee) throws IOException {
        caller = legs(ofCaller, callingMedia, calling);
        callee = legs(ofCallee, calledMedia, called);
    }

    private static H323Legs legs(Signalling signalling, RecordingMedia media, Heard heard) throws IOException {
        var settings = H323Settings.gateway(LocalAddresses.LOOPBACK).withoutGatekeeper()
                .withPorts(new Ports(LocalAddresses.LOOPBACK, 0, 0, 0, 0, 0)).withSignalling(signalling);
        var legs = new H323Legs(settings, media, new MemoryRegistry(true).knowledge());
        legs.start(heard);
        return legs;
    }

    private static Signalling signalling(boolean tunnelling, boolean fastConnect, boolean early) {
        return new Signalling(tunnelling, fastConnect, early, 60, "Test", "1");
    }

    @AfterEach
    void close() {
        caller.close();
        callee.close();
    }

    private LegId dial(CapabilitySet capabilities) {
        var leg = LegId.fresh(Protocol.H323);
        var to = callee.signallingAddress();
        caller.perform(new LegCommand.Offer(leg, Alias.of("alice"), "Alice",
                new Destination(Protocol.H323, "8001", Transport.TCP,
                to.getAddress().getHostAddress(), to.getPort(), Optional.empty()), capabilities));
        return leg;
    }

    @ParameterizedTest(name = "tunnelling {0}, fast connect {1}, early H.245 {2}")
    @CsvSource({"false,false,false", "true,false,false", "false,false,true", "false,true,false", "true,true,false"})
    void callsTalksAndHangsUp(boolean tunnelling, boolean fastConnect, boolean early) throws IOException {
        open(signalling(tunnelling, fastConnect, early), signalling(tunnelling, false, early));
        var leg = dial(BOTH);
        var offered = called.next(LegEvent.Offered.class);
        assertThat(offered.to()).isEqualTo(Alias.of("8001"));
        assertThat(offered.caller().alias()).isEqualTo(Alias.of("alice"));
        assertThat(offered.caller().displayName()).isEqualTo("Alice");
        assertThat(offered.caller().product()).isEqualTo("Test 1");
        assertThat(offered.capabilities().audio().isEmpty()).isEqualTo(!fastConnect);

        callee.perform(new LegCommand.Alert(offered.leg()));
        calling.next(LegEvent.Alerting.class);
        callee.perform(new LegCommand.Answer(offered.leg(), BOTH));
        var answered = calling.next(LegEvent.Answered.class);
        assertThat(answered.capabilities().audio()).contains(Audio.of(AudioCodec.G722));

        bothWays(calling, leg);
        bothWays(called, offered.leg());
        joined(leg, callingMedia, offered.leg(), calledMedia);
        assertThat(calledMedia.proven(offered.leg())).containsExactly(InetAddress.getLoopbackAddress());
        assertThat(callingMedia.proven(leg)).containsExactly(InetAddress.getLoopbackAddress());

        caller.perform(new LegCommand.Release(leg, Cause.NORMAL_CLEARING));
        assertThat(calling.next(LegEvent.Released.class).cause()).isEqualTo(Cause.NORMAL_CLEARING);
        assertThat(called.next(LegEvent.Released.class).cause()).isEqualTo(Cause.NORMAL_CLEARING);
        assertThat(callingMedia.released()).contains(leg);
        assertThat(calledMedia.released()).contains(offered.leg());
    }

    private static void bothWays(Heard heard, LegId leg) {
        heard.ever(LegEvent.MediaChanged.class, it -> it.leg().equals(leg) && it.streams().size() == 2
                && it.streams().stream().allMatch(stream -> stream.direction() == Direction.SEND_RECEIVE));
    }

    /// What one sends to is where the other receives, in the same format.
    private static void joined(LegId one, RecordingMedia ones, LegId other, RecordingMedia others) {
        for (var kind : List.of(StreamId.audio(one), StreamId.video(one))) {
            var here = ones.connected().get(kind);
            var there = others.connected().get(new StreamId(other, kind.kind(), kind.role()));
            assertThat(here.remoteRtp()).contains(others.opened().get(there.id()).rtp());
            assertThat(there.remoteRtp()).contains(ones.opened().get(here.id()).rtp());
            assertThat(here.remoteRtcp()).contains(others.opened().get(there.id()).rtcp());
            assertThat(here.receive()).extracting(it -> it.payloadType())
                    .containsExactly(there.send().orElseThrow().payloadType());
            assertThat(here.send().orElseThrow().capability().encodingName()).isEqualTo(encoding(there));
        }
    }

    private static String encoding(MediaStream stream) {
        return stream.receive().getFirst().capability().encodingName();
    }

    @Test
    void tellsWhyACallIsRefused() throws IOException {
        open(signalling(true, false, false), signalling(true, false, false));
        dial(BOTH);
        var offered = called.next(LegEvent.Offered.class);
        callee.perform(new LegCommand.Release(offered.leg(), Cause.USER_BUSY));
        assertThat(calling.next(LegEvent.Released.class).cause()).isEqualTo(Cause.USER_BUSY);
    }

    @ParameterizedTest(name = "tunnelling {0}")
    @CsvSource({"true", "false"})
    void passesKeysPicturesAndLimitsWhileItLasts(boolean tunnelling) throws IOException {
        open(signalling(tunnelling, false, false), signalling(tunnelling, false, false));
        var leg = dial(BOTH);
        var other = called.next(LegEvent.Offered.class).leg();
        callee.perform(new LegCommand.Answer(other, BOTH));
        bothWays(calling, leg);
        bothWays(called, other);

        caller.perform(new LegCommand.PressDigits(leg, "1"));
        assertThat(called.next(LegEvent.DigitsPressed.class).digits()).isEqualTo("1");
        callee.perform(new LegCommand.RequestPicture(other, StreamId.video(other)));
        assertThat(callingMedia.asked()).isEqualTo(StreamId.video(leg));
        caller.perform(new LegCommand.LimitFlow(leg, StreamId.video(leg), 256_000));
        assertThat(calledMedia.asked()).isEqualTo(new RecordingMedia.Limited(StreamId.video(other), 256_000));

        callee.perform(new LegCommand.Release(other, Cause.NORMAL_CLEARING));
        assertThat(calling.next(LegEvent.Released.class).cause()).isEqualTo(Cause.NORMAL_CLEARING);
        assertThat(called.next(LegEvent.Released.class).cause()).isEqualTo(Cause.NORMAL_CLEARING);
    }

    @Test
    void opensSoundOneWayWhereTheOtherHasNoCodec() throws IOException {
        open(signalling(true, false, false), signalling(true, false, false));
        var leg = dial(new CapabilitySet(List.of(Audio.of(AudioCodec.PCMA)), List.of(HD), List.of(), 0));
        var other = called.next(LegEvent.Offered.class).leg();
        callee.perform(new LegCommand.Answer(other,
                new CapabilitySet(List.of(Audio.of(AudioCodec.PCMA)), List.of(), List.of(), 0)));
        calling.ever(LegEvent.MediaChanged.class, it -> it.leg().equals(leg) && it.streams().size() == 1
                && it.streams().getFirst().direction() == Direction.SEND_RECEIVE);
        assertThat(callingMedia.connected()).doesNotContainKey(StreamId.video(leg));
    }

    @Test
    void tellsThatNobodyIsThere() throws IOException {
        open(signalling(true, false, false), signalling(true, false, false));
        callee.close();
        dial(BOTH);
        assertThat(calling.next(LegEvent.Released.class).cause()).isEqualTo(Cause.DESTINATION_OUT_OF_ORDER);
    }
}
