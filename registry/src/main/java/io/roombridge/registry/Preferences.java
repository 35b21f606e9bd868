package io.roombridge.registry;

import java.util.List;
import java.util.Locale;

/// What an administrator decides for the whole gateway.
///
/// @param openRegistration  endpoints may register without a password under an alias that belongs to nobody
/// @param domains           names this gateway goes by in aliases: `8001@example.com` is then `8001`
/// @param keepHistoryDays   call records are kept so long; 0 for ever
public record Preferences(boolean openRegistration, List<String> domains, int keepHistoryDays) {

    public static final Preferences DEFAULT = new Preferences(false, List.of(), 90);

    public Preferences {
        domains = domains.stream().map(domain -> domain.strip().toLowerCase(Locale.ROOT)).toList();
        if (keepHistoryDays < 0) {
            throw new IllegalArgumentException("days are not negative: " + keepHistoryDays);
        }
    }
}
