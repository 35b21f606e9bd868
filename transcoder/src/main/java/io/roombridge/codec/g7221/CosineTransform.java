package io.roombridge.codec.g7221;

/// The orthonormal discrete cosine transform of type IV, its own inverse, by a Fourier transform of half the length.
final class CosineTransform {

    private final int length;
    private final Fourier fourier;
    private final double[] cosine;
    private final double[] sine;

    CosineTransform(int length) {
        this.length = length;
        this.fourier = new Fourier(length / 2);
        this.cosine = new double[length / 2];
        this.sine = new double[length / 2];
        double gain = Math.pow(2.0 / length, 0.25);
        for (int i = 0; i < length / 2; i++) {
            cosine[i] = gain * Math.cos(Math.PI * (8 * i + 1) / (8 * length));
            sine[i] = -gain * Math.sin(Math.PI * (8 * i + 1) / (8 * length));
        }
    }

    /// Both may be the same array.
    void transform(double[] from, double[] to) {
        for (int i = 0; i < length / 2; i++) {
            double re = from[2 * i];
            double im = from[length - 1 - 2 * i];
            fourier.put(i, re * cosine[i] - im * sine[i], re * sine[i] + im * cosine[i]);
        }
        fourier.transform();
        for (int i = 0; i < length / 2; i++) {
            double re = fourier.real(i);
            double im = fourier.imaginary(i);
            to[2 * i] = re * cosine[i] - im * sine[i];
            to[length - 1 - 2 * i] = -(re * sine[i] + im * cosine[i]);
        }
    }
}
