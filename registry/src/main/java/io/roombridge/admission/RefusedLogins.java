package io.roombridge.admission;

import io.roombridge.media.AddressText;
import io.roombridge.media.Protocol;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the administrator, and nobody else, of logins that failed: whoever tries hears the same whatever is wrong.
/// Once a while for each user and address, since phones try for ever; of users that do not exist once for an address,
/// and never more than some lines a minute, since strangers do too. Safe for use by several threads.
public final class RefusedLogins {

    /// Who may log in, and the administrator's book of those who could not.
    public interface Users {

        boolean knows(String user);

        /// Why a user that is known cannot log in at all, in words for an administrator and for nobody else; empty
        /// when only the right password is missing, or when there is no such user.
        Optional<String> impediment(String user);

        /// Keeps in mind for the administrator that somebody could not log in.
        ///
        /// @param why  in words
        void couldNotLogIn(Attempt attempt, String why);
    }

    /// @param user   whose password was to be proved
    /// @param alias  whom it wanted to be; empty when it did not say
    public record Attempt(Protocol protocol, String user, String alias, InetSocketAddress from) {

        /// `192.0.2.7:5070 over SIP as 7001`
        public String place() {
            return AddressText.of(from) + " over " + protocol + (alias.isEmpty() ? "" : " as " + alias);
        }

        private String source() {
            return AddressText.of(Origin.of(from.getAddress()).network());
        }
    }

    private static final Logger log = LoggerFactory.getLogger(RefusedLogins.class);

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_A_MINUTE = 60;
    /// In a minute with more lines those of users that do not exist are not in the book: strangers would write it.
    private static final int MOST_STRANGERS = 6;
    private static final int REMEMBERED = 10_000;

    private final Users users;
    private final Map<String, Instant> told = new LinkedHashMap<>();
    private Instant minute = Instant.MIN;
    private int lines;

    public RefusedLogins(Users users) {
        this.users = users;
    }

    /// The password was wrong.
    public void refused(Attempt attempt, Instant now) {
        refused(attempt, "the password is wrong", now);
    }

    /// @param why  if there is such a user, and it could log in at all
    public void refused(Attempt attempt, String why, Instant now) {
        var user = attempt.user();
        var impediment = users.impediment(user);
        boolean known = impediment.isPresent() || users.knows(user);
        if (user.isEmpty() || !isNews(attempt.source() + (known ? " " + user : ""), now)) {
            return;
        }
        var words = impediment.orElse(known ? why : "there is no such user");
        log.atWarn().addKeyValue("protocol", attempt.protocol()).addKeyValue("user", user)
                .addKeyValue("alias", attempt.alias()).addKeyValue("address", attempt.from())
                .addKeyValue("reason", words).log("login refused");
        if (known || isQuiet()) {
            Thread.startVirtualThread(() -> users.couldNotLogIn(attempt, words));
        }
    }

    private synchronized boolean isNews(String key, Instant now) {
        var last = told.get(key);
        if (last != null && now.isBefore(last.plus(WHILE)) || isTooMuch(now)) {
            return false;
        }
        told.remove(key);
        told.put(key, now);
        if (told.size() > REMEMBERED) {
            told.remove(told.keySet().iterator().next());
        }
        return true;
    }

    private synchronized boolean isQuiet() {
        return lines <= MOST_STRANGERS;
    }

    private boolean isTooMuch(Instant now) {
        if (minute.isBefore(now.minus(MINUTE))) {
            minute = now;
            lines = 0;
        }
        return lines++ >= MOST_A_MINUTE;
    }
}
