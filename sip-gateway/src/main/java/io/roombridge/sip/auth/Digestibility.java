package io.roombridge.sip.auth;

import io.roombridge.sip.auth.Digest.Algorithm;
import io.roombridge.sip.message.SipRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which challenges a peer can stand.
///
/// RFC 8760 lists one for each algorithm, and old user agents give up at the first they do not know. So those known for
/// it, and whoever came back without answering, are asked in MD5 alone. Safe for use by several threads.
final class Digestibility {

    /// Seen: baresip 1.0 ends a registration with "Function not implemented" when any challenge is not MD5; SIPp 3.6
    /// ends itself when the first is not.
    private static final List<String> MD5_ONLY = List.of("baresip 0.", "baresip 1.", "baresip v0.", "baresip v1.",
            "sipp");
    private static final int REMEMBERED = 10_000;

    private final Map<String, Boolean> puzzled = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// For a request that did not bring credentials.
    synchronized List<Algorithm> challenge(SipRequest request) {
        if (takesMd5Only(request.product())) {
            return List.of(Algorithm.MD5);
        }
        return puzzled.put(key(request), true) == null ? List.of(Algorithm.values()) : List.of(Algorithm.MD5);
    }

    private static boolean takesMd5Only(String product) {
        return MD5_ONLY.stream().anyMatch(start -> product.regionMatches(true, 0, start, 0, start.length()));
    }

    /// The peer understood.
    synchronized void answered(SipRequest request) {
        puzzled.remove(key(request));
    }

    private static String key(SipRequest request) {
        return request.source().host() + " " + request.from().uri() + " " + request.method();
    }
}
