package io.roombridge.codec.g7221;

import io.roombridge.media.Audio;
import io.roombridge.media.AudioCodec;
import io.roombridge.media.Format;
import io.roombridge.rtp.RtpPacket;
import java.nio.ByteBuffer;

/// Which way round a peer has the octets of Annex C. LifeSize Express, Room and Team 220, Bridge 2200 and Passport 2
/// and Yealink VCDesktop 1.x pack words of 16 bits with the low octet first, and want to be sent the same.
///
/// The frames tell, since a frame decodes to its last bit the right way round, and the wrong way hardly ever does: as
/// many as [#ENOUGH] in a row that are frames one way alone settle it. What a peer sends and gets has the same order.
///
/// One of each stream: frames are looked at on the stream's loop; who sends may be any thread.
public final class OctetOrder {

    /// Frames, a tenth of a second.
    static final int ENOUGH = 5;
    private static final int ANNEX_C_RATE = 32_000;
    private static final int FRAMES_PER_SECOND = 50;
    private static final int MOST_OCTETS = 120;

    private final ByteBuffer turned = ByteBuffer.allocate(MOST_OCTETS);
    private Format format;
    private FrameDecoder judge;
    private int octets;
    private int plainly;
    private int turnedRound;
    private boolean settled;
    private volatile boolean swapped;

    /// Puts what has come the right way round, once it is known to be the wrong.
    public void receive(RtpPacket packet, Format came) {
        if (!came.equals(format)) {
            begin(came);
        }
        if (judge == null) {
            return;
        }
        if (!settled && packet.payloadLength() >= octets) {
            look(packet.payload());
        }
        if (swapped) {
            var payload = packet.payload();
            swap(payload, 0, payload.limit());
        }
    }

    private void begin(Format came) {
        format = came;
        judge = null;
        if (came.capability() instanceof Audio(var codec, _) && isAnnexC(codec)) {
            judge = new FrameDecoder(Layout.of(codec.sampleRate(), codec.bitRate()));
            octets = codec.bitRate() / FRAMES_PER_SECOND / 8;
            settled = false;
            plainly = 0;
            turnedRound = 0;
        }
    }

    public static boolean isAnnexC(AudioCodec codec) {
        return codec.sampleRate() == ANNEX_C_RATE && codec.bitRate() > 0;
    }

    /// What is a frame both ways, or none either way, tells nothing.
    private void look(ByteBuffer payload) {
        boolean plain = judge.fits(payload, 0);
        turned.put(0, payload, 0, octets);
        swap(turned, 0, octets);
        boolean other = judge.fits(turned, 0);
        if (plain != other) {
            plainly = plain ? plainly + 1 : 0;
            turnedRound = other ? turnedRound + 1 : 0;
            settled = Math.max(plainly, turnedRound) >= ENOUGH;
            swapped = settled ? other : swapped;
        }
    }

    /// Turns round what the peer gets, if that is its way.
    ///
    /// @param packet  whole, of a sound of Annex C
    public void send(ByteBuffer packet) {
        if (swapped) {
            swap(packet, RtpPacket.HEADER, packet.limit());
        }
    }

    boolean isSwapped() {
        return swapped;
    }

    /// Exchanges the octets of each word; an odd one at the end stays.
    static void swap(ByteBuffer octets, int from, int to) {
        for (int i = from; i + 1 < to; i += 2) {
            byte first = octets.get(i);
            octets.put(i, octets.get(i + 1)).put(i + 1, first);
        }
    }
}
