package io.roombridge.call;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why a leg ended: a Q.850 cause value, with the SIP status and the H.225.0 ReleaseCompleteReason nearest to it, and
/// words for an administrator.
///
/// SIP ⇄ Q.850 as RFC 3398 §7.2.4.1 and §8.2.6.1 map it; H.225.0 ⇄ Q.850 as H.225.0 table 5. Where these say less than
/// is known, more is said: a failed authentication is [#NOT_AUTHORIZED] and not a refusal, a refusal is 603 and not
/// 403, media that do not fit are 488 and not 503, and `destinationRejection`, which endpoints send when somebody
/// declines, is [#CALL_REJECTED]. Some values have two names, since SIP says more than Q.850: the first is what a value
/// means that a peer gives.
public enum Cause {
    UNALLOCATED_NUMBER(1, 404, "unreachableDestination", "nobody is known under the dialled alias"),
    UNKNOWN_EVERYWHERE(1, 604, "unreachableDestination", "the called party exists nowhere"),
    NO_ROUTE_TO_DESTINATION(3, 404, "unreachableDestination", "there is no route to the dialled alias"),
    PREEMPTION(8, 480, "undefinedReason", "the room or the endpoint was removed or disabled"),
    NORMAL_CLEARING(16, 480, "undefinedReason", "somebody hung up"),
    USER_BUSY(17, 486, "inConf", "the called party is busy"),
    BUSY_EVERYWHERE(17, 600, "inConf", "the called party is busy, whatever way it is called"),
    NO_USER_RESPONDING(18, 408, "undefinedReason", "the called party did not respond in time"),
    NO_ANSWER(19, 480, "undefinedReason", "the called party did not answer"),
    SUBSCRIBER_ABSENT(20, 480, "calledPartyNotRegistered", "the called party is not registered"),
    CALL_REJECTED(21, 603, "destinationRejection", "the called party refused the call"),
    NUMBER_CHANGED(22, 410, "undefinedReason", "the called number has changed"),
    REDIRECTION_TO_NEW_DESTINATION(23, 480, "undefinedReason", "the called party is to be called somewhere else"),
    EXCHANGE_ROUTING_ERROR(25, 483, "unreachableDestination", "the call has passed too many gateways"),
    NON_SELECTED_USER_CLEARING(26, 480, "undefinedReason", "the call was answered elsewhere"),
    DESTINATION_OUT_OF_ORDER(27, 502, "unreachableDestination", "the called party could not be reached"),
    INVALID_NUMBER_FORMAT(28, 484, "badFormatAddress", "the dialled alias is not valid"),
    FACILITY_REJECTED(29, 501, "undefinedReason", "the peer does not do what was asked"),
    NORMAL_UNSPECIFIED(31, 480, "undefinedReason", "the call ended for no given reason"),
    NO_CIRCUIT_AVAILABLE(34, 503, "noBandwidth", "there is no capacity left for this call"),
    NETWORK_OUT_OF_ORDER(38, 503, "unreachableGatekeeper", "the network is out of order"),
    TEMPORARY_FAILURE(41, 503, "adaptiveBusy", "the call failed for the moment; it may work later"),
    SWITCHING_CONGESTION(42, 503, "gatewayResources", "the gateway is overloaded"),
    RESOURCE_UNAVAILABLE(47, 503, "gatewayResources", "a resource for this call is not available"),
    OUTGOING_CALLS_BARRED(52, 403, "noPermission", "the caller may not make this call"),
    INCOMING_CALLS_BARRED(55, 403, "noPermission", "the called party takes no such calls"),
    NOT_AUTHORIZED(57, 403, "securityDenied", "the caller did not prove who it is"),
    WRONG_PIN(57, 403, "securityDenied", "the PIN is missing or is none of the room's"),
    LOGIN_REFUSED(57, 502, "unreachableDestination", "our login at the other side was refused or is missing"),
    BEARER_CAPABILITY_NOT_AVAILABLE(58, 503, "gatewayResources", "the media asked for is not available now"),
    BEARER_CAPABILITY_NOT_IMPLEMENTED(65, 488, "undefinedReason", "the two sides share no codec"),
    UNACCEPTABLE_EVERYWHERE(65, 606, "undefinedReason", "the called party takes no such media anywhere"),
    INCOMPATIBLE_DESTINATION(88, 488, "undefinedReason", "the two sides share no media"),
    INVALID_MESSAGE(95, 400, "undefinedReason", "the peer sent a message that cannot be understood"),
    RECOVERY_ON_TIMER_EXPIRY(102, 504, "undefinedReason", "the peer stopped responding"),
    PROTOCOL_ERROR(111, 500, "undefinedReason", "the peer broke the protocol"),
    INTERWORKING(127, 500, "undefinedReason", "the call failed for an unknown reason");

    private static final Map<Integer, Cause> BY_Q850 =
            Stream.of(values()).collect(Collectors.toMap(Cause::q850, Function.identity(), (first, _) -> first));

    private final int q850;
    private final int sipStatus;
    private final String h225Reason;
    private final String words;

    Cause(int q850, int sipStatus, String h225Reason, String words) {
        this.q850 = q850;
        this.sipStatus = sipStatus;
        this.h225Reason = h225Reason;
        this.words = words;
    }

    /// Cause value of Q.850 §2.2.12, 1–127.
    public int q850() {
        return q850;
    }

    /// The status that refuses a SIP INVITE for this cause.
    public int sipStatus() {
        return sipStatus;
    }

    /// The alternative of ReleaseCompleteReason that comes nearest.
    public String h225Reason() {
        return h225Reason;
    }

    /// What happened, in words an administrator understands.
    public String words() {
        return words;
    }

    /// Whoever is called has spoken for all the places where it could be reached (RFC 3261 §21.6).
    public boolean isEverywhere() {
        return sipStatus >= 600;
    }

    /// Whether it says why a call does not come about: the others say that one ended as calls do.
    public boolean isRefusal() {
        return switch (this) {
            case NORMAL_CLEARING, NON_SELECTED_USER_CLEARING, NORMAL_UNSPECIFIED -> false;
            default -> true;
        };
    }

    /// A value we have no name for becomes the general one of its class.
    public static Cause fromQ850(int value) {
        var named = BY_Q850.get(value);
        if (named != null) {
            return named;
        }
        return switch (value >> 4) {
            case 0 -> NO_ROUTE_TO_DESTINATION;
            case 1 -> NORMAL_UNSPECIFIED;
            case 2 -> TEMPORARY_FAILURE;
            case 3 -> OUTGOING_CALLS_BARRED;
            case 4 -> BEARER_CAPABILITY_NOT_IMPLEMENTED;
            case 5 -> INVALID_MESSAGE;
            case 6 -> PROTOCOL_ERROR;
            default -> INTERWORKING;
        };
    }

    /// What a failed SIP INVITE of ours means (RFC 3398 §8.2.6.1), for a response without a Q.850 Reason.
    public static Cause fromSip(int status) {
        return switch (status) {
            case 301 -> NUMBER_CHANGED;
            case 400, 481, 491, 500, 503 -> TEMPORARY_FAILURE;
            case 401, 407 -> LOGIN_REFUSED;
            case 402 -> OUTGOING_CALLS_BARRED;
            case 403 -> INCOMING_CALLS_BARRED;
            case 404, 485 -> UNALLOCATED_NUMBER;
            case 405, 406, 501 -> FACILITY_REJECTED;
            case 408, 504 -> RECOVERY_ON_TIMER_EXPIRY;
            case 410 -> NUMBER_CHANGED;
            case 413, 414, 416, 420, 421, 423, 505, 513 -> INTERWORKING;
            case 415, 488 -> BEARER_CAPABILITY_NOT_IMPLEMENTED;
            case 480 -> NO_USER_RESPONDING;
            case 482, 483 -> EXCHANGE_ROUTING_ERROR;
            case 484 -> INVALID_NUMBER_FORMAT;
            case 486 -> USER_BUSY;
            case 487 -> NORMAL_CLEARING;
            case 502 -> NETWORK_OUT_OF_ORDER;
            case 600 -> BUSY_EVERYWHERE;
            case 603 -> CALL_REJECTED;
            case 604 -> UNKNOWN_EVERYWHERE;
            case 606 -> UNACCEPTABLE_EVERYWHERE;
            default -> status < 400 ? REDIRECTION_TO_NEW_DESTINATION
                    : status < 500 ? NORMAL_UNSPECIFIED : INTERWORKING;
        };
    }

    /// What an alternative of ReleaseCompleteReason or AdmissionRejectReason means, for a release without a Cause IE.
    public static Cause fromH225(String reason) {
        return switch (reason) {
            case "noBandwidth" -> NO_CIRCUIT_AVAILABLE;
            case "gatekeeperResources", "newConnectionNeeded", "resourceUnavailable", "exceedsCallCapacity" ->
                    RESOURCE_UNAVAILABLE;
            case "gatewayResources" -> SWITCHING_CONGESTION;
            case "unreachableDestination" -> NO_ROUTE_TO_DESTINATION;
            case "hopCountExceeded" -> EXCHANGE_ROUTING_ERROR;
            case "unreachableGatekeeper" -> NETWORK_OUT_OF_ORDER;
            case "destinationRejection", "requestDenied" -> CALL_REJECTED;
            case "facilityCallDeflection" -> NORMAL_CLEARING;
            case "noPermission", "invalidPermission", "callerNotRegistered" -> OUTGOING_CALLS_BARRED;
            case "calledPartyNotRegistered" -> SUBSCRIBER_ABSENT;
            case "badFormatAddress", "incompleteAddress" -> INVALID_NUMBER_FORMAT;
            case "adaptiveBusy" -> TEMPORARY_FAILURE;
            case "inConf" -> USER_BUSY;
            // who is called refuses us
            case "securityDenied", "securityDenial", "securityError" -> LOGIN_REFUSED;
            case "invalidRevision" -> INCOMPATIBLE_DESTINATION;
            case "nonStandardReason", "tunnelledSignallingRejected" -> INTERWORKING;
            case "invalidCID", "invalidCid" -> PROTOCOL_ERROR;
            default -> NORMAL_UNSPECIFIED;
        };
    }
}
