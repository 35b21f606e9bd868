package io.roombridge.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephoneEventTest {

    @Test
    void readsTheFourOctets() throws MalformedPacket {
        var event = TelephoneEvent.parse(RtpPacket.parse(Octets.of("""
                80 65 00 01   PT=101
                00 00 00 a0   timestamp
                de ad be ef   SSRC
                0b 8a 03 20   event 11 (#), E, volume 10, duration 800
                """)));

        assertThat(event).isEqualTo(new TelephoneEvent(11, true, 10, 800));
        assertThat(event.digit()).isEqualTo('#');
        assertThat(Octets.hex(event.payload())).isEqualTo("0b 8a 03 20");
    }

    @Test
    void whatIsSentIsHeardOnceForEachKeyEvenWithLoss() throws MalformedPacket {
        var sender = new TelephoneEventSender(8_000, 5, 2);
        "12#A1".chars().forEach(digit -> sender.press((char) digit));
        var sent = new ArrayList<TelephoneEventSender.Packet>();
        int ticks = 0;
        for (int timestamp = 0; ticks < 80; timestamp += 160, ticks++) {
            sender.tick(timestamp, sent::add);
        }
        var heard = new ArrayList<Character>();
        var receiver = new TelephoneEventReceiver();
        for (int i = 0; i < sent.size(); i++) {
            var packet = sent.get(i);
            if (i % 3 == 0) {
                continue; // lost, the first of all among them
            }
            var payload = new byte[4];
            packet.payload().get(payload);
            receiver.accept(RtpPacket.parse(Octets.packet(i, packet.timestamp(), packet.marker(), payload)),
                    heard::add);
        }

        assertThat(heard).isEqualTo(List.of('1', '2', '#', 'A', '1'));
        assertThat(sent.stream().filter(TelephoneEventSender.Packet::marker)).hasSize(5);
        assertThat(sent).hasSize(5 * 8);
    }

    /// The clock is that of the sound (RFC 4733 §2.1): 100 ms of G.711, G.722.1, its Annex C and Opus.
    @ParameterizedTest
    @CsvSource({"8000, 800", "16000, 1600", "32000, 3200", "48000, 4800"})
    void aKeyIsAsLongInTheClockOfTheSound(int clock, int duration) throws MalformedPacket {
        var sender = new TelephoneEventSender(clock, 5, 2);
        sender.press('7');
        var events = new ArrayList<TelephoneEvent>();
        for (int tick = 0; tick < 8; tick++) {
            for (var packet : packets(sender, tick * clock / 50)) {
                events.add(TelephoneEvent.parse(packet));
            }
        }

        assertThat(events).extracting(TelephoneEvent::duration).startsWith(clock / 50).last().isEqualTo(duration);
        assertThat(events).hasSize(8).filteredOn(TelephoneEvent::end).hasSize(3);
    }

    private static List<RtpPacket> packets(TelephoneEventSender sender, int timestamp) throws MalformedPacket {
        var sent = new ArrayList<TelephoneEventSender.Packet>();
        sender.tick(timestamp, sent::add);
        var packets = new ArrayList<RtpPacket>();
        for (var packet : sent) {
            var payload = new byte[4];
            packet.payload().get(payload);
            packets.add(RtpPacket.parse(Octets.packet(1, packet.timestamp(), packet.marker(), payload)));
        }
        return packets;
    }

    @Test
    void theEndIsSaidThreeTimesWithTheSameDuration() {
        var sender = new TelephoneEventSender(8_000, 2, 1);
        sender.press('5');
        var durations = new ArrayList<String>();
        for (int tick = 0; tick < 6; tick++) {
            sender.tick(1_000 + 160 * tick,
                    packet -> durations.add(packet.timestamp() + ":" + Octets.hex(packet.payload())));
        }

        assertThat(durations).containsExactly("1000:05 0a 00 a0", "1000:05 0a 01 40", "1000:05 8a 01 40",
                "1000:05 8a 01 40", "1000:05 8a 01 40");
        assertThat(sender.tick(9_000, packet -> durations.add("more"))).isFalse();
    }
}
