package io.leadpipeline.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** One connection that is kept open: a request goes out once the answer to the last is in. */
final class Line implements AutoCloseable {

  private static final int LARGEST_ANSWER = 512 * 1024;
  private static final String LENGTH = "content-length: ";

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Template template;
  private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST_ANSWER);
  private final byte[] head = new byte[2_048];
  private ByteBuffer out = ByteBuffer.allocate(0);
  private int awaited;
  private int status;
  private long sentAt;

  Line(int port, Selector selector, Template template) throws IOException {
    this.template = template;
    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  void send() throws IOException {
    out = ByteBuffer.wrap(template.next());
    in.clear();
    awaited = 0;
    sentAt = System.nanoTime();
    goOn();
  }

  /** Writes what the socket takes. */
  void goOn() throws IOException {
    channel.write(out);
    int wanted = out.hasRemaining() ? SelectionKey.OP_WRITE : 0;
    key.interestOps(SelectionKey.OP_READ | wanted);
  }

  /** True once the whole answer is in. */
  boolean receive() throws IOException {
    if (channel.read(in) < 0) {
      throw new EOFException("the server closed a connection");
    }
    if (awaited == 0) {
      readHead();
    }
    return awaited > 0 && in.position() >= awaited;
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }

  long nanos() {
    return System.nanoTime() - sentAt;
  }

  private void readHead() {
    int length = Math.min(in.position(), head.length);
    in.get(0, head, 0, length);
    String text = new String(head, 0, length, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end > 0) {
      status = Integer.parseInt(text, 9, 12, 10);
      String lower = text.substring(0, end).toLowerCase(Locale.ROOT);
      int at = lower.indexOf(LENGTH) + LENGTH.length();
      int stop = lower.indexOf('\r', at);
      awaited = end + 4 + Integer.parseInt(lower, at, stop < 0 ? lower.length() : stop, 10);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
