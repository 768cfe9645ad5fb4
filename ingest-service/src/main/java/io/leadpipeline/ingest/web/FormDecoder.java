package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.domain.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Decodes the body of a form as what it says it is, else as what it looks like. */
final class FormDecoder {

  private static final ResolvableType FORM =
      ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, String.class);

  private final FormHttpMessageReader urlEncoded = new FormHttpMessageReader();
  private final MultipartDecoder multipart = new MultipartDecoder();
  private final JsonReader json;

  FormDecoder(JsonReader json) {
    this.json = json;
    urlEncoded.setMaxInMemorySize(3 * Bodies.FORM);
  }

  Mono<DecodedForm> decode(ContentType type, byte[] body) {
    if (type.isMultipart()) {
      return multipart.decode(type, body);
    }
    boolean looksLikeJson = !type.isUrlEncoded() && beginsObject(body);
    return type.isJson() || looksLikeJson ? json(type, body) : urlEncoded(type, body);
  }

  private Mono<DecodedForm> json(ContentType type, byte[] body) {
    return Mono.just(
        json.fields(new String(body, type.charset()))
            .map(fields -> new DecodedForm(fields, false))
            .orElse(DecodedForm.UNREADABLE));
  }

  private Mono<DecodedForm> urlEncoded(ContentType type, byte[] body) {
    return read(type, body)
        .onErrorResume(FormDecoder::isMalformed, _ -> read(type, PercentSigns.escaped(body)))
        .onErrorReturn(FormDecoder::isMalformed, DecodedForm.UNREADABLE);
  }

  private Mono<DecodedForm> read(ContentType type, byte[] body) {
    MediaType media = new MediaType(MediaType.APPLICATION_FORM_URLENCODED, type.charset());
    return urlEncoded
        .readMono(FORM, new BytesMessage(body, media), Map.of())
        .map(FormDecoder::fields)
        .defaultIfEmpty(DecodedForm.UNREADABLE);
  }

  private static DecodedForm fields(MultiValueMap<String, String> form) {
    List<Field> fields = new ArrayList<>(form.size());
    form.forEach((name, values) ->
        values.stream()
            .filter(value -> value != null)
            .forEach(value -> fields.add(new Field(name, value))));
    return new DecodedForm(fields, false);
  }

  private static boolean isMalformed(Throwable failure) {
    return failure instanceof IllegalArgumentException || failure instanceof DecodingException;
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
