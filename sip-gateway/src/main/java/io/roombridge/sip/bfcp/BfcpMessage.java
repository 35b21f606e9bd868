package io.roombridge.sip.bfcp;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A message of RFC 8855 §5, or of RFC 4582, whose messages are the same but for the version.
///
/// ```
///  0               1               2               3
/// | Ver |R|F| Res |  Primitive    |      Payload Length           |   in words of four octets, all fragments together
/// |                       Conference ID                           |
/// |        Transaction ID         |            User ID            |
/// |       Fragment Offset         |       Fragment Length         |   in words; only with F, only over datagrams
/// ```
///
/// @param version      1 over streams and of RFC 4582 peers, 2 over datagrams
/// @param answers      R: the transaction is the receiver's (over datagrams)
/// @param primitive    8 bits, of [Primitive]
/// @param conference   32 bits, unsigned
/// @param transaction  16 bits; 0 of what a server says of its own accord over a stream
/// @param user         16 bits
public record BfcpMessage(int version, boolean answers, int primitive, long conference, int transaction, int user,
        List<BfcpAttribute> attributes) {

    static final int HEADER = 12;
    static final int FRAGMENT_HEADER = 16;
    /// What goes unfragmented through any network.
    static final int DATAGRAM = 1_200;
    /// Octets of a payload here: more is nobody's floor request.
    static final int LONGEST = 16_384;

    public BfcpMessage {
        attributes = List.copyOf(attributes);
    }

    /// A piece of a message that is too long for a datagram.
    ///
    /// @param head     of the message, without attributes
    /// @param total    octets of the whole payload
    /// @param offset   octets before this piece
    record Fragment(BfcpMessage head, int total, int offset, ByteBuffer octets) {

        boolean isWhole() {
            return octets.remaining() == total;
        }
    }

    Optional<Primitive> kind() {
        return Primitive.of(primitive);
    }

    /// The first of a type.
    <T, A extends BfcpAttribute> Optional<T> first(Class<A> type, Function<A, T> part) {
        return attributes.stream().filter(type::isInstance).map(type::cast).map(part).findFirst();
    }

    /// Types of attributes that whoever does not know them must not pass over, wherever they are.
    List<Integer> unknownMandatory() {
        return attributes.stream().flatMap(BfcpAttribute::all).flatMap(it ->
                it instanceof BfcpAttribute.Unknown(var type, var must, _) && must ? Stream.of(type) : Stream.empty())
                .distinct().toList();
    }

    /// Whoever sent it expects no answer.
    boolean isAnswer() {
        return answers || kind().filter(Primitive::onlyAnswers).isPresent();
    }

    /// The same in another version.
    BfcpMessage as(int other) {
        return new BfcpMessage(other, answers, primitive, conference, transaction, user, attributes);
    }

    /// The octets of one whole message: a datagram that is no fragment, or what a stream holds up to its length.
    static BfcpMessage read(ByteBuffer octets) throws MalformedBfcp {
        var fragment = fragment(octets);
        if (!fragment.isWhole()) {
            throw new MalformedBfcp("a piece of a message", 0).in(fragment.head, ErrorReason.UNREADABLE);
        }
        return whole(fragment.head, fragment.octets);
    }

    /// The next message of a stream; waits for it. After one that is malformed the next follows.
    public static BfcpMessage read(DataInputStream stream) throws IOException, MalformedBfcp {
        var header = new byte[HEADER];
        stream.readFully(header);
        int length = (ByteBuffer.wrap(header).getShort(2) & 0xffff) * 4;
        if (length > LONGEST) {
            stream.skipNBytes(length);
            throw new MalformedBfcp("a payload of " + length + " octets", 2).in(head(ByteBuffer.wrap(header)),
                    ErrorReason.WRONG_LENGTH);
        }
        var octets = Arrays.copyOf(header, HEADER + length);
        stream.readFully(octets, HEADER, length);
        return read(ByteBuffer.wrap(octets));
    }

    /// What a datagram holds: with an offset of 0 and as many octets as the whole has, it is the message.
    static Fragment fragment(ByteBuffer datagram) throws MalformedBfcp {
        var octets = datagram.slice();
        if (octets.remaining() < HEADER) {
            throw new MalformedBfcp("too short a header", octets.remaining());
        }
        boolean piece = (octets.get(0) & 0x08) != 0;
        int total = (octets.getShort(2) & 0xffff) * 4;
        var head = head(octets);
        var fragment = piece ? piece(head, total, octets) : new Fragment(head, total, 0, octets.slice());
        if (total > LONGEST || fragment.offset + fragment.octets.remaining() > total
                || !piece && !fragment.isWhole()) {
            throw new MalformedBfcp("a payload of " + total + " octets, which it is not", 2).in(head,
                    ErrorReason.WRONG_LENGTH);
        }
        return fragment;
    }

    /// Reads as far as the attributes.
    private static BfcpMessage head(ByteBuffer octets) {
        int first = octets.get() & 0xff;
        int primitive = octets.get() & 0xff;
        octets.getShort();
        return new BfcpMessage(first >> 5, (first & 0x10) != 0, primitive, octets.getInt() & 0xffffffffL,
                octets.getShort() & 0xffff, octets.getShort() & 0xffff, List.of());
    }

    private static Fragment piece(BfcpMessage head, int total, ByteBuffer octets) throws MalformedBfcp {
        if (octets.remaining() <= FRAGMENT_HEADER - HEADER) {
            throw new MalformedBfcp("too short a fragment", HEADER).in(head, ErrorReason.WRONG_LENGTH);
        }
        int offset = (octets.getShort() & 0xffff) * 4;
        int length = (octets.getShort() & 0xffff) * 4;
        if (length != octets.remaining()) {
            throw new MalformedBfcp("a fragment of " + length + " octets, which it is not", HEADER).in(head,
                    ErrorReason.WRONG_LENGTH);
        }
        return new Fragment(head, total, offset, octets.slice());
    }

    /// @param payload  all of it
    static BfcpMessage whole(BfcpMessage head, ByteBuffer payload) throws MalformedBfcp {
        try {
            return head.with(AttributeReader.read(payload));
        } catch (MalformedBfcp malformed) {
            throw malformed.in(head, ErrorReason.UNREADABLE);
        }
    }

    private BfcpMessage with(List<BfcpAttribute> others) {
        return new BfcpMessage(version, answers, primitive, conference, transaction, user, others);
    }

    /// As it goes in a stream.
    byte[] print() {
        var payload = AttributeWriter.write(attributes);
        return concatenated(header(payload.length, false).array(), payload, 0, payload.length);
    }

    /// As it goes in datagrams: one, or as many fragments as it needs.
    List<byte[]> datagrams() {
        return datagrams(DATAGRAM);
    }

    /// @param size  octets of the longest
    List<byte[]> datagrams(int size) {
        var payload = AttributeWriter.write(attributes);
        if (HEADER + payload.length <= size) {
            return List.of(concatenated(header(payload.length, false).array(), payload, 0, payload.length));
        }
        var datagrams = new ArrayList<byte[]>();
        int most = size - FRAGMENT_HEADER & ~3;
        for (int offset = 0; offset < payload.length; offset += most) {
            int length = Math.min(most, payload.length - offset);
            var header = header(payload.length, true).putShort((short) (offset / 4)).putShort((short) (length / 4));
            datagrams.add(concatenated(header.array(), payload, offset, length));
        }
        return datagrams;
    }

    private ByteBuffer header(int payload, boolean fragmented) {
        return ByteBuffer.allocate(fragmented ? FRAGMENT_HEADER : HEADER)
                .put((byte) (version << 5 | (answers ? 0x10 : 0) | (fragmented ? 0x08 : 0)))
                .put((byte) primitive).putShort((short) (payload / 4)).putInt((int) conference)
                .putShort((short) transaction).putShort((short) user);
    }

    private static byte[] concatenated(byte[] header, byte[] payload, int offset, int length) {
        var octets = new ByteArrayOutputStream(header.length + length);
        octets.writeBytes(header);
        octets.write(payload, offset, length);
        return octets.toByteArray();
    }
}
