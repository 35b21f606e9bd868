package io.roombridge.lab.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.roombridge.h323.h225.Content;
import io.roombridge.h323.h225.GenericIdentifier;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.RasMessage;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.q931.InformationElement;
import io.roombridge.h323.q931.MalformedQ931;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.lab.json.RecordJson;
import io.roombridge.per.MalformedPer;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Finds the signalling messages in what frames carried, by what they look like rather than by their ports.
///
/// TCP is SIP when it reads like it, and TPKT otherwise: Q.931 with H.225.0 by its discriminator, else H.245. UDP is
/// SIP when it reads like it; it is RAS on RAS's own ports, on those RAS was seen on, and wherever it decodes and
/// encodes back to the very same octets.
final class Decoder {

    private static final Set<Integer> RAS_PORTS = Set.of(1718, 1719);
    private static final GenericIdentifier H460_17 = new GenericIdentifier.Standard(17);
    private static final int TPKT_HEADER = 4;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private record Direction(InetSocketAddress from, InetSocketAddress to) {}

    private final Dissector dissector = new Dissector();
    private final Map<Direction, TcpStream> streams = new HashMap<>();
    private final Set<InetSocketAddress> ras = new HashSet<>();
    private final Consumer<Message> sink;

    Decoder(Consumer<Message> sink) {
        this.sink = sink;
    }

    void accept(CaptureFile.Frame frame) {
        dissector.dissect(frame).ifPresent(payload -> {
            switch (payload) {
                case Dissector.Datagram datagram -> datagram(frame.number(), datagram);
                case Dissector.Segment segment -> segment(frame.number(), segment);
            }
        });
    }

    private void datagram(int frame, Dissector.Datagram datagram) {
        var octets = new byte[datagram.bytes().remaining()];
        datagram.bytes().get(datagram.bytes().position(), octets);
        var line = new Line(frame, datagram.from(), datagram.to());
        if (SipText.plausible(octets) && octets.length > 20) {
            sip(line, octets);
        } else {
            ras(line, octets, isRasPort(datagram.from()) || isRasPort(datagram.to()));
        }
    }

    private boolean isRasPort(InetSocketAddress address) {
        return RAS_PORTS.contains(address.getPort()) || ras.contains(address);
    }

    /// @param certain  it came on a port of RAS, so what does not decode is malformed
    private void ras(Line line, byte[] octets, boolean certain) {
        if (octets.length < 3) {
            return; // keep-alives of no or few octets
        }
        try {
            var message = RasMessage.decode(octets);
            boolean identical = Arrays.equals(message.encode(), octets);
            if (certain || identical && !(message instanceof RasMessage.Unrecognized)) {
                ras.add(line.from());
                ras.add(line.to());
                line.decoded("RAS", RecordJson.named((Record) message), identical);
            }
        } catch (MalformedPer e) {
            if (certain) {
                line.malformed("RAS", e.getMessage());
            }
        }
    }

    private void segment(int frame, Dissector.Segment segment) {
        var stream = streams.computeIfAbsent(new Direction(segment.from(), segment.to()), _ -> new TcpStream());
        stream.add(segment);
        var line = new Line(frame, segment.from(), segment.to());
        while (stream.bytes().length >= TPKT_HEADER) {
            int taken = next(line, stream.bytes());
            if (taken == 0) {
                return;
            }
            stream.take(taken);
        }
    }

    /// Takes one message off the start of a stream.
    ///
    /// @return its octets; 0 when it is not complete; all there is when it is none of ours
    private int next(Line line, byte[] stream) {
        if (stream[0] == '\r' || stream[0] == '\n') {
            return 1; // keep-alive of RFC 5626 §3.5.1
        }
        if (SipText.plausible(stream)) {
            var length = SipText.length(stream);
            if (length.isEmpty() || length.get() > stream.length) {
                return 0;
            }
            sip(line, Arrays.copyOf(stream, length.get()));
            return length.get();
        }
        if (stream[0] != 3) {
            return stream.length;
        }
        int length = (stream[2] & 0xff) << 8 | stream[3] & 0xff;
        if (length < TPKT_HEADER) {
            return stream.length;
        }
        if (length > stream.length) {
            return 0;
        }
        if (length > TPKT_HEADER) {
            tpkt(line, Arrays.copyOfRange(stream, TPKT_HEADER, length));
        }
        return length;
    }

    private void tpkt(Line line, byte[] octets) {
        if (octets[0] == 8 && octets.length > 4) {
            q931(line, octets);
        } else {
            h245(line, octets);
        }
    }

    private void q931(Line line, byte[] octets) {
        try {
            var message = Q931Message.decode(octets);
            var user = message.userInformation();
            boolean identical = Arrays.equals(message.encode(), octets) && (user.isEmpty()
                    || Arrays.equals(user.get().encode(),
                            message.element(InformationElement.UserUser.class).orElseThrow().userInformation()));
            var shown = RecordJson.named(message);
            user.ifPresent(it -> ((ObjectNode) shown.get("Q931Message")).set("h225", RecordJson.named(it)));
            line.decoded("H.225", shown, identical);
            user.ifPresent(it -> tunnelled(line, it));
        } catch (MalformedQ931 | MalformedPer e) {
            line.malformed("H.225", e.getMessage());
        }
    }

    private void tunnelled(Line line, H323UserInformation user) {
        user.h323UuPdu().h245Control().ifPresent(messages -> messages.forEach(message -> h245(line, message.bytes())));
        user.h323UuPdu().genericData().orElse(List.of()).stream().filter(it -> it.id().equals(H460_17))
                .flatMap(it -> it.parameters().orElse(List.of()).stream())
                .forEach(it -> it.content().filter(Content.Raw.class::isInstance).map(Content.Raw.class::cast)
                        .ifPresent(raw -> tunnelledRas(line, raw.value().bytes())));
    }

    /// RAS within call signalling (H.460.17 §7).
    private static void tunnelledRas(Line line, byte[] octets) {
        try {
            var message = RasMessage.decode(octets);
            line.decoded("RAS", RecordJson.named((Record) message), Arrays.equals(message.encode(), octets));
        } catch (MalformedPer e) {
            line.malformed("RAS", e.getMessage());
        }
    }

    private void h245(Line line, byte[] octets) {
        try {
            var message = MultimediaSystemControlMessage.decode(octets);
            line.decoded("H.245", RecordJson.named((Record) message), Arrays.equals(message.encode(), octets));
        } catch (MalformedPer e) {
            line.malformed("H.245", e.getMessage());
        }
    }

    private void sip(Line line, byte[] octets) {
        SipText.parse(octets).ifPresentOrElse(
                message -> line.decoded("SIP", RecordJson.named(message), Arrays.equals(message.encode(), octets)),
                () -> line.malformed("SIP", "a header field without a colon"));
    }

    private final class Line {

        private final int frame;
        private final InetSocketAddress from;
        private final InetSocketAddress to;

        Line(int frame, InetSocketAddress from, InetSocketAddress to) {
            this.frame = frame;
            this.from = from;
            this.to = to;
        }

        InetSocketAddress from() {
            return from;
        }

        InetSocketAddress to() {
            return to;
        }

        void decoded(String protocol, JsonNode content, boolean identical) {
            sink.accept(new Message(frame, from, to, protocol, content, false, identical));
        }

        void malformed(String protocol, String why) {
            sink.accept(new Message(frame, from, to, protocol, JSON.textNode(why), true, false));
        }
    }
}
