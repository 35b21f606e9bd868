package io.roombridge.registry;

import java.util.Comparator;

/// Text as people sort it: without regard to case, and numbers in it as numbers, so that `room 2` comes before
/// `room 10`. What differs in case or leading zeros only is in the order of its characters.
public enum NaturalOrder implements Comparator<String> {
    NATURAL;

    @Override
    public int compare(String one, String other) {
        int left = 0;
        int right = 0;
        while (left < one.length() && right < other.length()) {
            int leftEnd = end(one, left);
            int rightEnd = end(other, right);
            int order = comparePart(one.substring(left, leftEnd), other.substring(right, rightEnd));
            if (order != 0) {
                return order;
            }
            left = leftEnd;
            right = rightEnd;
        }
        int rest = Integer.compare(one.length() - left, other.length() - right);
        return rest != 0 ? rest : one.compareTo(other);
    }

    /// Where the number, or the one character, ends that begins there.
    private static int end(String text, int begin) {
        int end = begin;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, begin + 1);
    }

    private static int comparePart(String one, String other) {
        if (!isDigit(one.charAt(0)) || !isDigit(other.charAt(0))) {
            return Character.compare(Character.toLowerCase(one.charAt(0)), Character.toLowerCase(other.charAt(0)));
        }
        var left = significant(one);
        var right = significant(other);
        return left.length() != right.length() ? Integer.compare(left.length(), right.length())
                : left.compareTo(right);
    }

    private static String significant(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
