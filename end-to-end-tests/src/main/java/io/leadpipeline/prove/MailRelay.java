package io.leadpipeline.prove;

import io.leadpipeline.e2e.NextTime;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a sender and its mail server and knows the moment when the server has a mail and
 * the sender does not know it yet.
 */
final class MailRelay implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final NextTime onNextMail = new NextTime();
  private final ServerSocket server;
  private volatile int mailServer;

  MailRelay() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Where the mails go on to. */
  void to(int port) {
    mailServer = port;
  }

  /** Runs once when the server has taken the next mail, before its yes is passed on. */
  void onNextMail(Runnable once) {
    onNextMail.run(once);
  }

  private void accept() {
    try {
      while (true) {
        Socket sender = server.accept();
        Socket receiver = new Socket(InetAddress.getLoopbackAddress(), mailServer);
        sender.setTcpNoDelay(true);
        receiver.setTcpNoDelay(true);
        threads.execute(() -> pass(sender, receiver, this::requests));
        threads.execute(() -> pass(receiver, sender, this::answers));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private static void pass(Socket from, Socket to, Way way) {
    try (from;
        to) {
      way.pass(new BufferedInputStream(from.getInputStream()), to.getOutputStream());
    } catch (IOException ended) {
      // One of them is gone, and so is the other.
    }
  }

  private void requests(InputStream from, OutputStream to) throws IOException {
    from.transferTo(to);
  }

  private void answers(InputStream from, OutputStream to) throws IOException {
    boolean mailGoes = false;
    for (String line = line(from); !line.isEmpty(); line = line(from)) {
      if (mailGoes && line.startsWith("250")) {
        onNextMail.comes();
      }
      mailGoes = line.startsWith("354");
      to.write(line.getBytes(StandardCharsets.ISO_8859_1));
      to.flush();
    }
  }

  /** With its end; empty when there are no more. */
  private static String line(InputStream from) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = from.read();
    while (next >= 0) {
      line.write(next);
      if (next == '\n') {
        break;
      }
      next = from.read();
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }

  /** What happens to the bytes in one direction. */
  @FunctionalInterface
  private interface Way {
    void pass(InputStream from, OutputStream to) throws IOException;
  }
}
