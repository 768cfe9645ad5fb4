package io.leadpipeline.notification.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that answers what a test wants: the script gets each command (the end of a message
 * is ".") and returns the reply, {@link #DROP} or {@link #HANG}.
 */
public final class ScriptedSmtp implements AutoCloseable {

  public static final String DROP = "drop";
  public static final String HANG = "hang";

  private final ServerSocket server;
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile UnaryOperator<String> script = ScriptedSmtp::politely;

  public ScriptedSmtp() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** What a willing server says. */
  public static String politely(String command) {
    return switch (command.length() < 4 ? command : command.substring(0, 4)) {
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  public ScriptedSmtp answering(UnaryOperator<String> replies) {
    this.script = replies;
    return this;
  }

  /** Says {@code reply} to commands that start so, and what is polite to others. */
  public ScriptedSmtp answering(String start, String reply) {
    return answering(command -> command.startsWith(start) ? reply : politely(command));
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Every message whose end was reached, whatever was answered. */
  public List<String> messages() {
    return messages;
  }

  public int connections() {
    return connections.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        clients.add(client);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> converse(client));
      }
    } catch (IOException closed) {
      closeAll();
    }
  }

  private void converse(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      OutputStream out = client.getOutputStream();
      say(out, "220 scripted");
      String command = in.readLine();
      while (command != null) {
        String reply = script.apply(command);
        if (reply.equals(DROP)) {
          return;
        }
        if (!reply.equals(HANG)) {
          say(out, reply);
        }
        command = reply.startsWith("354") ? message(in) : in.readLine();
      }
    } catch (IOException | UncheckedIOException gone) {
      clients.remove(client);
    }
  }

  /** Reads a message; one that breaks off before its end was never sent. */
  private @Nullable String message(BufferedReader in) throws IOException {
    StringBuilder message = new StringBuilder();
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      message.append(line).append('\n');
      line = in.readLine();
    }
    if (line != null) {
      messages.add(message.toString());
    }
    return line;
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void closeAll() {
    clients.forEach(ScriptedSmtp::hangUp);
  }

  private static void hangUp(Socket client) {
    try {
      client.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    closeAll();
  }
}
