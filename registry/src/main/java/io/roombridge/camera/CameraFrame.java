package io.roombridge.camera;

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
import java.nio.ByteBuffer;
import java.util.ArrayList;

/// A message in its frame of H.224, as one RTP packet carries it (RFC 4573 §3, H.323 Annex Q).
public final class CameraFrame {

    /// No frame that is written is longer, and none that is read need be.
    public static final int LONGEST = 260;

    private static final int HEADER = 9;
    private static final int HIGH_PRIORITY = 0x71;
    private static final int LOW_PRIORITY = 0x61;
    private static final int UNNUMBERED = 0x03;
    private static final int CLIENT = 7;
    private static final int SEGMENT = 8;
    /// It begins and ends here, and is segment 0.
    private static final int WHOLE = 0xc0;

    private static final int MANAGEMENT = 0x00;
    private static final int CAMERA = 0x01;
    private static final int EXTENDED = 0x7e;
    private static final int VENDORS = 0x7f;
    private static final int CLIENT_MASK = 0x7f;
    /// Beside a client's number: it has extra capabilities.
    private static final int HAS_EXTRA = 0x80;

    private static final int CLIENT_LIST = 0x01;
    private static final int EXTRA = 0x02;
    private static final int TOLD = 0x00;
    private static final int ASKED = 0xff;

    private static final int START = 1;
    private static final int CONTINUE = 2;
    private static final int STOP = 3;
    private static final int SELECT = 4;
    private static final int SWITCHED = 5;
    private static final int STORE = 6;
    private static final int ACTIVATE = 7;
    /// Sources above have a name of their own.
    private static final int LAST_NAMELESS = 5;

    private CameraFrame() {}

    /// Reads the remaining octets; the buffer stays as it is.
    ///
    /// @throws MalformedFrame when they are no frame of H.224, or one of a client, in a form or of a kind that is not
    ///                        spoken here
    public static CameraMessage parse(ByteBuffer octets) throws MalformedFrame {
        var in = new In(octets.slice());
        if (in.left() > LONGEST) {
            throw new MalformedFrame("more than " + LONGEST + " octets", LONGEST);
        }
        int address = in.next() << 8 | in.next();
        if (address != HIGH_PRIORITY && address != LOW_PRIORITY) {
            throw new MalformedFrame("a Q.922 address of no data", 0);
        }
        if (in.next() != UNNUMBERED) {
            throw new MalformedFrame("no unnumbered information", 2);
        }
        in.skip(CLIENT - in.position()); // terminals: there are two, at either end
        int client = in.next() & CLIENT_MASK;
        if (in.next() != WHOLE) {
            throw new MalformedFrame("a message in segments", SEGMENT);
        }
        return switch (client) {
            case MANAGEMENT -> management(in);
            case CAMERA -> camera(in);
            default -> throw new MalformedFrame("client " + client, CLIENT);
        };
    }

    private static CameraMessage camera(In in) throws MalformedFrame {
        int code = in.next();
        int octet = in.next();
        return switch (code) {
            case START -> new Start(Motion.of(octet), milliseconds(in.next()));
            case CONTINUE -> new Continue(Motion.of(octet));
            case STOP -> new Stop(Motion.of(octet));
            case SELECT -> new SelectSource(octet >> 4, octet & 3);
            case SWITCHED -> new SourceSwitched(octet >> 4, octet & 3);
            case STORE -> new StorePreset(octet >> 4);
            case ACTIVATE -> new ActivatePreset(octet >> 4);
            default -> throw new MalformedFrame("message " + code + " of H.281", HEADER);
        };
    }

    /// 0 is the longest.
    private static int milliseconds(int octet) {
        int steps = octet & 0x0f;
        return steps == 0 ? Start.LONGEST : steps * Start.STEP;
    }

    private static CameraMessage management(In in) throws MalformedFrame {
        int code = in.next();
        int response = in.next();
        if (code == CLIENT_LIST) {
            return response == ASKED ? new ClientsAsked() : new Clients(listsCamera(in));
        }
        if (code != EXTRA || (in.next() & CLIENT_MASK) != CAMERA) {
            throw new MalformedFrame("message " + code + " of client management", HEADER);
        }
        return response == ASKED ? new AbilitiesAsked() : new AbilitiesTold(abilities(in));
    }

    private static boolean listsCamera(In in) throws MalformedFrame {
        boolean camera = false;
        for (int left = in.next(); left > 0; left--) {
            int client = in.next() & CLIENT_MASK;
            camera |= client == CAMERA;
            in.skip(client == EXTENDED ? 1 : client == VENDORS ? 5 : 0);
        }
        return camera;
    }

    private static Abilities abilities(In in) throws MalformedFrame {
        int presets = in.next() & 0x0f;
        var sources = new ArrayList<Source>();
        while (in.left() > 0) {
            int octet = in.next();
            int number = octet >> 4;
            if (number == 0) {
                throw new MalformedFrame("source 0", in.position() - 1);
            }
            if (number > LAST_NAMELESS) {
                in.skipName();
            }
            sources.add(new Source(number, octet & 7, Turns.of(in.next())));
        }
        return new Abilities(presets, sources);
    }

    /// @return a buffer of its own, to be read from its position
    public static ByteBuffer write(CameraMessage message) {
        var out = ByteBuffer.allocate(LONGEST);
        put(out, 0, HIGH_PRIORITY, UNNUMBERED, 0, 0, 0, 0);
        switch (message) {
            case Start(var motion, var timeout) -> put(out, CAMERA, WHOLE, START, motion.octet(),
                    timeout == Start.LONGEST ? 0 : timeout / Start.STEP);
            case Continue(var motion) -> put(out, CAMERA, WHOLE, CONTINUE, motion.octet());
            case Stop(var motion) -> put(out, CAMERA, WHOLE, STOP, motion.octet());
            case SelectSource(var source, var mode) -> put(out, CAMERA, WHOLE, SELECT, source << 4 | mode);
            case SourceSwitched(var source, var mode) -> put(out, CAMERA, WHOLE, SWITCHED, source << 4 | mode);
            case StorePreset(var preset) -> put(out, CAMERA, WHOLE, STORE, preset << 4);
            case ActivatePreset(var preset) -> put(out, CAMERA, WHOLE, ACTIVATE, preset << 4);
            case ClientsAsked _ -> put(out, MANAGEMENT, WHOLE, CLIENT_LIST, ASKED);
            case Clients(var camera) when camera ->
                    put(out, MANAGEMENT, WHOLE, CLIENT_LIST, TOLD, 1, HAS_EXTRA | CAMERA);
            case Clients _ -> put(out, MANAGEMENT, WHOLE, CLIENT_LIST, TOLD, 0);
            case AbilitiesAsked _ -> put(out, MANAGEMENT, WHOLE, EXTRA, ASKED, HAS_EXTRA | CAMERA);
            case AbilitiesTold(var abilities) -> {
                put(out, MANAGEMENT, WHOLE, EXTRA, TOLD, HAS_EXTRA | CAMERA, abilities.presets());
                abilities.sources().forEach(source -> write(out, source));
            }
        }
        return out.flip();
    }

    private static void write(ByteBuffer out, Source source) {
        put(out, source.number() << 4 | source.pictures());
        if (source.number() > LAST_NAMELESS) {
            put(out, 0);
        }
        put(out, source.turns().octet());
    }

    private static void put(ByteBuffer out, int... octets) {
        for (int octet : octets) {
            out.put((byte) octet);
        }
    }

    /// Reads octet by octet.
    private record In(ByteBuffer octets) {

        int left() {
            return octets.remaining();
        }

        int position() {
            return octets.position();
        }

        int next() throws MalformedFrame {
            need(1);
            return octets.get() & 0xff;
        }

        void skip(int count) throws MalformedFrame {
            need(count);
            octets.position(octets.position() + count);
        }

        /// Up to the octet of zeros that ends it.
        void skipName() throws MalformedFrame {
            while (next() != 0) {
                need(1);
            }
        }

        private void need(int count) throws MalformedFrame {
            if (octets.remaining() < count) {
                throw new MalformedFrame("the end", octets.limit());
            }
        }
    }
}
