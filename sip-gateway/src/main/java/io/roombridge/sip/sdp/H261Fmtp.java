package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import io.roombridge.media.H261;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// H.261 as `a=fmtp` spells it: `CIF=1;QCIF=1` (RFC 4587 §6), with the separators of older days.
final class H261Fmtp {

    static final Spelling SPELLING = new Spelling() {
        @Override
        public Set<String> names() {
            return Set.of("h261");
        }

        @Override
        public int assigned() {
            return 31;
        }

        @Override
        public boolean spells(Capability capability) {
            return capability instanceof H261;
        }

        @Override
        public Optional<Capability> read(String fmtp, int maxPacketTime) {
            return Optional.of(parse(fmtp));
        }

        @Override
        public String write(Capability ours) {
            return print((H261) ours);
        }
    };

    private static final Pattern SEPARATORS = Pattern.compile("[;\\s/,]+");
    private static final int SLOWEST = 4;

    private H261Fmtp() {}

    /// Who names no picture format takes both there are.
    static H261 parse(String text) {
        var parameters = Parameters.parse(text, SEPARATORS);
        int qcif = Math.min(parameters.number("qcif").orElse(0), SLOWEST);
        int cif = Math.min(parameters.number("cif").orElse(0), SLOWEST);
        int rate = Math.min(parameters.number("maxbr").orElse(0), 10_000_000) * 100;
        return qcif + cif == 0 ? new H261(1, 1, rate) : new H261(qcif, cif, rate);
    }

    static String print(H261 capability) {
        var cif = capability.cifMpi() == 0 ? "" : "CIF=" + capability.cifMpi();
        var qcif = capability.qcifMpi() == 0 ? "" : "QCIF=" + capability.qcifMpi();
        return cif + (cif.isEmpty() || qcif.isEmpty() ? "" : ";") + qcif;
    }
}
