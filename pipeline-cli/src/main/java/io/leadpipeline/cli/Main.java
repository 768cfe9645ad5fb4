package io.leadpipeline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What {@code ./pipeline demo}, {@code status} and {@code lead} start. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(Cli.run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), args));
  }

  /** Names are Vietnamese and Thai, whatever the terminal's settings claim. */
  private static PrintWriter utf8(FileDescriptor to) {
    return new PrintWriter(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }
}
