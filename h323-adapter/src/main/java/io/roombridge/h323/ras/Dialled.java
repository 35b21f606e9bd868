package io.roombridge.h323.ras;

import io.roombridge.call.Admission;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.Party;
import io.roombridge.h323.h225.AliasAddress;
import io.roombridge.h323.h225.TransportAddress;
import io.roombridge.media.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom a caller wants. A destination may have several names, any of which will do (H.225.0 §7.3.1, §7.11.1).
///
/// @param names  in the caller's order, each once
public record Dialled(List<Alias> names) {

    private static final int MOST = 16;

    public Dialled {
        names = names.stream().distinct().limit(MOST).toList();
    }

    /// @param aliases  destinationInfo, destinationAddress
    /// @param extra    destExtraCallInfo
    /// @param address  the call signalling address that is to be called; it is a name where there is no other
    public static Dialled of(Optional<List<AliasAddress>> aliases, Optional<List<AliasAddress>> extra,
            Optional<TransportAddress> address) {
        var names = Stream.of(aliases, extra).flatMap(it -> AliasSpelling.parse(it.orElse(List.of())).stream())
                .toList();
        return new Dialled(names.isEmpty() ? address.flatMap(SignallingAddresses::parse)
                .map(it -> Alias.of(it.getAddress())).stream().toList() : names);
    }

    /// What the gateway says to a destination.
    ///
    /// @param to       the name that it takes the call by; the first when it takes none
    /// @param refusal  why it takes none
    public record Verdict(Alias to, Optional<Cause> refusal) {}

    /// The first name that the call would be accepted by. There must be one.
    public Verdict ask(Admission admission, Party caller) {
        var first = admission.refusal(Protocol.H323, caller, names.getFirst());
        return first.isEmpty() ? new Verdict(names.getFirst(), first)
                : names.stream().skip(1).filter(it -> admission.refusal(Protocol.H323, caller, it).isEmpty())
                        .findFirst().map(it -> new Verdict(it, Optional.empty()))
                        .orElse(new Verdict(names.getFirst(), first));
    }
}
