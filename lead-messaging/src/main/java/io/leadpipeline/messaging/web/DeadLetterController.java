package io.leadpipeline.messaging.web;

import io.leadpipeline.messaging.deadletter.DeadLetter;
import io.leadpipeline.messaging.deadletter.DeadLetterDesk;
import io.leadpipeline.messaging.deadletter.Decided;
import io.leadpipeline.messaging.deadletter.Place;
import io.leadpipeline.starter.access.Caller;
import io.leadpipeline.starter.access.Role;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators only: records are whole, with personal data. */
@RestController
@RequestMapping("/v1/dead-letters")
@Tag(name = "Dead letters")
public final class DeadLetterController {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final DeadLetterDesk desk;

  public DeadLetterController(DeadLetterDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "What consumers could not take, the newest first, without what was in it")
  Page<DeadLetterAnswer> list(
      @RequestParam Map<String, String> said,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    operator(caller);
    DeadLetterQuery query = new DeadLetterQuery(said);
    int limit = query.limit(USUAL, MOST);
    List<DeadLetter> found = desk.list(query.wanted(), query.after(), limit);
    return Page.of(found.stream().map(DeadLetterAnswer::of).toList(), next(found, limit));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One, with key, headers and payload as they came: personal data")
  DeadLetterAnswer show(
      @PathVariable String id, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    operator(caller);
    return desk.find(id(id))
        .map(DeadLetterAnswer::whole)
        .orElseThrow(() -> new NotFound("dead letter"));
  }

  @PostMapping("/{id}/replay")
  @Operation(summary = "Sends it to its topic again; only who could not take it takes it anew")
  Decided replay(
      @PathVariable String id, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    return only(desk.replay(List.of(id(id)), operator(caller)));
  }

  @PostMapping("/{id}/discard")
  @Operation(summary = "Puts it aside for good, with a reason")
  Decided discard(
      @PathVariable String id,
      @RequestBody DeadLetterOrder order,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    return only(desk.discard(List.of(id(id)), operator(caller), order.why()));
  }

  @PostMapping("/replay")
  @Operation(summary = "Sends many again: ids, or a filter, with limit and after to go on")
  Page<Decided> replayMany(
      @RequestBody DeadLetterOrder order,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    String by = operator(caller);
    return many(order, ids -> desk.replay(ids, by));
  }

  @PostMapping("/discard")
  @Operation(summary = "Puts many aside for good, with a reason")
  Page<Decided> discardMany(
      @RequestBody DeadLetterOrder order,
      @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
    String by = operator(caller);
    String why = order.why();
    return many(order, ids -> desk.discard(ids, by, why));
  }

  private Page<Decided> many(DeadLetterOrder order, Function<List<UUID>, List<Decided>> decide) {
    Optional<List<UUID>> named = order.named();
    if (named.isPresent()) {
      return Page.last(decide.apply(named.get()));
    }
    DeadLetterQuery query = order.query();
    int limit = query.limit(DeadLetterOrder.MOST, DeadLetterOrder.MOST);
    List<DeadLetter> found = desk.list(query.wanted().stillKept(), query.after(), limit);
    return Page.of(decide.apply(found.stream().map(DeadLetter::id).toList()), next(found, limit));
  }

  private static Optional<String> next(List<DeadLetter> found, int limit) {
    return found.size() < limit
        ? Optional.empty()
        : Optional.of(Place.of(found.getLast()).toString());
  }

  private static Decided only(List<Decided> results) {
    return results.stream().findFirst().orElseThrow(() -> new NotFound("dead letter"));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new NotFound("dead letter");
    }
  }

  /** The name of whoever decides. */
  private static String operator(Caller caller) {
    if (!caller.may(Role.OPERATOR)) {
      throw new AccessDeniedException("dead letters are for operators");
    }
    return caller.name();
  }
}
