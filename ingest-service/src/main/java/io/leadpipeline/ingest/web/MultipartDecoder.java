package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.domain.Field;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import reactor.core.publisher.Mono;

/** The fields of a multipart body; files pass by unread, and never touch a disk. */
final class MultipartDecoder {

  private static final ResolvableType PART = ResolvableType.forClass(PartEvent.class);
  private static final int MOST_PARTS = 500;

  /** The parser reports what is malformed once more after it was answered. */
  private static final String DROPPED = "reactor.onErrorDropped.local";

  private final PartEventHttpMessageReader reader = new PartEventHttpMessageReader();

  MultipartDecoder() {
    reader.setMaxInMemorySize(Bodies.FORM);
    reader.setMaxParts(MOST_PARTS);
  }

  Mono<DecodedForm> decode(ContentType type, byte[] body) {
    MediaType media = type.type();
    return reader
        .read(PART, new BytesMessage(MultipartCharset.inUtf8(type, body), media), Map.of())
        .map(MultipartDecoder::seen)
        .collectList()
        .flatMap(MultipartDecoder::form)
        .onErrorReturn(MultipartDecoder::isMalformed, DecodedForm.UNREADABLE)
        .contextWrite(it -> it.put(DROPPED, (Consumer<Throwable>) MultipartDecoder::isMalformed));
  }

  private static Mono<DecodedForm> form(List<Seen> parts) {
    long size = parts.stream().mapToLong(Seen::size).sum();
    if (size > Bodies.FORM) {
      return Bodies.tooLarge(Bodies.FORM);
    }
    List<Field> fields = parts.stream().flatMap(part -> part.fields().stream()).toList();
    return Mono.just(new DecodedForm(fields, parts.stream().anyMatch(Seen::file)));
  }

  private static Seen seen(PartEvent part) {
    int size = part.content().readableByteCount();
    Seen seen =
        switch (part) {
          case FormPartEvent field ->
              new Seen(List.of(new Field(name(field), field.value())), size, false);
          case FilePartEvent file -> new Seen(List.of(), 0, !file.filename().isEmpty() && size > 0);
          default -> new Seen(List.of(), 0, false);
        };
    DataBufferUtils.release(part.content());
    return seen;
  }

  /** Broken tools send parts without a name; such a field is kept as one that says nothing. */
  private static String name(PartEvent part) {
    String name = part.headers().getContentDisposition().getName();
    return name == null ? "" : name;
  }

  private static boolean isMalformed(Throwable failure) {
    return failure instanceof IllegalArgumentException || failure instanceof DecodingException;
  }

  /** One part: a field, or a bit of a file. */
  private record Seen(List<Field> fields, long size, boolean file) {}
}
