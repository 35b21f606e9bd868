package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import io.roombridge.media.MediaKind;
import java.util.List;

/// `b=` lines and what they leave for media. `AS` counts IP, UDP and RTP headers, `TIAS` does not (RFC 3890 §1); here
/// all is bits a second of payload.
///
/// `0` is read as "not said": what it says of a medium is its direction ([RemoteMedium#direction]).
final class BitRates {

    /// What a call keeps for sound when only the whole is limited.
    private static final int SOUND = 64_000;
    /// Octets of picture in a full packet, as all packetizers here cut.
    private static final int PICTURE_OCTETS = 1_200;
    private static final int IP4_UDP_RTP = 20 + 8 + 12;
    private static final int IP6_UDP_RTP = 40 + 8 + 12;
    private static final int LOWEST = 6_000;

    private BitRates() {}

    /// The most that may be sent on a medium: by its own lines, and by what the session leaves for it.
    static int limit(SessionDescription session, MediaDescription medium, boolean ip6, int packetTime) {
        int own = lowest(medium, medium.isAudio(), ip6, packetTime);
        int whole = lowest(session, false, ip6, packetTime);
        return Capability.lower(own, medium.isAudio() ? 0 : share(whole, MediaKind.VIDEO));
    }

    /// What the peer takes in all: by the session's lines, or by what it says of its pictures; 0 when not limited.
    static int whole(SessionDescription session) {
        int pictures = session.media().stream().filter(medium -> medium.isVideo() && medium.port() > 0)
                .mapToInt(medium -> lowest(medium, false, false, 20)).sum();
        return Capability.lower(lowest(session, false, false, 20), pictures == 0 ? 0 : pictures + SOUND);
    }

    /// What one medium may use of a limit for the call.
    static int share(int whole, MediaKind kind) {
        return whole == 0 || kind != MediaKind.VIDEO ? 0 : Math.max(whole - SOUND, whole / 2);
    }

    private static int lowest(Attributed attributed, boolean sound, boolean ip6, int packetTime) {
        int headers = ip6 ? IP6_UDP_RTP : IP4_UDP_RTP;
        var withHeaders = Capability.lower(said(attributed, "AS"), said(attributed, "CT"));
        return Capability.lower(said(attributed, "TIAS"), sound
                ? payloadOfSound(withHeaders, headers, packetTime)
                : payloadOfPictures(withHeaders, headers));
    }

    private static int said(Attributed attributed, String kind) {
        return attributed.bandwidth(kind).orElse(0);
    }

    private static int payloadOfSound(int kilobits, int headers, int packetTime) {
        return kilobits == 0 ? 0 : Math.clamp(kilobits * 1_000L - headers * 8L * 1_000 / packetTime, LOWEST,
                Integer.MAX_VALUE);
    }

    private static int payloadOfPictures(int kilobits, int headers) {
        return kilobits == 0 ? 0 : (int) Math.min(kilobits * 1_000L * PICTURE_OCTETS / (PICTURE_OCTETS + headers),
                Integer.MAX_VALUE);
    }

    /// How we say what we take: both kinds, since some peers know only one.
    static List<Bandwidth> lines(int payload) {
        return payload == 0 ? List.of() : List.of(applicationSpecific(payload),
                new Bandwidth("TIAS", Math.min(payload, 999_999_999)));
    }

    static Bandwidth applicationSpecific(int payload) {
        return new Bandwidth("AS", (int) Math.ceilDiv((long) payload * (PICTURE_OCTETS + IP4_UDP_RTP),
                PICTURE_OCTETS * 1_000L));
    }
}
