package io.roombridge.call;

import static io.roombridge.call.Meetings.EQUIPMENT;
import static io.roombridge.call.Meetings.invite;
import static io.roombridge.call.Meetings.offered;
import static org.assertj.core.api.Assertions.assertThat;

import io.roombridge.media.Arrangement;
import io.roombridge.media.GraphChange;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.prompt.Language;
import io.roombridge.prompt.Prompt;
import io.roombridge.prompt.Speech;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each reads and hears its own language, else that of the room, else that of the gateway, which here is English.
class LanguagesTest {

    private static final LegId CHINESE = new LegId(Protocol.SIP, "beijing");
    private static final LegId ENGLISH = new LegId(Protocol.SIP, "london");
    private static final LegId ANY = new LegId(Protocol.H323, "anybody");

    private static Room room(String guestPin, Optional<Language> language) {
        var languages = Map.of("beijing", Language.CHINESE, "london", Language.ENGLISH);
        return new Room("board", terms(guestPin, language), new Equipment(EQUIPMENT.ours(), EQUIPMENT.texts(),
                party -> Optional.ofNullable(languages.get(party.alias().value())), EQUIPMENT.clock()));
    }

    private static RoomTerms terms(String guestPin, Optional<Language> language) {
        return new RoomTerms("Board", "77", guestPin, 0, Set.of(Protocol.values()), Arrangement.AUTOMATIC, false, "",
                false, false, FloorPolicy.ANYONE, language, 0);
    }

    private static List<String> reads(List<Act> acts, LegId leg) {
        return acts.stream().flatMap(act -> switch (act) {
            case Act.Change(GraphChange.Wait(_, var it, var lines)) when it.equals(leg) -> lines.stream();
            case Act.Change(GraphChange.Tell(_, var it, var lines, _)) when it.equals(leg) -> lines.stream();
            default -> List.<String>of().stream();
        }).toList();
    }

    private static Optional<Speech> hears(List<Act> acts, LegId leg) {
        return acts.stream().flatMap(act -> act instanceof Act.Change(GraphChange.Say(_, var it, var speech))
                && it.equals(leg) ? Optional.of(speech).stream() : Optional.<Speech>empty().stream())
                .reduce((_, last) -> last);
    }

    @Test
    void whoOwesAPinIsAskedForItInItsOwnLanguageWhateverTheRooms() {
        var room = room("1234", Optional.of(Language.CHINESE));

        assertThat(reads(room.enter(offered(ENGLISH), ""), ENGLISH)).contains("Please enter the PIN, then #");
        var asked = room.enter(offered(ANY), "");
        assertThat(reads(asked, ANY)).as("the room's").contains("请输入密码，按 # 结束");
        assertThat(hears(asked, ANY)).contains(
                new Speech(Language.CHINESE, List.of(Prompt.WELCOME, Prompt.ENTER_PIN), 15));
    }

    @Test
    void whereNobodyHasChosenItIsTheGateways() {
        assertThat(reads(room("1234", Optional.empty()).enter(offered(ANY), ""), ANY))
                .contains("Please enter the PIN, then #");
    }

    @Test
    void slidesOfOneAreSaidToEachOfTheOthersInItsLanguage() {
        var room = room("", Optional.empty());
        for (var leg : List.of(CHINESE, ENGLISH, ANY)) {
            room.enter(offered(leg), "77");
        }

        var acts = room.on(new LegEvent.SlidesFlowed(ANY, true));

        assertThat(reads(acts, CHINESE)).containsExactly("anybody 正在共享");
        assertThat(reads(acts, ENGLISH)).containsExactly("anybody shows slides");
        assertThat(hears(acts, CHINESE)).contains(Speech.once(Language.CHINESE, Prompt.SLIDES));
        assertThat(hears(acts, ENGLISH)).contains(Speech.once(Language.ENGLISH, Prompt.SLIDES));
    }

    @Test
    void whomTheRoomCallsKeepsItsLanguageWhateverItAnswersAs() {
        var room = room("", Optional.empty());
        invite(room, CHINESE);

        room.on(new LegEvent.Answered(CHINESE, Meetings.party("x"), EQUIPMENT.ours()));

        assertThat(reads(room.on(Meetings.pressed(CHINESE, "5")), CHINESE)).containsExactly("按 * 查看按键功能");
    }

    @Test
    void anotherLanguageOfTheRoomIsReadAtOnceByWhoWaits() {
        var room = room("1234", Optional.empty());
        room.enter(offered(ANY), "");
        room.enter(offered(ENGLISH), "");

        var acts = room.redefine(terms("1234", Optional.of(Language.CHINESE)));

        assertThat(reads(acts, ANY)).contains("请输入密码，按 # 结束");
        assertThat(hears(acts, ANY)).map(Speech::language).contains(Language.CHINESE);
        assertThat(reads(acts, ENGLISH)).as("what it reads already").isEmpty();
    }
}
