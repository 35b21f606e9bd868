package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlidesViewerTest {

    @ParameterizedTest
    @CsvSource({
            // takes   others     was    is
            "1_000_000, 1_000_000, false, false",
            "500_000,   1_000_000, false, false",
            "499_999,   1_000_000, false, true",
            "500_000,   1_000_000, true,  true",
            "749_999,   1_000_000, true,  true",
            "750_000,   1_000_000, true,  false"})
    void whoTakesFarLessThanOthersIsBehindUntilItTakesNearlyAsMuch(String takes, String others, boolean before,
            boolean behind) {
        assertThat(SlidesViewer.isBehind(number(takes), number(others), before)).isEqualTo(behind);
    }

    private static int number(String spelled) {
        return Integer.parseInt(spelled.replace("_", ""));
    }
}
