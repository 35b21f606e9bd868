package io.roombridge.codec;

import java.nio.ByteBuffer;

/// An [AudioDecoder] of a bare [SpeechDecoder]: it bridges what is lost or spoiled, by the codec's own way if it has
/// one and else by repeating the last pitch period.
public final class ConcealingDecoder implements AudioDecoder {

    private final SpeechDecoder speech;
    private final Concealment concealment;
    private final short[] samples;
    private int usual;
    private Samples view;

    public ConcealingDecoder(SpeechDecoder speech) {
        this.speech = speech;
        this.concealment = new Concealment(speech.sampleRate());
        this.samples = new short[speech.sampleRate() * MAX_MILLISECONDS / 1_000];
        this.usual = speech.sampleRate() / 50;
        this.view = new Samples(samples, 0, usual, speech.sampleRate());
    }

    @Override
    public int sampleRate() {
        return speech.sampleRate();
    }

    @Override
    public Samples decode(ByteBuffer payload) {
        int length = payload.hasRemaining() ? speech.decode(payload, samples) : -1;
        if (length <= 0) {
            return conceal();
        }
        usual = length;
        concealment.heard(samples, length);
        return view(length);
    }

    @Override
    public int silenceAfter(ByteBuffer payload) {
        return speech.silenceAfter(payload);
    }

    @Override
    public Samples recover(ByteBuffer following) {
        int length = speech.recover(following, samples);
        if (length <= 0) {
            return conceal();
        }
        concealment.heard(samples, length);
        return view(length);
    }

    @Override
    public Samples conceal() {
        int length = speech.conceal(samples);
        if (length <= 0) {
            length = usual;
            concealment.fill(samples, length);
        }
        return view(length);
    }

    private Samples view(int length) {
        if (view.length() != length) {
            view = new Samples(samples, 0, length, speech.sampleRate());
        }
        return view;
    }

    @Override
    public void close() {
        speech.close();
    }
}
