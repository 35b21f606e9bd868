package io.roombridge.codec.g7221;

/// The discrete Fourier transform of a length whose only factors are 2 and 5, in the order of Stockham, which needs no
/// bit reversal: sub-transforms of length L lie interleaved, and each stage joins `radix` of them to one of
/// L × radix.
final class Fourier {

    private static final int[] RADICES = {5, 4, 2};

    private final int length;
    private final double[] cosine;
    private final double[] sine;
    private double[] real;
    private double[] imaginary;
    private double[] nextReal;
    private double[] nextImaginary;

    Fourier(int length) {
        this.length = length;
        this.cosine = new double[length];
        this.sine = new double[length];
        for (int i = 0; i < length; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / length);
            sine[i] = -Math.sin(2 * Math.PI * i / length);
        }
        this.real = new double[length];
        this.imaginary = new double[length];
        this.nextReal = new double[length];
        this.nextImaginary = new double[length];
    }

    /// One value of what is to be transformed.
    void put(int index, double re, double im) {
        real[index] = re;
        imaginary[index] = im;
    }

    double real(int index) {
        return real[index];
    }

    double imaginary(int index) {
        return imaginary[index];
    }

    /// Turns the values that were put into their spectrum.
    void transform() {
        int joined = 1;
        for (int radix : RADICES) {
            while (length / joined % radix == 0) {
                join(joined, radix);
                joined *= radix;
                swap();
            }
        }
    }

    private void join(int from, int radix) {
        int to = from * radix;
        int stride = length / to;
        for (int bin = 0; bin < to; bin++) {
            int source = bin % from * stride * radix;
            for (int i = 0; i < stride; i++) {
                double re = 0;
                double im = 0;
                for (int part = 0; part < radix; part++) {
                    int turn = bin * part * stride % length;
                    int at = source + part * stride + i;
                    re += real[at] * cosine[turn] - imaginary[at] * sine[turn];
                    im += real[at] * sine[turn] + imaginary[at] * cosine[turn];
                }
                nextReal[bin * stride + i] = re;
                nextImaginary[bin * stride + i] = im;
            }
        }
    }

    private void swap() {
        var re = real;
        var im = imaginary;
        real = nextReal;
        imaginary = nextImaginary;
        nextReal = re;
        nextImaginary = im;
    }
}
