package io.roombridge.registry;

import io.roombridge.call.Party;
import io.roombridge.dialplan.Passcode;

/// Words as sentences need them.
public final class Words {

    private Words() {}

    /// `a room`, `an endpoint`.
    public static String a(String noun) {
        return ("aeiou".indexOf(Character.toLowerCase(noun.charAt(0))) >= 0 ? "an " : "a ") + noun;
    }

    /// `Ann (8001)`, without a passcode that was dialled.
    public static String who(Party party) {
        var alias = Passcode.hidden(party.alias().value());
        var name = Passcode.hidden(party.name());
        return name.isBlank() || name.equals(alias) ? alias : name + " (" + alias + ")";
    }

    /// `1 key`, `2 keys`.
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
