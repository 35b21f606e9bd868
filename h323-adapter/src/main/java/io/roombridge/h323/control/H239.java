package io.roombridge.h323.control;

import io.roombridge.call.FloorStatus;
import io.roombridge.h323.control.H239Message.FlowControlReleaseRequest;
import io.roombridge.h323.control.H239Message.FlowControlReleaseResponse;
import io.roombridge.h323.control.H239Message.PresentationTokenIndicateOwner;
import io.roombridge.h323.control.H239Message.PresentationTokenRelease;
import io.roombridge.h323.control.H239Message.PresentationTokenRequest;
import io.roombridge.h323.control.H239Message.PresentationTokenResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Who of the two shows slides: the presentation token of H.239 §11.
///
/// ```
///          Show: request            acknowledged
/// Free ------------------> Asking ----------------> Ours: our channel is open
///  ^ ^                       |  | their request, of the larger number
///  | +---- rejected, token --+  v
///  |       timer              Wished, by the peer --- granted: acknowledge ---> Theirs
///  |                            | denied: reject                                 |  | revoked, Show:
///  +---- Hide: release ---------+------------- release, channel closed ----------+  v request
///                                                                                  Asking
/// ```
///
/// A peer that wishes while we have the token may be granted it: our channel is closed before the answer goes. Slides
/// that are to be shown while the peer shows some are asked for like any others; a peer that keeps the token although
/// the floor was taken from it is asked to close its channel.
///
/// A pure function of state and input. It owns no socket, thread or clock.
public final class H239 {

    /// Without an MC that numbers terminals.
    private static final int OUR_LABEL = 0;
    /// Channels that we ask for have numbers of their own, so that an answer tells which request it is to.
    private static final int FIRST_CHANNEL = 10_001;
    private static final int MOST_CHANNELS = 10_000;
    private static final int MOST_NUMBERS = 127;
    private static final int MOST_TIES = 10;

    /// @param number  drawn at random, for who gives way when both ask at once
    /// @param takes   we take slides
    /// @param shows   the peer takes slides of ours, and channels may be opened
    public record Terms(int number, boolean takes, boolean shows) {

        /// 1..127; another one for each request.
        int symmetryBreaking(int request) {
            int mixed = (number ^ request * 0x9e3779b9) * 0x85ebca6b;
            return 1 + Math.floorMod(mixed ^ mixed >>> 15, MOST_NUMBERS);
        }
    }

    public sealed interface Token {
        record Free() implements Token {}
        /// @param channel  of the request that is not answered
        /// @param ties     how often both have asked at once with the same number
        record Asking(int channel, int ties) implements Token {}
        record Ours(int channel) implements Token {}
        /// @param held  the channel that we show slides on still; 0 for none
        record Wished(int channel, int label, int held) implements Token {}
        record Theirs(int channel) implements Token {}
    }

    /// @param wanted    slides are to be shown to the peer
    /// @param requests  how many of ours there have been
    public record State(Token token, boolean wanted, int requests) {

        static final State NONE = new State(new Token.Free(), false, 0);

        State with(Token value) {
            return new State(value, wanted, requests);
        }

        State wanting(boolean value) {
            return new State(token, value, requests);
        }

        int nextChannel() {
            return FIRST_CHANNEL + requests % MOST_CHANNELS;
        }

        private boolean askedFor(int channel) {
            return requests > 0 && channel == FIRST_CHANNEL + (requests - 1) % MOST_CHANNELS;
        }
    }

    public sealed interface Input {
        /// Somebody else's slides are to be shown to the peer.
        record Show() implements Input {}
        record Hide() implements Input {}
        /// What the peer takes is known now, or has changed.
        record Ready() implements Input {}
        /// What became of the peer's wish to show slides.
        record Answer(FloorStatus status) implements Input {}
        record Received(H239Message message) implements Input {}
        /// The peer has H.239 no more.
        ///
        /// @param showing  it has a channel of slides open, which says for it from now on what it can say no more
        record Unspoken(boolean showing) implements Input {}
        /// The peer has closed its channel of slides.
        record TheirsClosed() implements Input {}
        record TokenExpired() implements Input {}
        record WishExpired() implements Input {}
    }

    public sealed interface Output {
        record Send(H239Message message) implements Output {}
        record SetToken() implements Output {}
        record ResetToken() implements Output {}
        record SetWish() implements Output {}
        record ResetWish() implements Output {}
        /// The peer wants to show slides.
        record Asked() implements Output {}
        /// The peer shows slides no longer, or does not want to any more.
        record Returned() implements Output {}
        /// We may open our channel.
        record Taken(int channel) implements Output {}
        /// We have to close it.
        record Lost() implements Output {}
        /// The peer does not let us show slides.
        record Refused() implements Output {}
        /// The peer is to close its channel, whatever it says of the token.
        record StopTheirs() implements Output {}
        /// The peer would like to send more on a channel of its own.
        ///
        /// @param bitRate  100 bit/s
        record FlowReleased(int channel, int bitRate) implements Output {}
    }

    public record Step(State state, List<Output> outputs) {

        static Step to(State state, Output... outputs) {
            return new Step(state, List.of(outputs));
        }

        private Step then(Function<State, Step> next) {
            var after = next.apply(state);
            var all = new ArrayList<>(outputs);
            all.addAll(after.outputs());
            return new Step(after.state(), all);
        }
    }

    private H239() {}

    static Step step(Terms terms, State state, Input input) {
        return switch (input) {
            case Input.Show _ -> shows(terms, state.wanting(true));
            case Input.Hide _ -> hides(state.wanting(false));
            case Input.Ready _ -> state.token() instanceof Token.Free ? free(terms, state) : Step.to(state);
            case Input.Unspoken(var showing) -> unspoken(state, showing);
            case Input.Answer(var status) -> answered(terms, state, status);
            case Input.Received(PresentationTokenRequest request) -> requested(terms, state, request);
            case Input.Received(PresentationTokenResponse response) -> response(terms, state, response);
            case Input.Received(PresentationTokenRelease _) -> ended(terms, state);
            case Input.Received(PresentationTokenIndicateOwner owner) -> indicated(terms, state, owner);
            case Input.Received(FlowControlReleaseRequest(var channel, var rate)) -> Step.to(state,
                    new Output.FlowReleased(channel, rate), new Output.Send(new FlowControlReleaseResponse(true,
                            channel)));
            case Input.Received(FlowControlReleaseResponse _) -> Step.to(state);
            case Input.TheirsClosed _ -> state.token() instanceof Token.Wished ? Step.to(state) : ended(terms, state);
            case Input.TokenExpired _ -> state.token() instanceof Token.Asking
                    ? refused(state) : Step.to(state);
            case Input.WishExpired _ -> state.token() instanceof Token.Wished wished
                    ? rejected(terms, state, wished, new Output.Returned()) : Step.to(state);
        };
    }

    /// There is no token any more, and nobody who would hear of it.
    private static Step unspoken(State state, boolean showing) {
        var free = state.with(new Token.Free());
        return switch (state.token()) {
            case Token.Free _ -> Step.to(state);
            case Token.Asking _ -> Step.to(free, new Output.ResetToken());
            case Token.Ours _ -> Step.to(free, new Output.Lost());
            case Token.Wished(_, _, var held) -> Step.to(free, new Output.ResetWish())
                    .then(it -> held == 0 ? Step.to(it) : Step.to(it, new Output.Lost()))
                    .then(it -> returned(it, showing));
            case Token.Theirs _ -> returned(free, showing);
        };
    }

    private static Step returned(State state, boolean showing) {
        return showing ? Step.to(state) : Step.to(state, new Output.Returned());
    }

    // What the gateway wants

    private static Step shows(Terms terms, State state) {
        return switch (state.token()) {
            case Token.Free _, Token.Theirs _ -> free(terms, state);
            case Token.Asking _, Token.Ours _, Token.Wished _ -> Step.to(state);
        };
    }

    private static Step hides(State state) {
        return switch (state.token()) {
            case Token.Ours(var channel) -> Step.to(state.with(new Token.Free()), new Output.Lost(), release(channel));
            case Token.Wished(var channel, var label, var held) when held != 0 ->
                    Step.to(state.with(new Token.Wished(channel, label, 0)), new Output.Lost(), release(held));
            case Token.Free _, Token.Asking _, Token.Wished _, Token.Theirs _ -> Step.to(state);
        };
    }

    private static Output release(int channel) {
        return new Output.Send(new PresentationTokenRelease(OUR_LABEL, channel));
    }

    /// Asks for the token when it is wanted.
    private static Step free(Terms terms, State state) {
        return state.wanted() && terms.shows() ? ask(terms, state, 0) : Step.to(state);
    }

    private static Step ask(Terms terms, State state, int ties) {
        int channel = state.nextChannel();
        int requests = state.requests() + 1;
        return Step.to(new State(new Token.Asking(channel, ties), state.wanted(), requests), new Output.Send(
                new PresentationTokenRequest(OUR_LABEL, channel, terms.symmetryBreaking(requests))),
                new Output.SetToken());
    }

    /// Who was never asked, or shows without having been, is stopped by its channel alone.
    private static Step answered(Terms terms, State state, FloorStatus status) {
        return switch (status) {
            case PENDING -> Step.to(state);
            case GRANTED -> state.token() instanceof Token.Wished wished ? granted(state, wished) : Step.to(state);
            case DENIED, REVOKED -> switch (state.token()) {
                case Token.Wished wished -> rejected(terms, state, wished);
                case Token.Theirs _ -> terms.shows() ? ask(terms, state, 0)
                        : Step.to(state.with(new Token.Free()), new Output.StopTheirs());
                case Token.Free _ -> Step.to(state, new Output.StopTheirs());
                case Token.Asking _, Token.Ours _ -> Step.to(state);
            };
        };
    }

    private static Step granted(State state, Token.Wished wished) {
        var theirs = Step.to(state.with(new Token.Theirs(wished.channel())), new Output.ResetWish());
        return (wished.held() == 0 ? theirs : theirs.then(it -> Step.to(it, new Output.Lost())))
                .then(it -> Step.to(it, acknowledge(wished.label(), wished.channel())));
    }

    private static Step rejected(Terms terms, State state, Token.Wished wished, Output... more) {
        var step = Step.to(state.with(wished.held() == 0 ? new Token.Free() : new Token.Ours(wished.held())),
                new Output.ResetWish(), reject(wished.label(), wished.channel()))
                .then(it -> Step.to(it, more));
        return wished.held() == 0 ? step.then(it -> free(terms, it)) : step;
    }

    private static Output acknowledge(int label, int channel) {
        return new Output.Send(new PresentationTokenResponse(true, label, channel));
    }

    private static Output reject(int label, int channel) {
        return new Output.Send(new PresentationTokenResponse(false, label, channel));
    }

    // The peer

    private static Step requested(Terms terms, State state, PresentationTokenRequest request) {
        if (!terms.takes()) {
            return Step.to(state, reject(request.terminalLabel(), request.channelId()));
        }
        var wished = new Token.Wished(request.channelId(), request.terminalLabel(), 0);
        return switch (state.token()) {
            case Token.Free _ -> wished(state, wished);
            case Token.Asking asking -> bothAsk(terms, state, asking, request);
            case Token.Ours(var held) ->
                    wished(state, new Token.Wished(request.channelId(), request.terminalLabel(), held));
            // It asks again: it is answered once, for the channel that it named last.
            case Token.Wished(_, _, var held) -> Step.to(state.with(
                    new Token.Wished(request.channelId(), request.terminalLabel(), held)));
            case Token.Theirs _ -> Step.to(state.with(new Token.Theirs(request.channelId())),
                    acknowledge(request.terminalLabel(), request.channelId()));
        };
    }

    private static Step wished(State state, Token.Wished wished) {
        return Step.to(state.with(wished), new Output.SetWish(), new Output.Asked());
    }

    /// The larger number has it, then the larger label; else nobody, and both ask again (H.239 §11).
    private static Step bothAsk(Terms terms, State state, Token.Asking asking,
            PresentationTokenRequest request) {
        int ours = terms.symmetryBreaking(state.requests());
        int more = ours != request.symmetryBreaking() ? Integer.compare(ours, request.symmetryBreaking())
                : Integer.compare(OUR_LABEL, request.terminalLabel());
        var no = reject(request.terminalLabel(), request.channelId());
        return more > 0 ? Step.to(state, no)
                : more == 0 ? Step.to(state, no).then(it -> asking.ties() < MOST_TIES
                        ? ask(terms, it, asking.ties() + 1) : Step.to(it, new Output.ResetToken()).then(H239::refused))
                : Step.to(state, new Output.ResetToken()).then(it -> wished(it,
                        new Token.Wished(request.channelId(), request.terminalLabel(), 0)));
    }

    /// One to an earlier request names another channel of ours; whatever else it names is taken for the answer. A peer
    /// that gives the token away and goes on showing is asked to close its channel, before ours is opened: some have
    /// one RTP session for both.
    private static Step response(Terms terms, State state, PresentationTokenResponse response) {
        if (!(state.token() instanceof Token.Asking(var channel, _)) || earlier(response.channelId(), channel)) {
            return Step.to(state);
        }
        if (!response.acknowledged()) {
            return Step.to(state, new Output.ResetToken()).then(H239::refused);
        }
        var taken = Step.to(state.with(new Token.Ours(channel)), new Output.ResetToken());
        return state.wanted() && terms.shows() ? taken.then(it -> Step.to(it, new Output.Send(
                new PresentationTokenIndicateOwner(OUR_LABEL, channel)), new Output.StopTheirs(),
                new Output.Taken(channel)))
                : taken.then(it -> Step.to(it.with(new Token.Free()), release(channel), new Output.StopTheirs()));
    }

    private static boolean earlier(int named, int asked) {
        return named != asked && named >= FIRST_CHANNEL && named < FIRST_CHANNEL + MOST_CHANNELS;
    }

    /// The peer keeps the token, or does not know what to say: its channel is closed if it has one.
    private static Step refused(State state) {
        return Step.to(state.with(new Token.Free()), new Output.Refused(), new Output.StopTheirs());
    }

    /// The peer gives the token back, or takes its wish back, or shows no more what it showed without a token.
    private static Step ended(Terms terms, State state) {
        var returned = new Output.Returned();
        return switch (state.token()) {
            case Token.Free _, Token.Theirs _ ->
                    Step.to(state.with(new Token.Free()), returned).then(it -> free(terms, it));
            case Token.Wished(_, _, var held) -> {
                var step = Step.to(state.with(held == 0 ? new Token.Free() : new Token.Ours(held)),
                        new Output.ResetWish(), returned);
                yield held == 0 ? step.then(it -> free(terms, it)) : step;
            }
            case Token.Asking _, Token.Ours _ -> Step.to(state);
        };
    }

    /// An MCU says whose the token is; a peer says that it took it.
    private static Step indicated(Terms terms, State state, PresentationTokenIndicateOwner owner) {
        var theirs = new Token.Theirs(owner.channelId());
        boolean ours = state.askedFor(owner.channelId());
        return switch (state.token()) {
            case Token.Free _ when !ours && terms.takes() -> Step.to(state.with(theirs), new Output.Asked());
            case Token.Ours _ when !ours && terms.takes() ->
                    Step.to(state.with(theirs), new Output.Lost(), new Output.Asked());
            case Token.Free _, Token.Ours _, Token.Asking _, Token.Wished _, Token.Theirs _ -> Step.to(state);
        };
    }
}
