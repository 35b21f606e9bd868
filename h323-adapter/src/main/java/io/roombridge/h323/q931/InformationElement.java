package io.roombridge.h323.q931;

import io.roombridge.per.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// An information element (Q.931 §4.5): what it is in H.323 for those we use, octets for the others.
public sealed interface InformationElement {

    int BEARER_CAPABILITY = 0x04;
    int CAUSE = 0x08;
    int CALL_STATE = 0x14;
    int PROGRESS_INDICATOR = 0x1e;
    int DISPLAY = 0x28;
    int KEYPAD_FACILITY = 0x2c;
    int SIGNAL = 0x34;
    int CALLING_PARTY_NUMBER = 0x6c;
    int CALLED_PARTY_NUMBER = 0x70;
    int USER_USER = 0x7e;

    /// Its identifier; for an element of one octet all of it.
    int id();

    /// What follows the length; empty for an element of one octet.
    Octets contents();

    /// Q.931 §4.5.5.
    record BearerCapability(Octets contents) implements InformationElement {

        /// Unrestricted digital information, packet mode at several times 64 kbit/s, H.221 and H.242 (H.225.0
        /// §7.2.2.1).
        ///
        /// @param multiplier of 64 kbit/s, 1–127
        public static BearerCapability video(int multiplier) {
            return new BearerCapability(Octets.of((byte) 0x88, (byte) 0x18, (byte) (0x80 | multiplier), (byte) 0xa5));
        }

        @Override
        public int id() {
            return BEARER_CAPABILITY;
        }
    }

    /// Q.931 §4.5.12: octet 3 is coding standard and location, octet 4 the value; diagnostics may follow.
    record CauseElement(Octets contents) implements InformationElement {

        private static final byte USER = (byte) 0x80;

        /// @param q850 1–127
        public static CauseElement of(int q850) {
            return new CauseElement(Octets.of(USER, (byte) (0x80 | q850)));
        }

        /// The cause value of Q.850; 31 (normal, unspecified) when the element is cut short.
        public int q850() {
            int at = contents.length() > 0 && contents.at(0) < 0x80 ? 2 : 1;
            return contents.length() > at ? contents.at(at) & 0x7f : 31;
        }

        @Override
        public int id() {
            return CAUSE;
        }
    }

    /// Q.931 §4.5.7.
    record CallState(Octets contents) implements InformationElement {

        public static CallState of(int state) {
            return new CallState(Octets.of((byte) state));
        }

        @Override
        public int id() {
            return CALL_STATE;
        }
    }

    /// Q.931 §4.5.23.
    record ProgressIndicator(Octets contents) implements InformationElement {

        @Override
        public int id() {
            return PROGRESS_INDICATOR;
        }
    }

    /// Q.931 §4.5.16. Many endpoints end it with a zero octet, which is not part of the name.
    record Display(Octets contents) implements InformationElement {

        private static final int LONGEST = 82;

        public static Display of(String text) {
            var octets = text.getBytes(StandardCharsets.UTF_8);
            return new Display(Octets.of(octets.length > LONGEST ? Arrays.copyOf(octets, LONGEST) : octets));
        }

        /// UTF-8 where it is that, else Latin-1, which old endpoints send.
        public String text() {
            var octets = contents.bytes();
            var utf8 = new String(octets, StandardCharsets.UTF_8);
            var text = utf8.indexOf('\ufffd') < 0 ? utf8 : new String(octets, StandardCharsets.ISO_8859_1);
            return text.replace("\0", "").strip();
        }

        @Override
        public int id() {
            return DISPLAY;
        }
    }

    /// Digits pressed before H.245 is there (Q.931 §4.5.18).
    record KeypadFacility(Octets contents) implements InformationElement {

        public String digits() {
            return new String(contents.bytes(), StandardCharsets.ISO_8859_1);
        }

        @Override
        public int id() {
            return KEYPAD_FACILITY;
        }
    }

    /// Q.931 §4.5.28.
    record Signal(Octets contents) implements InformationElement {

        @Override
        public int id() {
            return SIGNAL;
        }
    }

    /// Q.931 §4.5.10: type and plan, perhaps presentation and screening, then digits.
    record CallingPartyNumber(Octets contents) implements InformationElement {

        /// Unknown type, ISDN numbering plan; presentation allowed, not screened.
        public static CallingPartyNumber of(String digits) {
            return new CallingPartyNumber(number(digits, 0x01, 0x80));
        }

        public String digits() {
            return digitsOf(contents);
        }

        @Override
        public int id() {
            return CALLING_PARTY_NUMBER;
        }
    }

    /// Q.931 §4.5.8.
    record CalledPartyNumber(Octets contents) implements InformationElement {

        /// Unknown type, ISDN numbering plan.
        public static CalledPartyNumber of(String digits) {
            return new CalledPartyNumber(number(digits, 0x81));
        }

        public String digits() {
            return digitsOf(contents);
        }

        @Override
        public int id() {
            return CALLED_PARTY_NUMBER;
        }
    }

    /// H.225.0 §7.2.2.31: the discriminator is 5, what follows is an H323UserInformation.
    record UserUser(Octets contents) implements InformationElement {

        private static final byte X208 = 5;

        public static UserUser of(byte[] userInformation) {
            var contents = new byte[userInformation.length + 1];
            contents[0] = X208;
            System.arraycopy(userInformation, 0, contents, 1, userInformation.length);
            return new UserUser(Octets.of(contents));
        }

        public boolean h225() {
            return contents.length() > 1 && contents.at(0) == X208;
        }

        public byte[] userInformation() {
            var all = contents.bytes();
            return Arrays.copyOfRange(all, Math.min(1, all.length), all.length);
        }

        @Override
        public int id() {
            return USER_USER;
        }
    }

    /// An element of one octet: a shift, sending complete, the repeat indicator.
    record SingleOctet(int id) implements InformationElement {

        @Override
        public Octets contents() {
            return Octets.EMPTY;
        }
    }

    /// Any other, or one of another codeset.
    record Other(int id, Octets contents) implements InformationElement {}

    private static Octets number(String digits, int... octet3) {
        var octets = new byte[octet3.length + digits.length()];
        for (int i = 0; i < octet3.length; i++) {
            octets[i] = (byte) octet3[i];
        }
        System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, octets, octet3.length, digits.length());
        return Octets.of(octets);
    }

    private static String digitsOf(Octets contents) {
        int at = 0;
        while (at < contents.length() && contents.at(at) < 0x80) {
            at++;
        }
        var octets = contents.bytes();
        int from = Math.min(at + 1, octets.length);
        return new String(octets, from, octets.length - from, StandardCharsets.ISO_8859_1);
    }
}
