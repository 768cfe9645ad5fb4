package io.leadpipeline.prove.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Locale;

/** A mail server that greets, and takes no mail now. */
final class Refusal {

  private Refusal() {}

  static void speak(Socket client) throws IOException {
    OutputStream out = client.getOutputStream();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    say(out, "220 mail.test");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      say(out, answerTo(line.toUpperCase(Locale.ROOT)));
    }
  }

  private static String answerTo(String line) {
    if (line.startsWith("EHLO") || line.startsWith("HELO")) {
      return "250 mail.test";
    }
    return line.startsWith("QUIT") ? "221 bye" : "451 4.3.2 not now";
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(US_ASCII));
    out.flush();
  }
}
