package io.roombridge.registry;

/// The secret of one user, as registration needs it. Passwords themselves are needed: H.235.1 keys its HMAC with them
/// and SIP digests change with the realm.
///
/// @param user  as it authenticates: SIP digest username, H.235 generalID; without regard to case
public record Credential(String user, String password) {

    @Override
    public String toString() {
        return "Credential[" + user + "]";
    }
}
