package io.roombridge.h323.h225;

import io.roombridge.per.Extensible;

/// Whether and by whom a calling number was checked (H.225.0 §7.6).
@Extensible
public enum ScreeningIndicator {
    USER_PROVIDED_NOT_SCREENED, USER_PROVIDED_VERIFIED_AND_PASSED, USER_PROVIDED_VERIFIED_AND_FAILED, NETWORK_PROVIDED
}
