package io.roombridge.h323.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.h323.Tshark;
import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.h245.MasterSlaveDeterminationAck;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.TerminalCapabilitySetAck;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.StreamId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Wireshark reads every message of whole calls and finds nothing malformed.
class TsharkReadsCallsTest {

    private static final CapabilitySet OURS = CapabilitySet.ours(2_000_000);

    @BeforeEach
    void installed() {
        assumeTrue(Tshark.installed(), "tshark is not installed");
    }

    @Test
    void aCallOfOurs() throws IOException, InterruptedException {
        var peer = new ScriptedH323Peer(false, true, OURS);
        peer.on(new Input.Dial(new Parties(Alias.of("8001"), "Board röom", Optional.of(Alias.of("4711")),
                ScriptedH323Peer.LOCAL, ScriptedH323Peer.REMOTE, "x", 31), OURS));
        control(peer);
        peer.on(new Input.Release(Cause.USER_BUSY));
        reads(peer, "setup", "releaseComplete");
    }

    @Test
    void aCallToUsTunnelled() throws IOException, InterruptedException {
        var peer = new ScriptedH323Peer(true, true, OURS);
        peer.calls(true);
        peer.on(new Input.Alert());
        peer.on(new Input.Answer(OURS));
        control(peer);
        peer.on(new Input.PressDigits("12#"));
        peer.on(new Input.Release(Cause.NORMAL_CLEARING));
        reads(peer, "callProceeding", "alerting", "connect", "terminalCapabilitySet", "masterSlaveDetermination",
                "facility",
                "openLogicalChannel", "userInput", "endSessionCommand", "releaseComplete");
    }

    @Test
    void aCallToUsWithH245OfItsOwn() throws IOException, InterruptedException {
        var peer = new ScriptedH323Peer(true, false, OURS);
        peer.calls(false);
        peer.on(new Input.Answer(OURS));
        peer.on(new Input.ControlConnected());
        control(peer);
        peer.on(new Input.RequestPicture(StreamId.video(peer.id)));
        peer.on(new Input.LimitFlow(StreamId.video(peer.id), 384_000));
        peer.on(new Input.Release(Cause.NORMAL_CLEARING));
        reads(peer, "terminalCapabilitySet", "openLogicalChannel", "openLogicalChannelAck", "miscellaneousCommand",
                "flowControlCommand");
    }

    /// The peer takes what we take, and opens to us what we open to it.
    private static void control(ScriptedH323Peer peer) {
        say(peer, TerminalCapabilities.of(OURS, 1), new TerminalCapabilitySetAck(1),
                new MasterSlaveDeterminationAck(new MasterSlaveDeterminationAck.Decision.Slave()));
        peer.control.stream().filter(OpenLogicalChannel.class::isInstance).map(OpenLogicalChannel.class::cast).toList()
                .forEach(it -> say(peer, it));
    }

    private static void say(ScriptedH323Peer peer, MultimediaSystemControlMessage... messages) {
        peer.tunnels(messages);
        List.of(messages).forEach(peer::says);
    }

    private static void reads(ScriptedH323Peer peer, String... messages) throws IOException, InterruptedException {
        var tshark = new Tshark();
        for (Q931Message message : peer.signalling) {
            assertThat(message.type()).isNotEqualTo(MessageType.NOTIFY);
            tshark.signalling(message.encode());
        }
        for (var message : peer.control) {
            tshark.control(MultimediaSystemControlMessage.CODEC.encode(message));
        }
        var read = new ArrayList<>(tshark.say());
        assertThat(read).hasSize(peer.signalling.size() + peer.control.size());
        assertThat(read).noneMatch(it -> it.toLowerCase()
                .contains("malformed") || it.contains("_ws_expert_severity\":\"8388608"));
        var all = String.join("\n", read);
        assertThat(all).contains(messages);
    }
}
