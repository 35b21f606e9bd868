package io.roombridge.h323.q931;

import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.q931.InformationElement.UserUser;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One message of call signalling.
///
/// @param callReference    0–32767; 0 is the global call reference
/// @param fromDestination  sent by the side that was called
public record Q931Message(int callReference, boolean fromDestination, MessageType type,
                          List<InformationElement> elements) {

    private static final int DISCRIMINATOR = 0x08;
    private static final int HEADER = 5;
    private static final int MOST_ELEMENTS = 64;

    public Q931Message {
        if (callReference < 0 || callReference > 0x7fff) {
            throw new IllegalArgumentException("a call reference is 0..32767: " + callReference);
        }
        elements = List.copyOf(elements);
    }

    /// The first element of a kind.
    public <E extends InformationElement> Optional<E> element(Class<E> kind) {
        return elements.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /// What H.225.0 has to say; empty when there is no User-user element of it.
    public Optional<H323UserInformation> userInformation() throws MalformedPer {
        var element = element(UserUser.class);
        return element.isPresent() && element.get().h225()
                ? Optional.of(H323UserInformation.decode(element.get().userInformation()))
                : Optional.empty();
    }

    public static Q931Message decode(byte[] octets) throws MalformedQ931 {
        if (octets.length < HEADER || octets[0] != DISCRIMINATOR) {
            throw new MalformedQ931("no Q.931 header", 0);
        }
        if (octets[1] != 2) {
            throw new MalformedQ931("a call reference of H.225.0 has two octets", 1);
        }
        var type = MessageType.of(octets[4] & 0xff)
                .orElseThrow(() -> new MalformedQ931("unknown message type " + (octets[4] & 0xff), 4));
        int reference = (octets[2] & 0x7f) << 8 | octets[3] & 0xff;
        return new Q931Message(reference, octets[2] < 0, type, elements(octets));
    }

    private static List<InformationElement> elements(byte[] octets) throws MalformedQ931 {
        var elements = new ArrayList<InformationElement>();
        var codeset = Codeset.NATIVE;
        int at = HEADER;
        while (at < octets.length) {
            if (elements.size() == MOST_ELEMENTS) {
                throw new MalformedQ931("too many information elements", at);
            }
            if (octets[at] < 0) {
                elements.add(new InformationElement.SingleOctet(octets[at] & 0xff));
                codeset = codeset.after(octets[at] & 0xff);
                at++;
                continue;
            }
            int id = octets[at];
            boolean known = codeset.current() == 0;
            int lengthOctets = known && id == InformationElement.USER_USER ? 2 : 1;
            int start = at + 1 + lengthOctets;
            if (start > octets.length) {
                throw new MalformedQ931("an information element without length", at);
            }
            int length = lengthOctets == 2 ? (octets[at + 1] & 0xff) << 8 | octets[at + 2] & 0xff
                    : octets[at + 1] & 0xff;
            if (start + length > octets.length) {
                throw new MalformedQ931("information element " + id + " is longer than the message", at);
            }
            var contents = Octets.of(Arrays.copyOfRange(octets, start, start + length));
            elements.add(known ? element(id, contents) : new InformationElement.Other(id, contents));
            codeset = codeset.next();
            at = start + length;
        }
        return elements;
    }

    /// Which codeset the next element belongs to (Q.931 §4.5.2–4).
    ///
    /// @param locked  until the next locking shift
    /// @param current of the next element alone
    private record Codeset(int locked, int current) {

        static final Codeset NATIVE = new Codeset(0, 0);
        private static final int SHIFT = 0x90;
        private static final int NON_LOCKING = 0x08;

        Codeset after(int octet) {
            if ((octet & 0xf0) != SHIFT) {
                return next();
            }
            int codeset = octet & 0x07;
            return (octet & NON_LOCKING) != 0 ? new Codeset(locked, codeset) : new Codeset(codeset, codeset);
        }

        Codeset next() {
            return new Codeset(locked, locked);
        }
    }

    private static InformationElement element(int id, Octets contents) {
        return switch (id) {
            case InformationElement.BEARER_CAPABILITY -> new InformationElement.BearerCapability(contents);
            case InformationElement.CAUSE -> new InformationElement.CauseElement(contents);
            case InformationElement.CALL_STATE -> new InformationElement.CallState(contents);
            case InformationElement.PROGRESS_INDICATOR -> new InformationElement.ProgressIndicator(contents);
            case InformationElement.DISPLAY -> new InformationElement.Display(contents);
            case InformationElement.KEYPAD_FACILITY -> new InformationElement.KeypadFacility(contents);
            case InformationElement.SIGNAL -> new InformationElement.Signal(contents);
            case InformationElement.CALLING_PARTY_NUMBER -> new InformationElement.CallingPartyNumber(contents);
            case InformationElement.CALLED_PARTY_NUMBER -> new InformationElement.CalledPartyNumber(contents);
            case InformationElement.USER_USER -> new UserUser(contents);
            default -> new InformationElement.Other(id, contents);
        };
    }

    public byte[] encode() {
        var out = new ByteArrayOutputStream();
        out.write(DISCRIMINATOR);
        out.write(2);
        out.write(callReference >> 8 | (fromDestination ? 0x80 : 0));
        out.write(callReference);
        out.write(type.code());
        for (var element : elements) {
            out.write(element.id());
            if (element instanceof InformationElement.SingleOctet) {
                continue;
            }
            var contents = element.contents().bytes();
            if (element instanceof UserUser) {
                out.write(contents.length >> 8);
            }
            out.write(contents.length);
            out.writeBytes(contents);
        }
        return out.toByteArray();
    }
}
