package io.leadpipeline.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Violation;
import io.leadpipeline.starter.problem.FieldError;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The answer to a batch: a result for each item, in its order. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Items(List<Item> items, int accepted, int refused) {

  static Mono<ServerResponse> answer(HttpStatus status, List<Parsed> parsed) {
    List<Item> items =
        IntStream.range(0, parsed.size()).mapToObj(at -> item(at, parsed.get(at))).toList();
    int accepted = (int) items.stream().filter(it -> it.result().equals("accepted")).count();
    return ServerResponse.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(new Items(items, accepted, items.size() - accepted));
  }

  /** What is wrong with an item, under its place in the batch. */
  static Stream<FieldError> errors(int at, Parsed parsed) {
    String place = "[" + at + "]";
    return switch (parsed) {
      case Parsed.Refused it -> it.violations().stream().map(each -> error(place, each));
      case Parsed.Unreadable it -> Stream.of(new FieldError(place, it.reason(), "a signal"));
      case Parsed.Spam it -> Stream.of(new FieldError(place, it.reason(), "a signal"));
      case Parsed.Accepted _ -> Stream.empty();
      case Parsed.Held _ -> Stream.empty();
    };
  }

  private static FieldError error(String place, Violation violation) {
    String field = violation.field().isEmpty() ? place : place + "." + violation.field();
    return new FieldError(field, violation.code(), "a value of the canonical signal");
  }

  private static Item item(int at, Parsed parsed) {
    return switch (parsed) {
      case Parsed.Accepted it -> new Item(at, "accepted", it.submissionId(), null, List.of());
      case Parsed.Held it -> new Item(at, "accepted", it.submissionId(), null, List.of());
      case Parsed.Spam it -> new Item(at, "accepted", it.submissionId(), null, List.of());
      case Parsed.Unreadable it ->
          new Item(at, "refused", it.submissionId(), it.reason(), List.of());
      case Parsed.Refused it ->
          new Item(at, "refused", it.submissionId(), null, errors(at, it).toList());
    };
  }

  /**
   * One item.
   *
   * @param result {@code accepted} or {@code refused}; both are kept
   * @param code why it could not be read
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Item(
      int index,
      String result,
      UUID submissionId,
      @Nullable String code,
      List<FieldError> errors) {}
}
