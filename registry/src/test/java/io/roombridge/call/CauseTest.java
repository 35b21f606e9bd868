package io.roombridge.call;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CauseTest {

    /// RFC 3398 §7.2.4.1, for the values that have a name here. 21 is 603 there when a person refuses, which is what a
    /// room does; 88 is 503 there.
    @ParameterizedTest(name = "Q.850 {0} → SIP {1}")
    @CsvSource({"1,404", "3,404", "17,486", "18,408", "19,480", "20,480", "21,603", "22,410", "27,502", "28,484",
            "29,501", "31,480", "34,503",
            "38,503", "41,503", "42,503", "47,503", "55,403", "57,403", "58,503", "65,488", "88,488", "102,504",
                    "111,500", "127,500"})
    void refusesASipInviteAsRfc3398Says(int q850, int status) {
        assertThat(Cause.fromQ850(q850).q850()).isEqualTo(q850);
        assertThat(Cause.fromQ850(q850).sipStatus()).isEqualTo(status);
    }

    /// RFC 3398 §8.2.6.1; of values without a name here (63, 79, 25) the nearest that has one. 401, 402, 403 and 407
    /// are 21 there, and redirections are followed.
    @ParameterizedTest(name = "SIP {0} → {1}")
    @CsvSource({"300,REDIRECTION_TO_NEW_DESTINATION", "301,NUMBER_CHANGED", "302,REDIRECTION_TO_NEW_DESTINATION",
            "380,REDIRECTION_TO_NEW_DESTINATION",
            "400,TEMPORARY_FAILURE", "401,LOGIN_REFUSED", "403,INCOMING_CALLS_BARRED", "404,UNALLOCATED_NUMBER",
            "405,FACILITY_REJECTED",
            "406,FACILITY_REJECTED", "407,LOGIN_REFUSED", "408,RECOVERY_ON_TIMER_EXPIRY", "410,NUMBER_CHANGED",
                    "413,INTERWORKING",
            "415,BEARER_CAPABILITY_NOT_IMPLEMENTED", "420,INTERWORKING", "480,NO_USER_RESPONDING",
            "481,TEMPORARY_FAILURE",
            "482,EXCHANGE_ROUTING_ERROR", "483,EXCHANGE_ROUTING_ERROR", "484,INVALID_NUMBER_FORMAT",
            "485,UNALLOCATED_NUMBER", "486,USER_BUSY",
            "487,NORMAL_CLEARING", "488,BEARER_CAPABILITY_NOT_IMPLEMENTED", "500,TEMPORARY_FAILURE",
            "501,FACILITY_REJECTED",
            "502,NETWORK_OUT_OF_ORDER", "503,TEMPORARY_FAILURE", "504,RECOVERY_ON_TIMER_EXPIRY", "505,INTERWORKING",
            "513,INTERWORKING",
            "600,BUSY_EVERYWHERE", "603,CALL_REJECTED", "604,UNKNOWN_EVERYWHERE", "606,UNACCEPTABLE_EVERYWHERE",
            "499,NORMAL_UNSPECIFIED",
            "599,INTERWORKING"})
    void readsASipFailureAsRfc3398Says(int status, Cause cause) {
        assertThat(Cause.fromSip(status)).isEqualTo(cause);
    }

    /// H.225.0 table 5. `destinationRejection` is 16 there, `noPermission` 127, `securityDenied` and
    /// `callerNotRegistered` 31: less than they say.
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"noBandwidth,34", "gatekeeperResources,47", "unreachableDestination,3", "destinationRejection,21",
            "invalidRevision,88",
            "noPermission,52", "unreachableGatekeeper,38", "gatewayResources,42", "badFormatAddress,28",
                    "adaptiveBusy,41", "inConf,17",
            "undefinedReason,31", "facilityCallDeflection,16", "securityDenied,57", "calledPartyNotRegistered,20",
            "callerNotRegistered,52",
            "newConnectionNeeded,47", "nonStandardReason,127", "tunnelledSignallingRejected,127", "somethingNew,31"})
    void readsAnH225Reason(String reason, int q850) {
        assertThat(Cause.fromH225(reason).q850()).isEqualTo(q850);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void isItselfAfterQ850OrWhatTheValueMeansFirst(Cause cause) {
        assertThat(Cause.fromQ850(cause.q850()).q850()).isEqualTo(cause.q850());
        assertThat(Cause.fromQ850(cause.q850()).ordinal()).isLessThanOrEqualTo(cause.ordinal());
        assertThat(cause.sipStatus()).isBetween(400, 699);
        assertThat(cause.words()).isNotBlank();
    }

    @Test
    void aBusyUserOfIsdnIsBusyThereAndNotEverywhere() {
        assertThat(Cause.fromQ850(17)).isEqualTo(Cause.USER_BUSY);
        assertThat(Cause.fromQ850(57)).isEqualTo(Cause.NOT_AUTHORIZED);
        assertThat(Cause.WRONG_PIN.words()).as("what the caller reads").contains("PIN");
    }

    /// Q.850 §2.2.12: bits 7–5 are the class.
    @Property
    void everyQ850ValueMeansSomethingOfItsClass(@ForAll @IntRange(min = 1, max = 127) int value) {
        assertThat(Cause.fromQ850(value).q850() >> 4).isEqualTo(value >> 4);
    }

    @Property
    void everyFailureMeansSomething(@ForAll @IntRange(min = 300, max = 699) int status) {
        assertThat(Cause.fromSip(status)).isNotNull();
    }
}
