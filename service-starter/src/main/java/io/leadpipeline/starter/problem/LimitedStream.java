package io.leadpipeline.starter.problem;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Ends with an error when more than the limit is read. */
final class LimitedStream extends ServletInputStream {

  private final ServletInputStream body;
  private final long limit;
  private long count;

  LimitedStream(ServletInputStream body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = body.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = body.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws IOException {
    count += Math.max(0, read);
    if (count > limit) {
      throw new BodyTooLarge(limit);
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
