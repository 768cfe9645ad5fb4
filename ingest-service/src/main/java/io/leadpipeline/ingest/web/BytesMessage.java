package io.leadpipeline.ingest.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpInputMessage;
import reactor.core.publisher.Flux;

/** Bytes that were read already, for Spring's own readers. */
record BytesMessage(byte[] body, MediaType type) implements ReactiveHttpInputMessage {

  @Override
  public Flux<DataBuffer> getBody() {
    return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body));
  }

  @Override
  public HttpHeaders getHeaders() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(type);
    return headers;
  }
}
