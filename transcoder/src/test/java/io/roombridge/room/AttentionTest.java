package io.roombridge.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private static final long SECOND = 1_000_000_000L;

    private final Attention attention = new Attention();
    private final List<String> said = new ArrayList<>();

    private Attention.Share join(String name) {
        return attention.join(new PictureSource() {
            @Override
            public void reveal() {
                said.add("reveal " + name);
            }

            @Override
            public void hide() {
                said.add("hide " + name);
            }
        });
    }

    /// What was said since the last time.
    private List<String> said() {
        var now = List.copyOf(said);
        said.clear();
        return now;
    }

    @Test
    void aSourceComesHiddenAndIsRevealedWhenSeen() {
        var one = join("one");
        assertThat(said()).containsExactly("hide one");

        attention.see(one, true, 0);
        attention.see(one, true, SECOND);
        assertThat(said()).containsExactly("reveal one");
    }

    @Test
    void isHiddenAWhileAfterNobodySeesIt() {
        var one = join("one");
        attention.see(one, true, 0);
        attention.see(one, false, SECOND);
        said();

        attention.expire(SECOND + Attention.LINGER - 1);
        assertThat(said()).isEmpty();
        attention.expire(SECOND + Attention.LINGER);
        assertThat(said()).containsExactly("hide one");
        attention.expire(60 * SECOND);
        assertThat(said()).isEmpty();
    }

    @Test
    void whoComesBackInTimeWasNeverGone() {
        var one = join("one");
        attention.see(one, true, 0);
        attention.see(one, false, SECOND);
        attention.see(one, true, 2 * SECOND);
        said();

        attention.expire(60 * SECOND);
        assertThat(said()).isEmpty();
        attention.see(one, false, 61 * SECOND);
        attention.expire(62 * SECOND);
        assertThat(said()).as("the time begins anew").isEmpty();
    }

    @Test
    void whoTalksIsDecodedBeforeBeingSeenAndStaysWhileSeen() {
        var one = join("one");
        said();
        attention.talk(one, true, 0);
        assertThat(said()).containsExactly("reveal one");

        attention.see(one, true, SECOND);
        attention.talk(one, false, 2 * SECOND);
        attention.expire(60 * SECOND);
        assertThat(said()).isEmpty();
        attention.see(one, false, 61 * SECOND);
        attention.expire(61 * SECOND + Attention.LINGER);
        assertThat(said()).containsExactly("hide one");
    }

    @Test
    void eachHasItsOwnTime() {
        var one = join("one");
        var other = join("other");
        attention.see(one, true, 0);
        attention.see(other, true, 0);
        attention.see(one, false, SECOND);
        attention.see(other, false, 5 * SECOND);
        attention.see(one, true, 6 * SECOND);
        attention.see(one, false, 7 * SECOND);
        said();

        attention.expire(5 * SECOND + Attention.LINGER);
        assertThat(said()).containsExactly("hide other");
        attention.expire(7 * SECOND + Attention.LINGER);
        assertThat(said()).containsExactly("hide one");
    }

    @Test
    void whoHasLeftIsNotToldAnything() {
        var one = join("one");
        attention.see(one, true, 0);
        attention.see(one, false, SECOND);
        attention.leave(one);
        said();

        attention.expire(60 * SECOND);
        assertThat(said()).isEmpty();
    }
}
