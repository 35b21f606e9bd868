package io.roombridge.console;

import io.roombridge.admission.TurnedAway;
import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LiveGateway;
import io.roombridge.call.Party;
import io.roombridge.call.StoryLine;
import io.roombridge.call.Transport;
import io.roombridge.camera.CameraMessage;
import io.roombridge.media.Arrangement;
import io.roombridge.media.LegId;
import io.roombridge.media.Protocol;
import io.roombridge.media.StreamId;
import io.roombridge.media.StreamStatistics;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;

/// A gateway with a room full of people, for the console to show.
final class SampleGateway implements LiveGateway {

    static final LegId SIP_LEG = new LegId(Protocol.SIP, "11111111-aaaa");
    static final LegId H323_LEG = new LegId(Protocol.H323, "22222222-bbbb");
    static final LegId CLOUD_LEG = new LegId(Protocol.SIP, "33333333-cccc");

    final List<LiveLeg> legs = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Instant started;
    private final byte[] picture = picture();
    private volatile Optional<Instant> ends = Optional.empty();

    SampleGateway(Instant started) {
        this.started = started;
        legs.add(leg(SIP_LEG, "8001", "Board room Zürich", "PolycomRealPresenceGroup500/4.1.5", "9000##4711",
                "room:weekly"));
        legs.add(leg(H323_LEG, "8002", "Lobby", "TANDBERG/528 (TC7.3.6) Cisco-SX10", "9000", "room:weekly"));
        legs.add(leg(CLOUD_LEG, "123456789@zoomcrc.com", "Zoom", "Zoom CRC", "123456789.42@zoomcrc.com",
                "trunk:zoom 123456789.42@zoomcrc.com"));
    }

    private LiveLeg leg(LegId leg, String alias, String name, String product, String dialled, String target) {
        boolean incoming = !leg.equals(CLOUD_LEG);
        var party = new Party(Alias.of(alias), name, product, new InetSocketAddress("10.1.2.3", 5_060), incoming,
                incoming, leg.equals(CLOUD_LEG), "");
        var streams = new ArrayList<StreamStatistics>();
        for (var sent : List.of(true, false)) {
            streams.add(new StreamStatistics(StreamId.audio(leg), sent, leg.protocol() == Protocol.H323 ? "G722"
                    : "opus", 0, 0, 50, 64_000,
                    9_000, sent ? 0 : 4, 0, 2.25, 9_000, sent ? "share" : ""));
            streams.add(new StreamStatistics(StreamId.video(leg), sent, "H264/1", 1_280, 720, 29.97, 1_480_000, 20_000,
                    leg.equals(H323_LEG) && !sent ? 700 : 8, sent ? 0 : 0.0125, 4.125, 5_400, sent ? "transcode" : ""));
        }
        return new LiveLeg(leg, "room:weekly", incoming, party, dialled, target, Stage.UP, started,
                Optional.of(started.plusSeconds(2)),
                streams, leg.equals(H323_LEG), leg.equals(SIP_LEG), leg.equals(CLOUD_LEG),
                List.of(new StoryLine(started, "SIP 8001 (registered with a password, zone local) dials 9000##***"),
                        new StoryLine(started.plusMillis(2_500), "answered")));
    }

    @Override
    public Status status() {
        return new Status("0.1.0", started, List.of(
                new Listener(Protocol.SIP, Transport.UDP, new InetSocketAddress("192.0.2.1", 5_060)),
                new Listener(Protocol.SIP, Transport.TLS, new InetSocketAddress("192.0.2.1", 5_061)),
                new Listener(Protocol.H323, Transport.UDP, new InetSocketAddress("192.0.2.1", 1_719)),
                new Listener(Protocol.H323, Transport.TCP, new InetSocketAddress("192.0.2.1", 1_720))), 12, 5_000,
                new TurnedAway(3, 2, 70), List.of(),
                List.of(new Account(Protocol.H323, "10.0.0.5", 1_719, true, ""),
                        new Account(Protocol.H323, "10.0.0.6", 1_719, false, "securityDenial")));
    }

    @Override
    public List<LiveLeg> legs() {
        return List.copyOf(legs);
    }

    @Override
    public Optional<LiveLeg> leg(LegId leg) {
        return legs.stream().filter(it -> it.leg().equals(leg)).findFirst();
    }

    @Override
    public List<LiveRoom> rooms() {
        return legs.isEmpty() ? List.of()
                : List.of(new LiveRoom("weekly", legs.stream().map(LiveLeg::leg).toList(),
                        Optional.of(legs.getFirst().leg()), Optional.of(legs.getLast().leg()),
                        List.of(legs.getFirst().leg()), Optional.empty(), false, Arrangement.AUTOMATIC, ends, ""));
    }

    @Override
    public boolean end(String room, Optional<Instant> at) {
        ends = at;
        return ask(room.equals("weekly"), "end " + room + " " + at.map(Instant::toString).orElse("never"));
    }

    @Override
    public Optional<byte[]> picture(String room) {
        return room.equals("weekly") ? Optional.of(picture) : Optional.empty();
    }

    @Override
    public Optional<byte[]> slides(String room) {
        return picture(room);
    }

    @Override
    public boolean giveFloor(LegId leg) {
        return ask(leg(leg).isPresent(), "give the floor " + leg);
    }

    @Override
    public boolean steer(LegId leg, CameraMessage message) {
        return ask(leg(leg).isPresent(), "steer " + leg + " " + message);
    }

    @Override
    public boolean chooseCamera(LegId leg, boolean chosen) {
        return ask(leg(leg).isPresent(), "choose the camera of " + leg + " " + chosen);
    }

    @Override
    public boolean stopSlides(String room) {
        return ask(room.equals("weekly"), "stop slides " + room);
    }

    @Override
    public boolean stopSlides(LegId leg) {
        return ask(leg.equals(CLOUD_LEG), "stop slides of " + leg);
    }

    @Override
    public boolean hangUp(LegId leg) {
        asked.add("hang up " + leg);
        boolean was = legs.removeIf(each -> each.leg().equals(leg));
        change();
        return was;
    }

    @Override
    public boolean lock(String room, boolean locked) {
        return ask(room.equals("weekly"), "lock " + room + " " + locked);
    }

    @Override
    public boolean arrange(String room, Arrangement arrangement) {
        return ask(room.equals("weekly"), "arrange " + room + " " + arrangement);
    }

    @Override
    public boolean close(String room) {
        return ask(room.equals("weekly"), "close " + room);
    }

    @Override
    public boolean mute(LegId leg, boolean muted) {
        return ask(leg(leg).isPresent(), "mute " + leg + " " + muted);
    }

    @Override
    public boolean muteGuests(String room, boolean muted) {
        return ask(room.equals("weekly"), "mute guests " + room + " " + muted);
    }

    @Override
    public boolean admit(String room) {
        return ask(room.equals("weekly"), "admit " + room);
    }

    @Override
    public boolean admit(LegId leg) {
        return ask(leg(leg).isPresent(), "admit " + leg);
    }

    @Override
    public boolean rename(LegId leg, String name) {
        return ask(leg(leg).isPresent(), "rename " + leg + " " + name);
    }

    @Override
    public boolean makeHost(LegId leg, boolean host) {
        return ask(leg(leg).isPresent(), "host " + leg + " " + host);
    }

    private boolean ask(boolean there, String what) {
        if (there) {
            asked.add(what);
        }
        return there;
    }

    @Override
    public Dialled dial(String room, String alias, Protocol protocol) {
        asked.add("dial " + room + " " + alias + " " + protocol);
        return !room.equals("weekly") ? new Dialled.NoSuchRoom()
                : alias.equals("nobody") ? new Dialled.Refused(Cause.UNALLOCATED_NUMBER,
                        List.of("no rule takes the call"))
                : new Dialled.Calling(new LegId(protocol, "44444444-dddd"));
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void change() {
        listeners.forEach(Runnable::run);
    }

    private static byte[] picture() {
        var image = new BufferedImage(1_280, 720, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        var names = List.of("Board room Zürich", "Lobby", "Zoom", "");
        var colours = List.of(new Color(0x1f4e5f), new Color(0x5f3a1f), new Color(0x2b3f87), new Color(0x111a20));
        for (int at = 0; at < 4; at++) {
            graphics.setColor(colours.get(at));
            graphics.fillRect(at % 2 * 640 + 2, at / 2 * 360 + 2, 636, 356);
            graphics.setColor(Color.WHITE);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
            graphics.drawString(names.get(at), at % 2 * 640 + 24, at / 2 * 360 + 336);
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
