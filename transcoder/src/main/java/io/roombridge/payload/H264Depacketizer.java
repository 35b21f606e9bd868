package io.roombridge.payload;

import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/// H.264 out of RTP (RFC 6184), in Annex B form.
///
/// ```
///  0 1 2 3 4 5 6 7
/// |F|NRI|  Type   |   1-23 single NAL unit · 24 STAP-A · 25 STAP-B · 28 FU-A
/// ```
///
/// Takes every structure in every mode, because rooms send aggregates and fragments where mode 0 was agreed and the
/// other way round. A fragmented unit that lost a packet is left out whole; where none was lost its start and end bits
/// are hints, and it ends where another unit begins. An IDR picture without parameter sets gets those seen last, or
/// those that signalling told. Interleaved mode (MTAP, FU-B) is never offered and is skipped.
public final class H264Depacketizer implements Depacketizer {

    private static final byte[] START_CODE = {0, 0, 0, 1};
    private static final int IDR = 5;
    private static final int STAP_A = 24;
    private static final int STAP_B = 25;
    private static final int FU_A = 28;
    private static final int FU_START = 0x80;
    private static final int FU_END = 0x40;

    private static final int NONE = -1;

    private final Assembly assembly = new Assembly();
    private final H264ParameterSets parameterSets = new H264ParameterSets();
    /// Where the fragmented unit begins that is being put together, and its header.
    private int fragment = NONE;
    private int fragmentHeader = NONE;
    /// The fragment that the unit began with said to be the whole of it.
    private boolean saidWhole;
    private Slice slice = Slice.NONE;
    /// Of the packet before, if it was a fragment: the header of its unit.
    private int before = NONE;
    private boolean endBitsSeen;
    /// Nothing was lost since the picture begun.
    private boolean unbroken;
    /// Parameter sets were told that the decoder has not had yet.
    private boolean told;
    private boolean hasSlice;
    private boolean hasIdr;
    private boolean hasParameterSets;

    @Override
    public void accept(RtpPacket packet, Consumer<AccessUnit> next) {
        boolean gap = assembly.gapBefore(packet);
        if (gap) {
            dropFragment();
            before = NONE;
            unbroken = false;
        }
        if (assembly.goesOnBehindMarker(packet) && !beginsPicture(packet)) {
            assembly.doubtMarkers();
        }
        if (assembly.changesWith(packet)) {
            finish(next);
            assembly.damagedIf(gap);
            unbroken = !gap;
        }
        if (packet.payloadLength() > 0) {
            assembly.begin(packet);
            take(packet);
        }
        if (assembly.endsWith(packet) && hasSlice) {
            finish(next);
            unbroken = true;
        }
    }

    @Override
    public void know(String sets) {
        ToldParameterSets.parse(sets).forEach(unit -> {
            parameterSets.keep(unit);
            told = true;
        });
    }

    private void take(RtpPacket packet) {
        int type = packet.payloadOctet(0) & 0x1f;
        if (type == FU_A) {
            fragment(packet);
            return;
        }
        before = NONE;
        endFragment();
        switch (type) {
            case STAP_A -> aggregate(packet, 1);
            case STAP_B -> aggregate(packet, 3);
            case 0, 26, 27, 29, 30, 31 -> { /* interleaved mode, or reserved (RFC 6184 table 1) */ }
            default -> unit(packet, 0, packet.payloadLength());
        }
    }

    /// Whether there is the first slice of a picture in it, or what comes before one: then the picture before had ended
    /// though its timestamp was the same.
    private static boolean beginsPicture(RtpPacket packet) {
        int type = packet.payloadOctet(0) & 0x1f;
        int at = type == STAP_A ? 3 : type == FU_A ? 1 : 0;
        if (packet.payloadLength() < at + 2) {
            return false;
        }
        boolean begun = type != FU_A || (packet.payloadOctet(1) & FU_START) != 0;
        boolean slice = (packet.payloadOctet(at) & 0x1f) <= IDR;
        return begun && (!slice || packet.payloadOctet(at + 1) >= 0x80); // first_mb_in_slice is 0
    }

    private void unit(RtpPacket packet, int from, int length) {
        int start = assembly.length();
        assembly.append(START_CODE);
        assembly.append(packet, from, length);
        note(start + START_CODE.length, packet.payloadOctet(from) & 0x1f);
    }

    /// RFC 6184 §5.7.1.
    private void aggregate(RtpPacket packet, int from) {
        int at = from;
        while (at + 2 < packet.payloadLength()) {
            int size = packet.payloadOctet(at) << 8 | packet.payloadOctet(at + 1);
            at += 2;
            if (size == 0 || at + size > packet.payloadLength()) {
                assembly.damagedIf(true);
                return;
            }
            unit(packet, at, size);
            at += size;
        }
    }

    /// RFC 6184 §5.8.
    private void fragment(RtpPacket packet) {
        if (packet.payloadLength() < 3) {
            dropFragment();
            return;
        }
        int bits = packet.payloadOctet(1);
        int header = packet.payloadOctet(0) & 0xe0 | bits & 0x1f;
        boolean whole = (bits & (FU_START | FU_END)) == (FU_START | FU_END) && (fragment == NONE || saidWhole);
        if (whole ? beginsAsWhole(packet, header) : begins(bits, header)) {
            beginFragment(packet, header, whole);
        } else if (fragment == NONE && before != header) {
            assembly.damagedIf(true);
            return;
        }
        before = header;
        assembly.append(packet, 2);
        if ((bits & FU_END) != 0 && !whole) {
            endBitsSeen = true;
            endFragment();
        }
    }

    private void beginFragment(RtpPacket packet, int header, boolean whole) {
        endFragment();
        fragment = assembly.length();
        fragmentHeader = header;
        saidWhole = whole;
        slice = whole ? Slice.at(packet).orElse(Slice.NONE) : Slice.NONE;
        assembly.append(START_CODE);
        assembly.append(header);
        hasSlice |= (header & 0x1f) <= IDR;
    }

    /// A start bit is not believed in the middle of a unit of a sender that sets end bits. Without one, what follows
    /// anything but a fragment of the same unit begins all the same, as long as nothing was lost.
    private boolean begins(int bits, int header) {
        if ((bits & FU_START) != 0) {
            return fragment == NONE || header != fragmentHeader || !endBitsSeen;
        }
        return before == NONE ? unbroken : before != header;
    }

    /// Both bits in one fragment are forbidden: some senders say so of every unit, each whole, and some of every
    /// fragment. The next slice of a picture begins further on and is of the same kind; what goes on with one seldom
    /// looks as if it were.
    private boolean beginsAsWhole(RtpPacket packet, int header) {
        return fragment == NONE || header != fragmentHeader || (header & 0x1f) > IDR
                || Slice.at(packet).filter(it -> it.follows(slice)).isPresent();
    }

    /// What slices of one picture begin with (H.264 §7.3.3).
    ///
    /// @param first  macroblock
    /// @param kind   type, parameter set and the first bits of the picture's number
    private record Slice(int first, int kind) {

        private static final Slice NONE = new Slice(0, -1);
        /// Octets that it takes at most.
        private static final int HEAD = 12;
        private static final int TYPES = 10;
        private static final int MOST_PARAMETER_SETS = 255;

        static Optional<Slice> at(RtpPacket packet) {
            var head = ByteBuffer.allocate(HEAD);
            for (int i = 2; i < packet.payloadLength() && head.hasRemaining(); i++) {
                head.put((byte) packet.payloadOctet(i));
            }
            var bits = new PictureBits(head.flip());
            int first = bits.exponential();
            int type = bits.exponential();
            int set = bits.exponential();
            return type >= TYPES || set > MOST_PARAMETER_SETS ? Optional.empty()
                    : Optional.of(new Slice(first, type % 5 << 16 | set << 4 | bits.read(4)));
        }

        boolean follows(Slice before) {
            return kind == before.kind && first > before.first;
        }
    }

    private void note(int start, int type) {
        hasSlice |= type <= IDR;
        if (type == IDR) {
            hasIdr = true;
        } else if (type == H264ParameterSets.SPS || type == H264ParameterSets.PPS) {
            hasParameterSets |= type == H264ParameterSets.SPS;
            parameterSets.keep(assembly.copy(start));
        }
    }

    private void endFragment() {
        if (fragment != NONE) {
            note(fragment + START_CODE.length, fragmentHeader & 0x1f);
            fragment = NONE;
        }
    }

    private void dropFragment() {
        if (fragment != NONE) {
            assembly.truncate(fragment);
            fragment = NONE;
        }
    }

    private void finish(Consumer<AccessUnit> next) {
        endFragment();
        if ((hasIdr || told && hasSlice) && !hasParameterSets && parameterSets.complete()) {
            assembly.prepend(parameterSets.annexB());
        }
        told &= !hasSlice;
        before = NONE;
        hasSlice = false;
        hasIdr = false;
        hasParameterSets = false;
        assembly.finish(next);
    }
}
