package io.leadpipeline.testsupport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends bytes as they are over one connection, and makes a new one when that is used up. */
final class Gun implements AutoCloseable {

  private final int port;
  private final int patienceMillis;
  private @Nullable Socket socket;

  /**
   * @param patience after which no answer counts as none
   */
  Gun(int port, Duration patience) {
    this.port = port;
    this.patienceMillis = (int) patience.toMillis();
  }

  /** The answer; status 0 when the other side ended the connection. */
  Reply fire(Shot shot) throws SocketTimeoutException {
    long start = System.nanoTime();
    try {
      return fireOnce(shot, start);
    } catch (SocketTimeoutException late) {
      close();
      throw late;
    } catch (IOException ended) {
      close();
      return Reply.none(since(start));
    }
  }

  private Reply fireOnce(Shot shot, long start) throws IOException {
    Socket used = connected();
    send(used, shot.wire());
    if (!shot.framing().isWhole()) {
      used.shutdownOutput();
    }
    InputStream in = new BufferedInputStream(used.getInputStream());
    Reply reply = read(in, shot, start);
    boolean ends = reply.header("connection").equalsIgnoreCase("close");
    if (ends || !shot.framing().isClean() || reply.status() == 400 || reply.status() == 413) {
      close();
    }
    return reply;
  }

  /** A server may answer and close before it has read all; then the answer counts. */
  private static void send(Socket socket, byte[] wire) {
    try {
      socket.getOutputStream().write(wire);
      socket.getOutputStream().flush();
    } catch (IOException closedEarly) {
      assert wire.length > 0;
    }
  }

  private Reply read(InputStream in, Shot shot, long start) throws IOException {
    int status = status(line(in));
    Map<String, String> headers = headers(in);
    if (status >= 100 && status < 200) {
      return read(in, shot, start);
    }
    boolean bodiless = shot.isHead() || status == 204 || status == 304;
    String body = bodiless ? "" : new String(body(in, headers), UTF_8);
    return new Reply(status, headers, body, since(start));
  }

  private static int status(String line) throws IOException {
    if (!line.startsWith("HTTP/1.")) {
      throw new EOFException("no answer");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      return chunks(in);
    }
    String length = headers.get("content-length");
    return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var all = new java.io.ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      all.writeBytes(in.readNBytes(size));
      line(in);
    }
    line(in);
    return all.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    var line = new java.io.ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("ended");
      }
      line.write(b);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  private Socket connected() throws IOException {
    Socket open = socket;
    if (open == null) {
      open = new Socket(InetAddress.getLoopbackAddress(), port);
      open.setTcpNoDelay(true);
      open.setSoTimeout(patienceMillis);
      socket = open;
    }
    return open;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() {
    Socket open = socket;
    socket = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException gone) {
        assert open.isClosed();
      }
    }
  }
}
