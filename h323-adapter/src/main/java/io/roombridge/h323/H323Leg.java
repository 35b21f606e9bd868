package io.roombridge.h323;

import io.roombridge.call.Alias;
import io.roombridge.call.Cause;
import io.roombridge.call.LegCommand;
import io.roombridge.call.LegEvent;
import io.roombridge.call.Party;
import io.roombridge.h323.CallMessages.Answer;
import io.roombridge.h323.CallMessages.Parties;
import io.roombridge.h323.capability.PeerCapabilities;
import io.roombridge.h323.control.Commands;
import io.roombridge.h323.h225.H323UserInformation;
import io.roombridge.h323.h225.H323UuPdu;
import io.roombridge.h323.h225.H323UuPdu.H323MessageBody;
import io.roombridge.h323.h225.ReleaseCompleteUuie;
import io.roombridge.h323.h225.SetupUuie;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.q931.InformationElement;
import io.roombridge.h323.q931.InformationElement.CallState;
import io.roombridge.h323.q931.InformationElement.CauseElement;
import io.roombridge.h323.q931.InformationElement.Display;
import io.roombridge.h323.q931.InformationElement.KeypadFacility;
import io.roombridge.h323.q931.InformationElement.UserUser;
import io.roombridge.h323.q931.MessageType;
import io.roombridge.h323.q931.Q931Message;
import io.roombridge.h323.ras.SignallingAddresses;
import io.roombridge.h323.ras.AliasSpelling;
import io.roombridge.media.CapabilitySet;
import io.roombridge.media.LegId;
import io.roombridge.media.MediaPlane;
import io.roombridge.per.MalformedPer;
import io.roombridge.per.Octets;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call: [CallSignalling] and [LegControl] joined, and H.245 carried the way the two sides agree on.
///
/// ```
///  Q931Message --> signalled --> CallSignalling --> messages, events
///                     | h245Control, h245Address, fastStart
///                     v
///  H.245 ------> h245Received --> LegControl -----> messages, channels, events
/// ```
///
/// Called by one thread at a time. No I/O but through its [LegPort] and the media plane.
final class H323Leg implements LegControl.Host {

    private static final Logger LOG = LoggerFactory.getLogger(H323Leg.class);

    private static final Duration CAPABILITIES_AWAITED = Duration.ofSeconds(4);

    /// @param called  the peer called us
    /// @param call    callIdentifier
    /// @param draw    statusDeterminationNumber
    record Identity(int callReference, boolean called, Octets call, Octets conference, int draw) {}

    /// What carries H.245.
    private enum Carrier { NONE, TUNNEL, SEPARATE }

    private final LegId id;
    private final Identity identity;
    private final H323Settings.Signalling settings;
    private final LegPort port;
    private final MediaPlane media;
    private final CallMessages messages;
    private final CallSignalling signalling = new CallSignalling();
    private final LegControl control;
    private final FastConnect fastConnect;
    private final List<Octets> tunnelled = new ArrayList<>();
    private Optional<Parties> parties = Optional.empty();
    private Optional<LegEvent.Offered> offered = Optional.empty();
    private Carrier carrier = Carrier.NONE;
    private boolean connecting;
    private boolean mayTunnel;
    private boolean peerTunnels;
    private Optional<InetSocketAddress> listening = Optional.empty();
    private Optional<Party> callee = Optional.empty();

    H323Leg(LegId id, Identity identity, H323Settings settings, LegPort port, MediaPlane media) {
        this.id = id;
        this.identity = identity;
        this.settings = settings.signalling();
        this.port = port;
        this.media = media;
        this.messages = new CallMessages(settings.signalling(), identity.call(), identity.conference());
        this.mayTunnel = settings.signalling().tunnelling();
        var channels = new MediaChannels(id, media, port.local().getAddress());
        this.control = new LegControl(id, this, channels, settings, identity.draw());
        this.fastConnect = new FastConnect(id, channels, control);
    }

    LegId id() {
        return id;
    }

    boolean over() {
        return signalling.state() == CallSignalling.State.RELEASED;
    }

    void call(CapabilitySet capabilities, Parties who) {
        parties = Optional.of(who);
        control.limitTo(capabilities);
        on(new CallSignalling.Input.Dial());
    }

    void perform(LegCommand command) {
        switch (command) {
            case LegCommand.Offer _ -> throw new IllegalStateException("the leg is there already: " + id);
            case LegCommand.Alert _ -> on(new CallSignalling.Input.Alert());
            case LegCommand.Answer(_, var capabilities) -> {
                control.limitTo(capabilities);
                on(new CallSignalling.Input.Answer());
            }
            case LegCommand.RequestPicture(_, var stream) -> control.requestPicture(stream);
            case LegCommand.LimitFlow(_, var stream, var rate) -> control.limit(stream, rate);
            case LegCommand.PressDigits(_, var digits) -> press(digits);
            case LegCommand.Release(_, var cause) -> on(new CallSignalling.Input.Clear(cause));
        }
        flush();
    }

    /// Until H.245 is there, keys go as a keypad facility (Q.931 §4.5.18).
    private void press(String digits) {
        if (carrier != Carrier.NONE) {
            control.press(digits);
        } else {
            send(MessageType.INFORMATION, messages.information(),
                    new KeypadFacility(Octets.of(Commands.keys(digits).getBytes(StandardCharsets.US_ASCII))));
        }
    }

    /// The peer calls.
    ///
    /// @param offer  what to tell, but for the capabilities
    void offered(H323UuPdu pdu, LegEvent.Offered offer) {
        var setup = (SetupUuie) pdu.h323MessageBody();
        mayTunnel &= pdu.h245Tunneling().orElse(false);
        peerTunnels = mayTunnel;
        fastConnect.offered(setup.fastStart().orElse(List.of()));
        offered = Optional.of(new LegEvent.Offered(id, offer.caller(), offer.to(), fastConnect.theirs()));
        on(new CallSignalling.Input.Received(MessageType.SETUP, Cause.NORMAL_CLEARING));
        tunnel(pdu.h245Control().orElse(List.of()));
        tunnel(setup.parallelH245Control().orElse(List.of()));
        h245At(SignallingContents.h245Address(setup));
        flush();
    }

    /// The gatekeeper above us forbids to take the call; nobody is told of it but the caller.
    void refuse(Cause cause) {
        sendRelease(cause);
        port.finished();
    }

    void signalled(Q931Message message) throws MalformedPer {
        var pdu = message.userInformation().map(H323UserInformation::h323UuPdu);
        var body = pdu.map(H323UuPdu::h323MessageBody);
        message.element(KeypadFacility.class).map(it -> Commands.keys(it.digits())).filter(it -> !it.isEmpty())
                .ifPresent(it -> emit(new LegEvent.DigitsPressed(id, it)));
        pdu.flatMap(H323UuPdu::h245Tunneling).ifPresent(it -> {
            mayTunnel &= it;
            peerTunnels = mayTunnel;
        });
        if (fastConnect.answered(body.map(SignallingContents::fastStart).orElse(List.of()))) {
            control.changed();
        }
        boolean answer = message.type() == MessageType.CONNECT && !identity.called();
        if (answer) {
            callee = Optional.of(callee(message, body));
        }
        on(new CallSignalling.Input.Received(message.type(), cause(message, body)));
        if (!over()) {
            var h245 = body.flatMap(SignallingContents::h245Address);
            h245At(h245);
            tunnel(pdu.flatMap(H323UuPdu::h245Control).orElse(List.of()));
            if (answer && h245.isEmpty() && !connecting && carrier == Carrier.NONE && listening.isEmpty()) {
                listen().ifPresent(it -> send(MessageType.FACILITY, messages.startH245(it)));
            }
            flush();
        }
    }

    private static Cause cause(Q931Message message, Optional<H323MessageBody> body) {
        return ReleaseReasons.cause(message.element(CauseElement.class),
                body.flatMap(it -> it instanceof ReleaseCompleteUuie release ? Optional.of(release)
                        : Optional.empty()));
    }

    private Party callee(Q931Message message, Optional<H323MessageBody> body) {
        var alias = body.map(SignallingContents::connectedAddress).map(AliasSpelling::parse).orElse(List.of()).stream()
                .findFirst()
                .or(() -> parties.flatMap(Parties::to)).orElseGet(() -> Alias.of(SignallingAddresses.text(port.remote())));
        return new Party(alias, message.element(Display.class).map(Display::text).orElse(""),
                body.flatMap(SignallingContents::product).orElse(""), port.remote(), false, false, false);
    }

    /// H.245 within call signalling (H.323 §8.2.1). A side that did not agree to it is not listened to.
    private void tunnel(List<Octets> controls) {
        if (!controls.isEmpty() && peerTunnels && carrier != Carrier.SEPARATE) {
            startTunnel();
            controls.forEach(it -> h245Received(it.bytes()));
        }
    }

    private void startTunnel() {
        if (carrier == Carrier.NONE) {
            carrier = Carrier.TUNNEL;
            control.begin();
        }
    }

    /// A peer that gives an address twice, or although we gave one, is connected once; the first connection carries.
    private void h245At(Optional<InetSocketAddress> address) {
        if (carrier == Carrier.NONE && !peerTunnels && !connecting && address.isPresent()) {
            connecting = true;
            port.connectH245(address.get());
        }
    }

    void h245Connected() {
        if (carrier == Carrier.NONE && !over()) {
            carrier = Carrier.SEPARATE;
            control.begin();
        }
    }

    void h245Received(byte[] octets) {
        try {
            control.received(MultimediaSystemControlMessage.decode(octets));
        } catch (MalformedPer malformed) { // one message out of order is no reason to end a meeting
            LOG.atWarn().addKeyValue("leg", id).addKeyValue("cause", malformed.getMessage())
                    .log("H.245 message dropped");
        }
        flush();
    }

    void h245Lost() {
        if (carrier == Carrier.SEPARATE) {
            on(new CallSignalling.Input.Clear(Cause.NORMAL_CLEARING));
        }
    }

    void lost() {
        on(new CallSignalling.Input.Lost());
    }

    void expired(LegTimer timer) {
        switch (timer) {
            case LegTimer.Signalling(var which) -> on(new CallSignalling.Input.Expired(which));
            case LegTimer.Control which -> control.expired(which);
            case LegTimer.CapabilitiesAwaited _ -> tellAnswered();
            case LegTimer.Probe _ -> control.probe();
        }
        flush();
    }

    private void on(CallSignalling.Input input) {
        for (var output : signalling.on(input)) {
            switch (output) {
                case CallSignalling.Output.Send(var type) -> send(type);
                case CallSignalling.Output.SendRelease(var cause) -> sendRelease(cause);
                case CallSignalling.Output.Set(var timer) -> set(new LegTimer.Signalling(timer), timer.duration());
                case CallSignalling.Output.Reset(var timer) -> reset(new LegTimer.Signalling(timer));
                case CallSignalling.Output.Offered _ -> offered.ifPresent(this::emit);
                case CallSignalling.Output.Alerted _ -> emit(new LegEvent.Alerting(id));
                case CallSignalling.Output.Answered _ -> connected();
                case CallSignalling.Output.Released(var cause) -> {
                    media.release(id);
                    emit(new LegEvent.Released(id, cause));
                    port.finished();
                }
            }
        }
    }

    private void send(MessageType type) {
        switch (type) {
            case SETUP -> parties.ifPresent(this::sendSetup);
            case CALL_PROCEEDING -> send(type, messages.callProceeding(new Answer(
                    settings.earlyH245() && !mayTunnel ? listen() : Optional.empty(), List.of())));
            case ALERTING -> send(type, messages.alerting());
            case CONNECT -> sendConnect();
            case STATUS -> send(type, messages.status(), CauseElement.of(30),
                    CallState.of(signalling.state().number()));
            default -> throw new IllegalStateException("call signalling sends no " + type);
        }
    }

    private void sendSetup(Parties who) {
        var proposals = settings.fastConnect() ? fastConnect.propose() : List.<Octets>of();
        send(MessageType.SETUP, messages.setup(who, proposals), CallMessages.elements(who));
    }

    private void sendConnect() {
        var fastStart = fastConnect.answer();
        if (peerTunnels) {
            startTunnel();
        }
        var h245 = carrier == Carrier.NONE ? listening.or(this::listen) : Optional.<InetSocketAddress>empty();
        send(MessageType.CONNECT, messages.connect(new Answer(h245, fastStart)), Display.of(settings.product()));
        if (!fastStart.isEmpty()) {
            control.changed();
        }
        control.connected();
    }

    private Optional<InetSocketAddress> listen() {
        listening = port.listenH245();
        return listening;
    }

    /// We called, and the peer answered.
    private void connected() {
        control.connected();
        if (peerTunnels) {
            startTunnel();
        }
        if (fastConnect.active() || !control.theirs().empty()) {
            tellAnswered();
        } else {
            set(new LegTimer.CapabilitiesAwaited(), CAPABILITIES_AWAITED);
        }
    }

    private void tellAnswered() {
        callee.ifPresent(it -> {
            callee = Optional.empty();
            reset(new LegTimer.CapabilitiesAwaited());
            var known = control.theirs().empty() ? fastConnect.theirs() : control.theirs().capabilities();
            emit(new LegEvent.Answered(id, it, known));
        });
    }

    private void sendRelease(Cause cause) {
        if (carrier != Carrier.NONE) {
            control.end();
        }
        port.closeH245();
        send(MessageType.RELEASE_COMPLETE, messages.releaseComplete(cause), CauseElement.of(cause.q850()));
    }

    private void send(MessageType type, H323MessageBody body, InformationElement... elements) {
        var pdu = H323UuPdu.builder().h323MessageBody(body).h245Tunneling(mayTunnel);
        if (!tunnelled.isEmpty()) {
            pdu.h245Control(List.copyOf(tunnelled));
            tunnelled.clear();
        }
        var all = new ArrayList<>(List.of(elements));
        all.add(UserUser.of(new H323UserInformation(pdu.build()).encode()));
        port.send(new Q931Message(identity.callReference(), identity.called(), type, all));
    }

    /// H.245 that no message took along goes in a Facility of its own.
    private void flush() {
        if (!tunnelled.isEmpty() && !over()) {
            send(MessageType.FACILITY, messages.transport());
        }
    }

    @Override
    public void send(MultimediaSystemControlMessage message) {
        switch (carrier) {
            case TUNNEL -> tunnelled.add(MultimediaSystemControlMessage.CODEC.encodeToOctets(message));
            case SEPARATE -> port.sendH245(MultimediaSystemControlMessage.CODEC.encode(message));
            case NONE -> { /* nothing to carry it yet; keys went another way, pictures and limits wait for channels */ }
        }
    }

    @Override
    public void set(LegTimer timer, Duration duration) {
        port.set(timer, duration);
    }

    @Override
    public void reset(LegTimer timer) {
        port.reset(timer);
    }

    @Override
    public void emit(LegEvent event) {
        port.emit(event);
    }

    @Override
    public void learned(PeerCapabilities theirs) {
        if (!theirs.empty() && signalling.state() == CallSignalling.State.ACTIVE) {
            tellAnswered();
        }
    }

    @Override
    public void over(Cause cause) {
        on(new CallSignalling.Input.Clear(cause));
    }
}
