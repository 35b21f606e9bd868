package io.roombridge.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H261;

import io.roombridge.codec.Picture;
import io.roombridge.codec.PicturePool;
import io.roombridge.codec.VideoDecoder;
import io.roombridge.payload.H261Refresh;
import java.nio.ByteBuffer;
import java.util.List;

/// H.261, whose pictures do not tell which of them are key frames: it heals macroblock by macroblock, and is shown as
/// it does.
final class H261Decoder implements VideoDecoder {

    private final PictureDecoder pictures;
    private final H261Refresh refresh = new H261Refresh();
    private boolean incomplete = true;

    H261Decoder(PicturePool pool) {
        pictures = new PictureDecoder(AV_CODEC_ID_H261, pool, 0);
    }

    @Override
    public List<Picture> decode(ByteBuffer accessUnit) {
        var decoded = pictures.decode(accessUnit);
        if (pictures.damagedLast()) {
            lost();
        } else if (incomplete) {
            incomplete = !refresh.complete(accessUnit.slice());
        }
        return decoded;
    }

    @Override
    public boolean needsKeyFrame() {
        return incomplete;
    }

    @Override
    public void lost() {
        refresh.restart();
        incomplete = true;
    }

    @Override
    public void close() {
        pictures.close();
    }
}
