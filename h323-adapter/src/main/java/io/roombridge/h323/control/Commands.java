package io.roombridge.h323.control;

import io.roombridge.h323.h245.CommandMessage;
import io.roombridge.h323.h245.EndSessionCommand;
import io.roombridge.h323.h245.FlowControlCommand;
import io.roombridge.h323.h245.FlowControlCommand.Restriction;
import io.roombridge.h323.h245.FlowControlCommand.Scope;
import io.roombridge.h323.h245.IndicationMessage;
import io.roombridge.h323.h245.MiscellaneousCommand;
import io.roombridge.h323.h245.MiscellaneousCommand.Type;
import io.roombridge.h323.h245.UserInputIndication;
import java.util.List;
import java.util.Locale;

/// Commands and indications that need no state: what they mean to us, and how ours are spelled.
public final class Commands {

    private static final String KEYS = "0123456789*#ABCD";
    private static final int MOST_DIGITS = 128;
    private static final int MOST_UNITS = 16_777_215;

    private Commands() {}

    static List<ControlOutput> read(CommandMessage command) {
        return switch (command) {
            case EndSessionCommand _ -> List.of(new ControlOutput.Ended());
            case FlowControlCommand flow -> flow(flow);
            case MiscellaneousCommand miscellaneous -> wantsPicture(miscellaneous.type())
                    ? List.of(new ControlOutput.PictureRequested(miscellaneous.logicalChannelNumber())) : List.of();
            default -> List.of();
        };
    }

    /// Whatever says that something of the picture was lost: we know no smaller remedy than a whole one.
    private static boolean wantsPicture(Type type) {
        return switch (type) {
            case Type.VideoFastUpdatePicture _, Type.VideoFastUpdateGOB _, Type.VideoFastUpdateMB _, Type.VideoBadMBs _,
                 Type.LostPicture _, Type.LostPartialPicture _ -> true;
            default -> false;
        };
    }

    private static List<ControlOutput> flow(FlowControlCommand flow) {
        int rate = switch (flow.restriction()) {
            case Restriction.MaximumBitRate(var units) -> Math.max(1, units * 100);
            case Restriction.NoRestriction _ -> 0;
        };
        return switch (flow.scope()) {
            case Scope.LogicalChannelNumber(var number) -> List.of(new ControlOutput.FlowLimited(number, rate));
            case Scope.WholeMultiplex _ -> List.of(new ControlOutput.FlowLimited(0, rate));
            case Scope.ResourceID _ -> List.of();
        };
    }

    static List<ControlOutput> read(IndicationMessage indication) {
        var digits = switch (indication) {
            case UserInputIndication.Alphanumeric(var text) -> text;
            case UserInputIndication.Signal signal -> signal.signalType();
            case UserInputIndication.ExtendedAlphanumeric extended -> extended.alphanumeric();
            default -> "";
        };
        var keys = keys(digits);
        return keys.isEmpty() ? List.of() : List.of(new ControlOutput.DigitsPressed(keys));
    }

    /// The keys of a telephone in what somebody typed; none in a text with other letters, which is said and not
    /// pressed.
    public static String keys(String text) {
        if (text.toUpperCase(Locale.ROOT).chars().anyMatch(it -> Character.isLetter(it) && KEYS.indexOf(it) < 0)) {
            return "";
        }
        var keys = new StringBuilder();
        text.toUpperCase(Locale.ROOT).chars().filter(it -> KEYS.indexOf(it) >= 0).limit(MOST_DIGITS)
                .forEach(it -> keys.append((char) it));
        return keys.toString();
    }

    /// @param signals  the peer takes signals; else text
    public static List<IndicationMessage> digits(String digits, boolean signals) {
        return signals
                ? digits.chars().<IndicationMessage>mapToObj(it ->
                        new UserInputIndication.Signal(String.valueOf((char) it))).toList()
                : List.of(new UserInputIndication.Alphanumeric(digits));
    }

    /// @param channel  of the peer
    public static CommandMessage fastUpdate(int channel) {
        return new MiscellaneousCommand(channel, new Type.VideoFastUpdatePicture());
    }

    /// @param channel        of the peer
    /// @param bitsPerSecond  0 lifts the limit
    public static CommandMessage limit(int channel, int bitsPerSecond) {
        return new FlowControlCommand(new Scope.LogicalChannelNumber(channel), bitsPerSecond == 0
                ? new Restriction.NoRestriction()
                : new Restriction.MaximumBitRate(Math.clamp(bitsPerSecond / 100, 1, MOST_UNITS)));
    }
}
