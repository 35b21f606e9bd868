package io.roombridge.h323.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roombridge.per.Octets;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// RFC 1006 §6, and what vendors make of it.
class TpktTest {

    private static Optional<byte[]> read(InputStream in, int limit) throws IOException {
        return Tpkt.read(in, limit, new Tpkt.Progress() {
            @Override
            public void between() {
                // it may take as long as it likes
            }

            @Override
            public void begun() {
                // and so may this
            }
        });
    }

    @Test
    void readsOneMessageAfterTheOther() throws IOException {
        var in = stream("03 00 00 06 aa bb  03 00 00 05 cc");
        assertThat(read(in, 100)).contains(Octets.parse("aa bb").bytes());
        assertThat(read(in, 100)).contains(Octets.parse("cc").bytes());
        assertThat(read(in, 100)).isEmpty();
    }

    @Test
    void skipsWhatKeepsTheConnectionAlive() throws IOException {
        var in = stream("03 00 00 04  00 03 04 00  00 03 00 04  03 00 00 05 cc");
        assertThat(read(in, 100)).contains(Octets.parse("cc").bytes());
    }

    @Test
    void takesAnyReservedOctet() throws IOException {
        assertThat(read(stream("03 7f 00 05 cc"), 100)).contains(Octets.parse("cc").bytes());
    }

    @Test
    void refusesWhatIsNoTpktOrTooLong() {
        assertThatThrownBy(() -> read(stream("16 03 01 02 00"), 100)).isInstanceOf(IOException.class)
                .hasMessageContaining("no TPKT");
        assertThatThrownBy(() -> read(stream("03 00 00 03"), 100)).isInstanceOf(IOException.class)
                .hasMessageContaining("no TPKT");
        assertThatThrownBy(() -> read(stream("03 00 00 69"), 100)).isInstanceOf(IOException.class)
                .hasMessageContaining("longer than 100");
        assertThatThrownBy(() -> read(stream("03 00 00 06 aa"), 100)).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read(stream("03 00"), 100)).isInstanceOf(EOFException.class);
    }

    @Test
    void framesAMessage() {
        assertThat(Tpkt.frame(new byte[] {1, 2})).isEqualTo(Octets.parse("03 00 00 06 01 02").bytes());
        assertThatThrownBy(() -> Tpkt.frame(new byte[65_532])).isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream stream(String hex) {
        return new ByteArrayInputStream(Octets.parse(hex).bytes());
    }
}
