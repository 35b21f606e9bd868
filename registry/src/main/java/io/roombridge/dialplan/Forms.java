package io.roombridge.dialplan;

import io.roombridge.call.Alias;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The ways to read one alias: as dialled, and without this gateway's own address, so that `8001`, `8001@us` and
/// `IP-of-us##8001` are the same.
final class Forms {

    /// `us##us##us##8001` is somebody's mistake or somebody's joke.
    private static final int DEEPEST = 4;

    private static final int LAST_PORT = 65_535;

    private Forms() {}

    /// The alias as dialled first, then what is left when our own address is taken off.
    static List<Alias> of(Alias dialled, Facts facts) {
        var forms = new LinkedHashSet<Alias>();
        var form = Optional.of(dialled);
        for (int depth = 0; depth < DEEPEST && form.isPresent() && forms.add(form.get()); depth++) {
            form = bare(form.get(), facts);
        }
        return List.copyOf(forms);
    }

    private static Optional<Alias> bare(Alias alias, Facts facts) {
        var hostFirst = DialString.hostFirst(alias.value());
        if (hostFirst.isPresent()) {
            return isOurs(hostFirst.get().host(), facts) ? Alias.parse(hostFirst.get().rest()) : Optional.empty();
        }
        return alias.host().filter(host -> isOurs(host, facts)).flatMap(_ -> Alias.parse(alias.user()));
    }

    static boolean isOurs(String host, Facts facts) {
        return Address.parse(host).filter(address -> facts.ours(address.host(), address.port())).isPresent();
    }

    /// A host with a port, or 0 when there is none.
    record Address(String host, int port) {

        /// Reads `name`, `name:port`, `10.0.0.1:port`, `[::1]:port`; empty when the port is none.
        static Optional<Address> parse(String text) {
            int colon = text.lastIndexOf(':');
            if (colon < 0 || text.endsWith("]")) {
                return text.isEmpty() ? Optional.empty() : Optional.of(new Address(unbracketed(text), 0));
            }
            var port = port(text.substring(colon + 1));
            return port.isEmpty() || colon == 0 ? Optional.empty()
                    : Optional.of(new Address(unbracketed(text.substring(0, colon)), port.getAsInt()));
        }

        private static OptionalInt port(String digits) {
            if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return OptionalInt.empty();
            }
            int port = Integer.parseInt(digits);
            return port >= 1 && port <= LAST_PORT ? OptionalInt.of(port) : OptionalInt.empty();
        }

        private static String unbracketed(String host) {
            return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        }
    }
}
