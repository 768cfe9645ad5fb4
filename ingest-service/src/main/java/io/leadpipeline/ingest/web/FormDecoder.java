package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.JsonReader;
import reactor.core.publisher.Mono;

/** Decodes the body of a form as what it says it is, else as what it looks like. */
final class FormDecoder {

  private final MultipartDecoder multipart = new MultipartDecoder();
  private final JsonReader json;

  FormDecoder(JsonReader json) {
    this.json = json;
  }

  Mono<DecodedForm> decode(ContentType type, byte[] body) {
    if (type.isMultipart()) {
      return multipart.decode(type, body);
    }
    boolean looksLikeJson = !type.isUrlEncoded() && beginsObject(body);
    return Mono.just(type.isJson() || looksLikeJson ? json(type, body) : urlEncoded(type, body));
  }

  private DecodedForm json(ContentType type, byte[] body) {
    return json.fields(new String(body, type.charset()))
        .map(fields -> new DecodedForm(fields, false))
        .orElse(DecodedForm.UNREADABLE);
  }

  private static DecodedForm urlEncoded(ContentType type, byte[] body) {
    return new DecodedForm(RawField.decoded(UrlEncoded.fields(body), type.declared()), false);
  }

  /** After space and a byte order mark. */
  private static boolean beginsObject(byte[] body) {
    for (byte b : body) {
      if (b > ' ') {
        return b == '{';
      }
    }
    return false;
  }
}
