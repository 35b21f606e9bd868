package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// IS13818AudioMode (H.245 Annex A).
public record IS13818AudioMode(
        AudioLayer audioLayer,
        AudioSampling audioSampling,
        MultichannelType multichannelType,
        boolean lowFrequencyEnhancement,
        boolean multilingual,
        @Range(min = 1, max = 1130) int bitRate,
        Extensions extensions) implements AudioMode {

    public IS13818AudioMode(AudioLayer audioLayer, AudioSampling audioSampling, MultichannelType multichannelType,
            boolean lowFrequencyEnhancement, boolean multilingual, int bitRate) {
        this(audioLayer, audioSampling, multichannelType, lowFrequencyEnhancement, multilingual, bitRate,
                Extensions.NONE);
    }

    @Choice({AudioLayer.AudioLayer1.class, AudioLayer.AudioLayer2.class, AudioLayer.AudioLayer3.class})
    public sealed interface AudioLayer {

        record AudioLayer1() implements AudioLayer {}
        record AudioLayer2() implements AudioLayer {}
        record AudioLayer3() implements AudioLayer {}
    }

    @Choice({AudioSampling.AudioSampling16k.class, AudioSampling.AudioSampling22k05.class,
            AudioSampling.AudioSampling24k.class, AudioSampling.AudioSampling32k.class,
            AudioSampling.AudioSampling44k1.class, AudioSampling.AudioSampling48k.class})
    public sealed interface AudioSampling {

        record AudioSampling16k() implements AudioSampling {}
        record AudioSampling22k05() implements AudioSampling {}
        record AudioSampling24k() implements AudioSampling {}
        record AudioSampling32k() implements AudioSampling {}
        record AudioSampling44k1() implements AudioSampling {}
        record AudioSampling48k() implements AudioSampling {}
    }

    @Choice({MultichannelType.SingleChannel.class, MultichannelType.TwoChannelStereo.class,
            MultichannelType.TwoChannelDual.class, MultichannelType.ThreeChannels21.class,
            MultichannelType.ThreeChannels30.class, MultichannelType.FourChannels2020.class,
            MultichannelType.FourChannels22.class, MultichannelType.FourChannels31.class,
            MultichannelType.FiveChannels3020.class, MultichannelType.FiveChannels32.class})
    public sealed interface MultichannelType {

        record SingleChannel() implements MultichannelType {}
        record TwoChannelStereo() implements MultichannelType {}
        record TwoChannelDual() implements MultichannelType {}
        record ThreeChannels21() implements MultichannelType {}
        record ThreeChannels30() implements MultichannelType {}
        record FourChannels2020() implements MultichannelType {}
        record FourChannels22() implements MultichannelType {}
        record FourChannels31() implements MultichannelType {}
        record FiveChannels3020() implements MultichannelType {}
        record FiveChannels32() implements MultichannelType {}
    }
}
