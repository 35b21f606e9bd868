package io.roombridge.sip.sdp;

import io.roombridge.media.Capability;
import io.roombridge.media.H263;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// H.263 as `a=fmtp` spells it: `CIF=1;QCIF=1` (RFC 4629 §8.1), and `CIF=1 QCIF=1`, `CIF=1/QCIF=1`, `CIF=1,QCIF=1` as
/// it was written before.
final class H263Fmtp {

    static final Spelling PLAIN = new Form(false, Set.of("h263"), 34);
    static final Spelling PLUS = new Form(true, Set.of("h263-1998", "h263-2000"), -1);

    /// RFC 2190 and RFC 4629: the same words under two names.
    private record Form(boolean plus, Set<String> names, int assigned) implements Spelling {

        @Override
        public boolean spells(Capability capability) {
            return capability instanceof H263 h263 && h263.plus() == plus;
        }

        @Override
        public Optional<Capability> read(String fmtp, int maxPacketTime) {
            return Optional.of(parse(fmtp, plus));
        }

        @Override
        public String write(Capability ours) {
            return print((H263) ours);
        }
    }

    private static final Pattern SEPARATORS = Pattern.compile("[;\\s/]+|,(?=\\s*[A-Za-z0-9]+=)");
    private static final int SLOWEST = 32;

    private H263Fmtp() {}

    /// Who names no picture format takes CIF and QCIF, as every H.263 terminal does.
    static H263 parse(String text, boolean plus) {
        var parameters = Parameters.parse(text, SEPARATORS);
        int qcif = interval(parameters, "qcif");
        int cif = interval(parameters, "cif");
        int cif4 = Math.max(interval(parameters, "cif4"), interval(parameters, "4cif"));
        int rate = Math.min(parameters.number("maxbr").orElse(0), 10_000_000) * 100;
        return qcif + cif + cif4 == 0 ? new H263(1, 1, 0, plus, rate) : new H263(qcif, cif, cif4, plus, rate);
    }

    private static int interval(Parameters parameters, String format) {
        return Math.min(parameters.number(format).orElse(0), SLOWEST);
    }

    /// Larger formats first, which some take for the order of preference (RFC 2190 days).
    static String print(H263 capability) {
        return Stream.of(pair("CIF4", capability.cif4Mpi(), 1), pair("CIF", capability.cifMpi(), 1),
                        pair("QCIF", capability.qcifMpi(), 1), pair("MaxBR", capability.maxBitRate(), 100))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining(";"));
    }

    private static String pair(String name, int value, int unit) {
        return value < unit ? "" : name + "=" + value / unit;
    }
}
