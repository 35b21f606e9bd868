package io.roombridge.lab.load;

/// Whether probes among damaged messages were answered as docs/security.md promises: none is lost, and where the
/// machine is quiet none takes longer than 20 ms. It is quiet when, of the same probes among messages that nobody has
/// damaged, each takes half of that.
///
/// @param words  for whoever reads the report
record ProbeVerdict(boolean kept, String words) {

    private static final double MOST_MILLIS = 20;
    private static final double QUIET_MILLIS = MOST_MILLIS / 2;

    static ProbeVerdict of(Malformed.Result undamaged, Malformed.Result damaged) {
        if (damaged.lost() > 0) {
            return new ProbeVerdict(false, "not kept: " + damaged.lost() + " lost");
        }
        if (damaged.most() <= MOST_MILLIS) {
            return new ProbeVerdict(true, "kept");
        }
        return undamaged.lost() == 0 && undamaged.most() <= QUIET_MILLIS
                ? new ProbeVerdict(false, "not kept: 20 ms are promised")
                : new ProbeVerdict(true, "not judged: without damage it is %.1f ms, the machine is not quiet"
                        .formatted(undamaged.most()));
    }
}
