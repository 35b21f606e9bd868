package io.roombridge.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundnessTest {

    @ParameterizedTest
    @CsvSource({"room:gone, target: there is no room gone", "trunk:gone, target: there is no trunk gone",
            "room:weekly,", "trunk:zoom,", "local,", "direct,", "refuse,"})
    void aRuleThatNamesWhatIsNotThereIsToldSo(String target, String objection) {
        var rule = Rule.of("x", Match.ANY, Aim.parse(target));

        assertThat(Soundness.objection(rule, World.SAMPLE).orElse(null)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource({"local, true", "Outside, true", "zoom, true", "'', true", "nowhere, false"})
    void aZoneIsLocalOrOutsideOrATrunk(String zone, boolean there) {
        var when = new Conditions(Conditions.Callers.ANYONE, Set.of(), Match.ANY, zone);
        var transform = new Transform("x", 1, true, Match.ANY, when, new Behaviour.Leave());

        assertThat(Soundness.objection(transform, World.SAMPLE).isEmpty()).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({"'{id}.{passcode}@cloud', true", "{alias}, true", "1234, true", "{foo}@cloud, false", "{id, false",
            "id}, false", "'', false"})
    void aTemplateHasNoHolesThatNobodyFills(String template, boolean sound) {
        assertThat(Soundness.template(template).isEmpty()).isEqualTo(sound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "OUTSIDE", "..", "a/b", " a", "a%2f"})
    void aTrunkIsNotCalledLikeAZoneOrWhatNoAddressCanHold(String name) {
        assertThat(Soundness.trunkName(name)).isPresent();
        assertThat(Soundness.trunkName("zoom 2")).isEmpty();
    }

    @Test
    void aReplacementUsesNoGroupThatThePatternHasNot() {
        assertThatThrownBy(() -> new Rule("x", 1, true, new Match(Match.Kind.REGEX, "(a)(b)"), Conditions.KNOWN,
                new Behaviour.Replace("\\3"), new Aim.Local(), true, false))
                .hasMessage("the replacement uses group 3, the pattern has 2");
    }
}
