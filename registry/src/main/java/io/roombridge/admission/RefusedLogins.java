package io.roombridge.admission;

import java.net.InetAddress;
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

        /// Keeps in mind for the administrator that a user who is known could not log in.
        ///
        /// @param address  where it tried from
        /// @param why      in words
        void couldNotLogIn(String user, String address, String why);
    }

    private static final Logger log = LoggerFactory.getLogger(RefusedLogins.class);

    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_A_MINUTE = 60;
    private static final int REMEMBERED = 10_000;

    private final Users users;
    private final Map<String, Instant> told = new LinkedHashMap<>();
    private Instant minute = Instant.MIN;
    private int lines;

    public RefusedLogins(Users users) {
        this.users = users;
    }

    /// The password was wrong.
    public void refused(String user, InetAddress address, Instant now) {
        refused(user, address, "the password is wrong", now);
    }

    /// @param why  if there is such a user, and it could log in at all
    public void refused(String user, InetAddress address, String why, Instant now) {
        var impediment = users.impediment(user);
        boolean known = impediment.isPresent() || users.knows(user);
        var host = address.getHostAddress();
        if (user.isEmpty() || !isNews(host + (known ? " " + user : ""), now)) {
            return;
        }
        var words = impediment.orElse(known ? why : "there is no such user");
        log.atWarn().addKeyValue("address", host).addKeyValue("alias", user).addKeyValue("reason", words)
                .log("login refused");
        if (impediment.isPresent()) { // else strangers would write the administrator's book
            Thread.startVirtualThread(() -> users.couldNotLogIn(user, host, words));
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

    private boolean isTooMuch(Instant now) {
        if (minute.isBefore(now.minus(MINUTE))) {
            minute = now;
            lines = 0;
        }
        return lines++ >= MOST_A_MINUTE;
    }
}
