package io.roombridge.lab.load;

import io.roombridge.h323.capability.TerminalCapabilities;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.CallIdentifier;
import io.roombridge.h323.h225.CallType;
import io.roombridge.h323.h225.EndpointType;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.H323UuPdu;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.net.Tpkt;
import io.roombridge.h323.q931.InformationElement.UserUser;
import io.roombridge.h323.q931.MalformedQ931;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.media.CapabilitySet;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.ObjectIdentifier;
import io.roombridge.per.Octets;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/// Call signalling and H.245 with some octets changed, each on a connection of its own. Between them somebody else
/// calls whom nobody knows, and is to be told so.
final class MalformedH323 {

    /// itu-t(0) recommendation(0) h(8) h225-0(2250) version(0) 7
    private static final ObjectIdentifier H225 = ObjectIdentifier.of("0.0.8.2250.0.7");
    private static final String NOBODY = "0000";
    private static final int BANDWIDTH = 2_000_000;
    private static final int MESSAGES_A_PROBE = 10;
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_CHANGED = 4;
    private static final int GUID = 16;
    /// RFC 1006 §6: the version, a reserved octet, the length of it all.
    private static final int TPKT_HEADER = 4;
    private static final int TPKT_VERSION = 3;
    private static final int VERSION_SHIFT = 24;

    private final InetAddress from;
    private final InetAddress prober;

    MalformedH323(InetAddress from, InetAddress prober) {
        this.from = from;
        this.prober = prober;
    }

    /// Setup.
    Malformed.Result h225(InetSocketAddress target, int count) throws IOException {
        var random = new Random(7);
        return run(target, count, number -> changed(setup(number, List.of()), random));
    }

    /// Setup that nobody has damaged, to compare with.
    Malformed.Result undamaged(InetSocketAddress target, int count) throws IOException {
        return run(target, count, number -> setup(number, List.of()));
    }

    /// A right Setup that brings a TerminalCapabilitySet.
    Malformed.Result h245(InetSocketAddress target, int count) throws IOException {
        var random = new Random(7);
        var set = MultimediaSystemControlMessage.CODEC.encode(
                TerminalCapabilities.of(CapabilitySet.ours(BANDWIDTH), 1));
        return run(target, count, number -> setup(number, List.of(Octets.of(changed(set.clone(), random)))));
    }

    private static byte[] changed(byte[] octets, Random random) {
        for (int i = 1 + random.nextInt(MOST_CHANGED); i > 0; i--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
        }
        return octets;
    }

    private static byte[] setup(int number, List<Octets> control) {
        var call = Octets.of(ByteBuffer.allocate(GUID).putInt(number).array());
        var setup = SetupUuie.builder().protocolIdentifier(H225).sourceInfo(new EndpointType(false, false))
                .destinationAddress(List.of(new AliasAddress.DialedDigits(NOBODY))).activeMC(false).conferenceID(call)
                .conferenceGoal(new SetupUuie.ConferenceGoal.Create()).callType(new CallType.PointToPoint())
                .callIdentifier(new CallIdentifier(call)).build();
        var pdu = H323UuPdu.builder().h323MessageBody(setup).h245Tunneling(true);
        if (!control.isEmpty()) {
            pdu.h245Control(control);
        }
        return new Q931Message(reference(number), false, MessageType.SETUP,
                List.of(UserUser.of(new H323UserInformation(pdu.build()).encode()))).encode();
    }

    private Malformed.Result run(InetSocketAddress target, int count, IntFunction<byte[]> wrong) throws IOException {
        int probes = 0;
        int lost = 0;
        double most = 0;
        for (int i = 0; i < count; i++) {
            try (var sender = connect(from, target)) {
                sender.getOutputStream().write(Tpkt.frame(wrong.apply(i)));
            } catch (IOException _) { // closed before all was said: the probes tell whether that is all
            }
            if (i % MESSAGES_A_PROBE == 0) {
                long asked = System.nanoTime();
                boolean answered = isAnswered(target, count + probes++);
                lost += answered ? 0 : 1;
                most = answered ? Math.max(most, (System.nanoTime() - asked) / 1e6) : most;
            }
        }
        return new Malformed.Result(count, probes, lost, most);
    }

    /// That nobody is there under the number, in a Release Complete of this very call.
    private boolean isAnswered(InetSocketAddress target, int number) {
        try (var probe = connect(prober, target)) {
            probe.getOutputStream().write(Tpkt.frame(setup(number, List.of())));
            return isAnswer(probe.getInputStream(), number);
        } catch (IOException _) {
            return false;
        }
    }

    /// Whether these octets bring a right Release Complete of a call, after whatever else is right.
    static boolean isAnswer(InputStream octets, int number) throws IOException {
        var in = new DataInputStream(octets);
        try {
            while (true) {
                int header = in.readInt();
                int length = (header & 0xffff) - TPKT_HEADER;
                if (header >>> VERSION_SHIFT != TPKT_VERSION || length < 0) {
                    return false;
                }
                var message = Q931Message.decode(in.readNBytes(length));
                if (message.callReference() != reference(number) || message.userInformation().isEmpty()) {
                    return false;
                }
                if (message.type() == MessageType.RELEASE_COMPLETE) {
                    return true;
                }
            }
        } catch (EOFException | MalformedQ931 | MalformedPer _) {
            return false;
        }
    }

    private static int reference(int number) {
        return 1 + number % 0x7ffe;
    }

    private static Socket connect(InetAddress from, InetSocketAddress target) throws IOException {
        var socket = new Socket();
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(target, PATIENCE_MILLIS);
            return socket;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }
}
