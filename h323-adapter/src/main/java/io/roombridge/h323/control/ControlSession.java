package io.roombridge.h323.control;

import io.roombridge.h323.capability.PeerCapabilities;
import io.roombridge.h323.control.ControlTimer.Name;
import io.roombridge.h323.h245.CloseLogicalChannel;
import io.roombridge.h323.h245.CloseLogicalChannelAck;
import io.roombridge.h323.h245.CommandMessage;
import io.roombridge.h323.h245.EndSessionCommand;
import io.roombridge.h323.h245.IndicationMessage;
import io.roombridge.h323.h245.MasterSlaveDetermination;
import io.roombridge.h323.h245.MultimediaSystemControlMessage;
import io.roombridge.h323.h245.OpenLogicalChannel;
import io.roombridge.h323.h245.OpenLogicalChannelAck;
import io.roombridge.h323.h245.OpenLogicalChannelReject;
import io.roombridge.h323.h245.RequestChannelClose;
import io.roombridge.h323.h245.RequestMessage;
import io.roombridge.h323.h245.ResponseMessage;
import io.roombridge.h323.h245.RoundTripDelayRequest;
import io.roombridge.h323.h245.SendTerminalCapabilitySet;
import io.roombridge.h323.h245.TerminalCapabilitySet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// The control channel of one call: the signalling entities of H.245 side by side. Input by method, outputs as data; no
/// I/O.
///
/// ```
///              begin --> TerminalCapabilitySet, MasterSlaveDetermination
///  both learned and determined --> Ready --> open(...) --> ChannelOpened
///                        ChannelRequested --> accept | reject
///                                          end --> EndSessionCommand
/// ```
public final class ControlSession {

    private static final int MOST_CHANNELS = 32;

    private final MasterSlave masterSlave;
    private final CapabilityExchange capabilities = new CapabilityExchange();
    private final RoundTrip roundTrip = new RoundTrip();
    private final Map<Integer, OutgoingChannel> outgoing = new HashMap<>();
    private final Map<Integer, IncomingChannel> incoming = new HashMap<>();
    private final IntFunction<TerminalCapabilitySet> ours;
    private PeerCapabilities theirs = PeerCapabilities.NONE;
    private int sequenceNumber;
    private boolean accepted;
    private boolean learned;
    private boolean begun;

    /// @param ours  what we take, under the sequence number given
    public ControlSession(MasterSlave.Draw draw, IntFunction<TerminalCapabilitySet> ours) {
        this.masterSlave = new MasterSlave(draw);
        this.ours = ours;
    }

    public boolean begun() {
        return begun;
    }

    public PeerCapabilities theirs() {
        return theirs;
    }

    /// Says what we take and determines who is master; nothing when that was done.
    public List<ControlOutput> begin() {
        if (begun) {
            return List.of();
        }
        begun = true;
        var outputs = new ArrayList<>(offerCapabilities());
        outputs.addAll(determined(masterSlave.on(new MasterSlave.Input.Determine())));
        return outputs;
    }

    /// Says anew what we take, when that has changed since [#begin].
    public List<ControlOutput> renew() {
        return begun ? offerCapabilities() : List.of();
    }

    private List<ControlOutput> offerCapabilities() {
        sequenceNumber = sequenceNumber + 1 & 0xff;
        accepted = false;
        return exchanged(capabilities.on(new CapabilityExchange.Input.Transfer(ours.apply(sequenceNumber))));
    }

    public List<ControlOutput> open(OpenLogicalChannel request) {
        int number = request.forwardLogicalChannelNumber();
        var channel = outgoing.computeIfAbsent(number, OutgoingChannel::new);
        return opened(number, channel.on(new OutgoingChannel.Input.Open(request)));
    }

    /// A channel that fast connect opened already.
    public void adopt(int number, boolean ours) {
        if (ours) {
            outgoing.computeIfAbsent(number, OutgoingChannel::new).on(new OutgoingChannel.Input.Adopt());
        } else {
            incoming.computeIfAbsent(number, IncomingChannel::new).on(new IncomingChannel.Input.Adopt());
        }
    }

    public List<ControlOutput> close(int number) {
        var channel = outgoing.get(number);
        return channel == null ? List.of() : opened(number, channel.on(new OutgoingChannel.Input.Close()));
    }

    public List<ControlOutput> accept(OpenLogicalChannelAck ack) {
        return answer(ack.forwardLogicalChannelNumber(), new IncomingChannel.Input.Accept(ack));
    }

    public List<ControlOutput> reject(int number, OpenLogicalChannelReject.Cause cause) {
        return answer(number, new IncomingChannel.Input.Reject(cause));
    }

    /// Asks whether the peer is still there.
    public List<ControlOutput> probe() {
        return probed(roundTrip.on(new RoundTrip.Input.Probe()));
    }

    public List<ControlOutput> end() {
        return List.of(new ControlOutput.Send(new EndSessionCommand.Disconnect()));
    }

    public List<ControlOutput> expired(ControlTimer timer) {
        return switch (timer.name()) {
            case T101 -> exchanged(capabilities.on(new CapabilityExchange.Input.T101Expired()));
            case T103 -> outgoing.containsKey(timer.channel())
                    ? opened(timer.channel(), outgoing.get(timer.channel()).on(new OutgoingChannel.Input.T103Expired()))
                    : List.of();
            case T105 -> probed(roundTrip.on(new RoundTrip.Input.T105Expired()));
            case T106 -> determined(masterSlave.on(new MasterSlave.Input.T106Expired()));
        };
    }

    public List<ControlOutput> received(MultimediaSystemControlMessage message) {
        return switch (message) {
            case RequestMessage request -> requested(request);
            case ResponseMessage response -> responded(response);
            case CommandMessage command -> commanded(command);
            case IndicationMessage indication -> indicated(indication);
            case MultimediaSystemControlMessage.Unrecognized _ -> List.of();
        };
    }

    private List<ControlOutput> requested(RequestMessage request) {
        return switch (request) {
            case MasterSlaveDetermination _ -> determined(masterSlave.on(new MasterSlave.Input.Received(request)));
            case TerminalCapabilitySet _ -> exchanged(capabilities.on(new CapabilityExchange.Input.Received(request)));
            case OpenLogicalChannel open -> requestedChannel(open);
            case CloseLogicalChannel close -> incoming(close.forwardLogicalChannelNumber(), request);
            case RoundTripDelayRequest _ -> probed(roundTrip.on(new RoundTrip.Input.Received(request)));
            case RequestChannelClose wanted -> {
                var outputs = new ArrayList<ControlOutput>();
                outputs.add(Refusals.channelClose(wanted, outgoing.containsKey(wanted.forwardLogicalChannelNumber())));
                outputs.addAll(close(wanted.forwardLogicalChannelNumber()));
                yield outputs;
            }
            default -> List.of(Refusals.of(request));
        };
    }

    private List<ControlOutput> requestedChannel(OpenLogicalChannel open) {
        int number = open.forwardLogicalChannelNumber();
        if (incoming.size() >= MOST_CHANNELS && !incoming.containsKey(number)) {
            return List.of(new ControlOutput.Send(new OpenLogicalChannelReject(number,
                    new OpenLogicalChannelReject.Cause.Unspecified())));
        }
        return incoming(number, open);
    }

    private List<ControlOutput> incoming(int number, RequestMessage request) {
        if (request instanceof CloseLogicalChannel && !incoming.containsKey(number)) {
            return List.of(new ControlOutput.Send(new CloseLogicalChannelAck(number)));
        }
        return accepted(number, incoming.computeIfAbsent(number, IncomingChannel::new)
                .on(new IncomingChannel.Input.Received(request)));
    }

    private List<ControlOutput> answer(int number, IncomingChannel.Input input) {
        var channel = incoming.get(number);
        return channel == null ? List.of() : accepted(number, channel.on(input));
    }

    private List<ControlOutput> responded(ResponseMessage response) {
        return switch (response) {
            case OpenLogicalChannelAck ack -> outgoing(ack.forwardLogicalChannelNumber(), response);
            case OpenLogicalChannelReject reject -> outgoing(reject.forwardLogicalChannelNumber(), response);
            case CloseLogicalChannelAck ack -> outgoing(ack.forwardLogicalChannelNumber(), response);
            default -> {
                var outputs = new ArrayList<>(determined(masterSlave.on(new MasterSlave.Input.Received(response))));
                outputs.addAll(exchanged(capabilities.on(new CapabilityExchange.Input.Received(response))));
                outputs.addAll(probed(roundTrip.on(new RoundTrip.Input.Received(response))));
                yield outputs;
            }
        };
    }

    private List<ControlOutput> outgoing(int number, ResponseMessage response) {
        var channel = outgoing.get(number);
        return channel == null ? List.of() : opened(number, channel.on(new OutgoingChannel.Input.Received(response)));
    }

    private List<ControlOutput> commanded(CommandMessage command) {
        return command instanceof SendTerminalCapabilitySet ? offerCapabilities() : Commands.read(command);
    }

    private List<ControlOutput> indicated(IndicationMessage indication) {
        var outputs = new ArrayList<>(determined(masterSlave.on(new MasterSlave.Input.Received(indication))));
        outputs.addAll(Commands.read(indication));
        return outputs;
    }

    private List<ControlOutput> determined(List<MasterSlave.Output> outputs) {
        var translated = new ArrayList<ControlOutput>();
        for (var output : outputs) {
            switch (output) {
                case MasterSlave.Output.Send(var message) -> translated.add(new ControlOutput.Send(message));
                case MasterSlave.Output.SetT106 _ ->
                        translated.add(new ControlOutput.Set(new ControlTimer(Name.T106, 0)));
                case MasterSlave.Output.ResetT106 _ ->
                        translated.add(new ControlOutput.Reset(new ControlTimer(Name.T106, 0)));
                case MasterSlave.Output.Determined _ -> ready(translated);
                case MasterSlave.Output.Failed _ -> translated.add(new ControlOutput.Failed());
            }
        }
        return translated;
    }

    private List<ControlOutput> exchanged(List<CapabilityExchange.Output> outputs) {
        var translated = new ArrayList<ControlOutput>();
        for (var output : outputs) {
            switch (output) {
                case CapabilityExchange.Output.Send(var message) -> translated.add(new ControlOutput.Send(message));
                case CapabilityExchange.Output.SetT101 _ ->
                        translated.add(new ControlOutput.Set(new ControlTimer(Name.T101, 0)));
                case CapabilityExchange.Output.ResetT101 _ ->
                        translated.add(new ControlOutput.Reset(new ControlTimer(Name.T101, 0)));
                case CapabilityExchange.Output.Accepted _ -> {
                    accepted = true;
                    ready(translated);
                }
                case CapabilityExchange.Output.Refused _ -> translated.add(new ControlOutput.Failed());
                case CapabilityExchange.Output.Learned(var set) -> {
                    theirs = theirs.after(set);
                    learned = true;
                    translated.add(new ControlOutput.CapabilitiesLearned(theirs));
                    ready(translated);
                }
            }
        }
        return translated;
    }

    private void ready(List<ControlOutput> outputs) {
        if (accepted && learned && !theirs.empty()
                && masterSlave.state() instanceof MasterSlave.State.Determined(var master)) {
            outputs.add(new ControlOutput.Ready(master));
        }
    }

    private List<ControlOutput> opened(int number, List<OutgoingChannel.Output> outputs) {
        var translated = new ArrayList<ControlOutput>();
        for (var output : outputs) {
            translated.add(switch (output) {
                case OutgoingChannel.Output.Send(var message) -> new ControlOutput.Send(message);
                case OutgoingChannel.Output.SetT103 _ -> new ControlOutput.Set(new ControlTimer(Name.T103, number));
                case OutgoingChannel.Output.ResetT103 _ -> new ControlOutput.Reset(new ControlTimer(Name.T103, number));
                case OutgoingChannel.Output.Opened(var ack) -> new ControlOutput.ChannelOpened(number, ack);
                case OutgoingChannel.Output.Refused(var cause) -> new ControlOutput.ChannelRefused(number, cause);
                case OutgoingChannel.Output.Closed _ -> new ControlOutput.ChannelClosed(number, true);
            });
        }
        if (outgoing.get(number).state() instanceof OutgoingChannel.State.Released) {
            outgoing.remove(number);
        }
        return translated;
    }

    private List<ControlOutput> accepted(int number, List<IncomingChannel.Output> outputs) {
        var translated = new ArrayList<ControlOutput>();
        for (var output : outputs) {
            translated.add(switch (output) {
                case IncomingChannel.Output.Send(var message) -> new ControlOutput.Send(message);
                case IncomingChannel.Output.Requested(var request) -> new ControlOutput.ChannelRequested(request);
                case IncomingChannel.Output.Closed _ -> new ControlOutput.ChannelClosed(number, false);
            });
        }
        if (incoming.get(number).state() instanceof IncomingChannel.State.Released) {
            incoming.remove(number);
        }
        return translated;
    }

    private static List<ControlOutput> probed(List<RoundTrip.Output> outputs) {
        var translated = new ArrayList<ControlOutput>();
        for (var output : outputs) {
            translated.add(switch (output) {
                case RoundTrip.Output.Send(var message) -> new ControlOutput.Send(message);
                case RoundTrip.Output.SetT105 _ -> new ControlOutput.Set(new ControlTimer(Name.T105, 0));
                case RoundTrip.Output.ResetT105 _ -> new ControlOutput.Reset(new ControlTimer(Name.T105, 0));
                case RoundTrip.Output.Alive _ -> new ControlOutput.RoundTripDone(true);
                case RoundTrip.Output.Silent _ -> new ControlOutput.RoundTripDone(false);
            });
        }
        return translated;
    }
}
