package io.roombridge.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.camera.Abilities.Source;
import io.roombridge.camera.Abilities.Turns;
import io.roombridge.camera.CameraMessage.AbilitiesAsked;
import io.roombridge.camera.CameraMessage.AbilitiesTold;
import io.roombridge.camera.CameraMessage.ActivatePreset;
import io.roombridge.camera.CameraMessage.Clients;
import io.roombridge.camera.CameraMessage.ClientsAsked;
import io.roombridge.camera.CameraMessage.Continue;
import io.roombridge.camera.CameraMessage.SelectSource;
import io.roombridge.camera.CameraMessage.SourceSwitched;
import io.roombridge.camera.CameraMessage.Start;
import io.roombridge.camera.CameraMessage.Stop;
import io.roombridge.camera.CameraMessage.StorePreset;
import io.roombridge.camera.Motion.Pan;
import io.roombridge.camera.Motion.Tilt;
import io.roombridge.camera.Motion.Zoom;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CameraFrameTest {

    private static final String HEAD = """
            00 71         Q.922: high priority
            03            unnumbered information
            00 00 00 00   terminals
            """;
    private static final String CAMERA = HEAD + """
            01            client: H.281
            c0            ends and begins here, segment 0
            """;
    private static final String MANAGEMENT = HEAD + """
            00            client: management
            c0
            """;

    private static final Motion LEFT_UP = new Motion(Optional.of(Pan.LEFT), Optional.of(Tilt.UP), Optional.empty(),
            Optional.empty());

    /// What each means, by its octets.
    private static final Map<String, CameraMessage> MESSAGES = Map.ofEntries(
            Map.entry(CAMERA + "01 b0 00   start, pan left and tilt up, for 800 ms", new Start(LEFT_UP, 800)),
            Map.entry(CAMERA + "01 c0 08   start, pan right, for 400 ms", new Start(Motion.of(Pan.RIGHT), 400)),
            Map.entry(CAMERA + "02 20      continue, tilt down", new Continue(Motion.of(Tilt.DOWN))),
            Map.entry(CAMERA + "03 0c      stop, zoom in", new Stop(Motion.of(Zoom.IN))),
            Map.entry(CAMERA + "03 02      stop, focus out", new Stop(Motion.of(Motion.Focus.OUT))),
            Map.entry(CAMERA + "04 31      select the document camera, still", new SelectSource(3, 1)),
            Map.entry(CAMERA + "05 10      the main camera is shown", new SourceSwitched(1, 0)),
            Map.entry(CAMERA + "06 f0      store preset 15", new StorePreset(15)),
            Map.entry(CAMERA + "07 20      activate preset 2", new ActivatePreset(2)),
            Map.entry(MANAGEMENT + "01 ff  which clients", new ClientsAsked()),
            Map.entry(MANAGEMENT + "01 00 01 81   one client, H.281, with extra capabilities", new Clients(true)),
            Map.entry(MANAGEMENT + "01 00 00   no client", new Clients(false)),
            Map.entry(MANAGEMENT + "02 ff 81   which extra capabilities has H.281", new AbilitiesAsked()),
            Map.entry(MANAGEMENT + """
                    02 00 81      extra capabilities of H.281
                    0a            ten presets
                    14 f0         main camera, motion; pan, tilt, zoom, focus
                    37 20         document camera, motion and stills; zoom
                    64 00 c0      another, without a name; pan, tilt
                    """, new AbilitiesTold(new Abilities(10, List.of(new Source(1, 4, Turns.ALL),
                            new Source(3, 7, new Turns(false, false, true, false)),
                            new Source(6, 4, new Turns(true, true, false, false)))))));

    @Test
    void eachMessageIsReadAndWrittenSo() throws MalformedFrame {
        for (var message : MESSAGES.entrySet()) {
            assertThat(CameraFrame.parse(octets(message.getKey()))).isEqualTo(message.getValue());
            assertThat(CameraFrame.write(message.getValue())).isEqualTo(octets(message.getKey()));
        }
    }

    @Test
    void whatIsOfNoInterestIsPassedOver() throws MalformedFrame {
        var frame = octets("""
                00 61         low priority
                03
                12 34 56 78   from terminal to terminal
                80            client: management, with a bit that says nothing here
                c0
                01 00 04      four clients
                00            management
                7e 05         an extended one
                ff b5 00 53 4c 09   a vendor's
                01            H.281, without extra capabilities
                """);
        assertThat(CameraFrame.parse(frame)).isEqualTo(new Clients(true));
        assertThat(CameraFrame.parse(octets(MANAGEMENT + "02 00 01 00 94 6e 61 6d 65 00 f0   a name")))
                .isEqualTo(new AbilitiesTold(new Abilities(0, List.of(new Source(9, 4, Turns.ALL)))));
    }

    @Test
    void whatIsNoneOfTheseIsMalformed() {
        for (var octets : List.of("", "00", "00 51 03", "00 71 13 00 00 00 00 01 c0 03 80",
                HEAD + "02 c0 03 80", HEAD + "01 80 03 80", HEAD + "01 c1 03 80", CAMERA, CAMERA + "01 80",
                CAMERA + "08 80", CAMERA + "00 80", MANAGEMENT + "03 00", MANAGEMENT + "01 00 02 01",
                MANAGEMENT + "02 00 02 00", MANAGEMENT + "02 00 81 00 14", MANAGEMENT + "02 00 81 00 04 f0",
                MANAGEMENT + "02 00 81 00 74 6e 61", MANAGEMENT + "02 00 81 00 74 00", "00 ".repeat(261))) {
            assertThatThrownBy(() -> CameraFrame.parse(octets(octets))).as(octets).isInstanceOf(MalformedFrame.class);
        }
    }

    @Property
    void whatIsWrittenIsReadAsItWas(@ForAll("messages") CameraMessage message) throws MalformedFrame {
        assertThat(CameraFrame.parse(CameraFrame.write(message))).isEqualTo(message);
    }

    /// Under a good head too, since few strings of octets have one.
    @Property
    void anyOctetsAreAMessageOrMalformed(@ForAll byte[] octets, @ForAll boolean management) {
        var head = octets(management ? MANAGEMENT : CAMERA);
        var framed = ByteBuffer.allocate(head.remaining() + octets.length).put(head).put(octets).flip();
        for (var frame : List.of(ByteBuffer.wrap(octets), framed)) {
            try {
                var message = CameraFrame.parse(frame);
                assertThat(CameraFrame.parse(CameraFrame.write(message))).isEqualTo(message);
            } catch (MalformedFrame malformed) {
                assertThat(malformed).hasMessageContaining("octet");
            }
        }
    }

    @Provide
    Arbitrary<CameraMessage> messages() {
        var motions = Combinators.combine(Arbitraries.of(Pan.class).optional(), Arbitraries.of(Tilt.class).optional(),
                Arbitraries.of(Zoom.class).optional(), Arbitraries.of(Motion.Focus.class).optional()).as(Motion::new);
        var numbers = Arbitraries.integers().between(0, 15);
        var modes = Arbitraries.integers().between(0, 3);
        var bits = Arbitraries.of(true, false);
        var sources = Combinators.combine(Arbitraries.integers().between(1, 15), Arbitraries.integers().between(0, 7),
                Combinators.combine(bits, bits, bits, bits).as(Turns::new)).as(Source::new);
        var abilities = Combinators.combine(numbers, sources.list().ofMaxSize(15)).as(Abilities::new);
        return Arbitraries.oneOf(List.of(
                Combinators.combine(motions, Arbitraries.integers().between(1, 16)).as((motion, steps) ->
                        (CameraMessage) new Start(motion, 50 * steps)),
                motions.map(Continue::new), motions.map(Stop::new),
                Combinators.combine(numbers, modes).as(SelectSource::new),
                Combinators.combine(numbers, modes).as(SourceSwitched::new),
                numbers.map(StorePreset::new), numbers.map(ActivatePreset::new), bits.map(Clients::new),
                abilities.map(AbilitiesTold::new), Arbitraries.of(new ClientsAsked(), new AbilitiesAsked())));
    }

    /// Annotated hex: two-digit octets at the start of each line, words after them.
    private static ByteBuffer octets(String text) {
        var digits = new StringBuilder();
        for (var line : text.lines().toList()) {
            for (var word : line.strip().split("\\s+")) {
                if (!word.matches("[0-9a-f]{2}")) {
                    break;
                }
                digits.append(word);
            }
        }
        return ByteBuffer.wrap(HexFormat.of().parseHex(digits));
    }
}
