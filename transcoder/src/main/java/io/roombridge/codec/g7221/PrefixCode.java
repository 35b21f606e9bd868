package io.roombridge.codec.g7221;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A prefix code of the Recommendation: symbols by the path to them in a binary tree.
final class PrefixCode {

    private static final Map<String, PrefixCode> ALL = load("codes.txt");

    /// Two a node, for 0 and 1: the node it leads to, or the complement of a symbol.
    private final int[] tree;
    private final int[] words;
    private final int[] lengths;

    private PrefixCode(Tree parsed, int symbols) {
        this.tree = Arrays.copyOf(parsed.nodes, parsed.used);
        this.words = new int[symbols];
        this.lengths = new int[symbols];
        enter(0, 0, 0);
    }

    private void enter(int node, int path, int depth) {
        for (int bit = 0; bit < 2; bit++) {
            int child = tree[2 * node + bit];
            if (child < 0) {
                words[~child] = path << 1 | bit;
                lengths[~child] = depth + 1;
            } else {
                enter(child, path << 1 | bit, depth + 1);
            }
        }
    }

    /// @param name  as the resource has it, `category 3`
    static PrefixCode named(String name) {
        return ALL.get(name);
    }

    boolean has(int symbol) {
        return symbol < lengths.length && lengths[symbol] > 0;
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    void write(int symbol, FrameWriter bits) {
        bits.put(words[symbol], lengths[symbol]);
    }

    /// The next symbol, or -1 when the frame ends within it.
    int read(FrameReader bits) {
        int node = 0;
        do {
            if (bits.left() == 0) {
                return -1;
            }
            node = tree[2 * node + bits.bit()];
        } while (node >= 0);
        return ~node;
    }

    private static Map<String, PrefixCode> load(String resource) {
        try (InputStream in = PrefixCode.class.getResourceAsStream(resource)) {
            var text = new HashMap<String, String>();
            var name = "";
            for (var line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                if (Character.isLetter(line.charAt(0))) {
                    name = line;
                } else if (line.charAt(0) != '#') {
                    text.merge(name, line, (said, more) -> said + " " + more);
                }
            }
            var codes = new HashMap<String, PrefixCode>();
            text.forEach((named, spelled) -> codes.put(named, parse(spelled)));
            return codes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PrefixCode parse(String text) {
        var words = text.replace(".", " . ").strip().split(" +");
        var tree = new Tree(words);
        tree.node();
        return new PrefixCode(tree, Arrays.stream(words).filter(word -> !word.equals("."))
                .mapToInt(Integer::parseInt).max().orElseThrow() + 1);
    }

    /// A tree being read, root first.
    private static final class Tree {

        private final String[] words;
        private final int[] nodes;
        private int next;
        private int used;

        private Tree(String[] words) {
            this.words = words;
            this.nodes = new int[words.length];
        }

        private int node() {
            var word = words[next++];
            if (!word.equals(".")) {
                return ~Integer.parseInt(word);
            }
            int node = used / 2;
            used += 2;
            nodes[2 * node] = node();
            nodes[2 * node + 1] = node();
            return node;
        }
    }
}
