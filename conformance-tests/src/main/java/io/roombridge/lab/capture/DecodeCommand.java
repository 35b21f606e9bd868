package io.roombridge.lab.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the signalling of a capture, a JSON object a line, and at the end how much there was.
@Command(name = "decode", mixinStandardHelpOptions = true,
        description = "Every RAS, H.225, H.245 and SIP message of a capture as JSON lines, whatever ports it used.")
public final class DecodeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "a capture in pcap or pcapng format")
    private Path file;

    @Spec
    private CommandSpec spec;

    private int messages;
    private int identical;
    private int malformed;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            var decoder = new Decoder(message -> {
                messages++;
                identical += message.identical() ? 1 : 0;
                malformed += message.malformed() ? 1 : 0;
                out.println(message.json());
            });
            CaptureFile.read(ByteBuffer.wrap(Files.readAllBytes(file))).forEach(decoder::accept);
        } catch (IOException e) {
            spec.commandLine().getErr().println("cannot read " + file + ": " + e.getMessage());
            return 2;
        } catch (MalformedCapture e) {
            spec.commandLine().getErr().println(file + " is no capture: " + e.getMessage());
            return 2;
        }
        out.println("messages " + messages + ", identical " + identical + ", malformed " + malformed);
        out.flush();
        return 0;
    }
}
