package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.h323.EmptySet;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.CloseLogicalChannelAck;
import io.roombridge.h323.h245.MasterSlaveDetermination;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck.Decision;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.RequestChannelClose;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.H264;
import io.roombridge.media.Role;
import io.roombridge.media.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Sets, channels and closings of a peer in any order: what is sent is always what it takes, and it always comes back.
class MidCallOrdersTest {

    private static final CapabilitySet BOTH = set(31, AudioCodec.PCMU, AudioCodec.PCMA, AudioCodec.G722);
    private static final List<CapabilitySet> SETS = List.of(BOTH, set(31, AudioCodec.PCMA), set(13, AudioCodec.PCMU),
            set(0, AudioCodec.G722), set(31));
    private static final int STEPS = 40;

    private static CapabilitySet set(int level, AudioCodec... codecs) {
        return new CapabilitySet(List.of(codecs).stream().map(Audio::of).toList(),
                level == 0 ? List.of() : List.of(H264.of(H264.Profile.BASELINE, level, 0)), List.of(), 1_000_000);
    }

    private static final class Peer {

        private final ScriptedH323Peer peer = new ScriptedH323Peer(true, false, BOTH);
        private final List<Integer> opening = new ArrayList<>();
        private final List<Integer> closing = new ArrayList<>();
        private CapabilitySet takes = BOTH;
        private int number = 1;

        private Peer() {
            peer.calls(false);
            peer.on(new Input.Answer(BOTH));
            peer.control.clear();
            peer.exchanges(TerminalCapabilities.of(BOTH, number));
            listen();
        }

        /// Notes what it is to answer.
        private void listen() {
            for (var message = peer.control.poll(); message != null; message = peer.control.poll()) {
                switch (message) {
                    case OpenLogicalChannel open -> opening.add(open.forwardLogicalChannelNumber());
                    case CloseLogicalChannel close -> closing.add(close.forwardLogicalChannelNumber());
                    case MasterSlaveDeterminationAck ack -> peer.says(new MasterSlaveDeterminationAck(
                            ack.decision() instanceof Decision.Master ? new Decision.Slave() : new Decision.Master()));
                    default -> { /* nothing to answer */ }
                }
            }
        }

        private void does(Random random) {
            switch (random.nextInt(10)) {
                case 0, 1 -> says(SETS.get(random.nextInt(SETS.size())));
                case 2 -> pauses();
                case 3, 4 -> opens(random);
                case 5, 6 -> acknowledges(random);
                case 7 -> peer.says(new RequestChannelClose(101 + random.nextInt(number + 4)));
                case 8 -> peer.says(new CloseLogicalChannel(random.nextInt(2) == 0 ? 1 + random.nextInt(2)
                        : 101 + random.nextInt(number + 4), new CloseLogicalChannel.Source.User()));
                default -> peer.says(new MasterSlaveDetermination(50, random.nextInt(1 << 24)));
            }
            listen();
        }

        private void says(CapabilitySet set) {
            takes = set;
            peer.says(TerminalCapabilities.of(set, ++number & 0xff));
        }

        private void pauses() {
            takes = CapabilitySet.NONE;
            peer.says(EmptySet.of(++number & 0xff));
        }

        private void opens(Random random) {
            if (random.nextInt(3) == 0) {
                peer.says(PeerChannels.open(1 + random.nextInt(2), 1, Audio.of(AudioCodec.PCMA)));
            } else if (!opening.isEmpty()) {
                int channel = opening.remove(random.nextInt(opening.size()));
                peer.says(random.nextInt(4) == 0
                        ? new OpenLogicalChannelReject(channel, new OpenLogicalChannelReject.Cause.Unspecified())
                        : PeerChannels.ack(channel));
            }
        }

        private void acknowledges(Random random) {
            if (!closing.isEmpty()) {
                peer.says(new CloseLogicalChannelAck(closing.remove(random.nextInt(closing.size()))));
            }
        }

        private void sendsOnlyWhatIsTaken() {
            for (var stream : peer.media.connected().values()) {
                stream.send().ifPresent(it -> assertThat(takes.of(stream.id().kind(), Role.MAIN))
                        .as("what is sent of %s", stream.id()).anyMatch(their ->
                                their.intersect(it.capability()).isPresent()));
            }
        }

        /// It answers everything, and takes everything.
        private void settles() {
            says(BOTH);
            listen();
            for (int i = 0; i < 50 && !(opening.isEmpty() && closing.isEmpty()); i++) {
                List.copyOf(closing).forEach(it -> peer.says(new CloseLogicalChannelAck(it)));
                closing.clear();
                List.copyOf(opening).forEach(it -> peer.says(PeerChannels.ack(it)));
                opening.clear();
                listen();
            }
        }
    }

    @Property(tries = 300)
    void whatIsSentIsWhatThePeerTakesAndComesBackInTheEnd(@ForAll long seed) {
        var random = new Random(seed);
        var it = new Peer();
        for (int i = 0; i < STEPS && !it.peer.finished; i++) {
            it.does(random);
            if (!it.peer.finished) {
                it.sendsOnlyWhatIsTaken();
            }
        }
        if (!it.peer.finished) {
            it.peer.says(new TerminalCapabilitySetAck(1));
            it.settles();
            for (var stream : List.of(StreamId.audio(it.peer.id), StreamId.video(it.peer.id))) {
                assertThat(it.peer.media.connected()).as("of %s", it.peer.state().media()).containsKey(stream);
                assertThat(it.peer.media.connected().get(stream).send()).as("%s", stream)
                        .isPresent();
            }
        }
    }
}
