package io.roombridge.h323.h245;

import io.roombridge.per.Choice;
import io.roombridge.per.Extensions;
import io.roombridge.per.Range;

/// IS11172AudioMode (H.245 Annex A).
public record IS11172AudioMode(
        AudioLayer audioLayer,
        AudioSampling audioSampling,
        MultichannelType multichannelType,
        @Range(min = 1, max = 448) int bitRate,
        Extensions extensions) implements AudioMode {

    public IS11172AudioMode(AudioLayer audioLayer, AudioSampling audioSampling, MultichannelType multichannelType,
            int bitRate) {
        this(audioLayer, audioSampling, multichannelType, bitRate, Extensions.NONE);
    }

    @Choice({AudioLayer.AudioLayer1.class, AudioLayer.AudioLayer2.class, AudioLayer.AudioLayer3.class})
    public sealed interface AudioLayer {

        record AudioLayer1() implements AudioLayer {}
        record AudioLayer2() implements AudioLayer {}
        record AudioLayer3() implements AudioLayer {}
    }

    @Choice({AudioSampling.AudioSampling32k.class, AudioSampling.AudioSampling44k1.class,
            AudioSampling.AudioSampling48k.class})
    public sealed interface AudioSampling {

        record AudioSampling32k() implements AudioSampling {}
        record AudioSampling44k1() implements AudioSampling {}
        record AudioSampling48k() implements AudioSampling {}
    }

    @Choice({MultichannelType.SingleChannel.class, MultichannelType.TwoChannelStereo.class,
            MultichannelType.TwoChannelDual.class})
    public sealed interface MultichannelType {

        record SingleChannel() implements MultichannelType {}
        record TwoChannelStereo() implements MultichannelType {}
        record TwoChannelDual() implements MultichannelType {}
    }
}
