package io.leadpipeline.notification.http;

import io.leadpipeline.notification.domain.WebPost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A body that is sent once: the client goes to a name's next address when it cannot connect, but
 * repeats nothing that the other side may have.
 */
final class OnceBody extends RequestBody {

  private final MediaType type;
  private final byte[] body;

  OnceBody(WebPost post) {
    this.type = MediaType.get(post.contentType());
    this.body = post.body().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return body.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(body);
  }
}
