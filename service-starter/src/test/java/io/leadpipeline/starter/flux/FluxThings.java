package io.leadpipeline.starter.flux;

import io.leadpipeline.starter.access.Caller;
import io.leadpipeline.starter.access.Role;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.InvalidRequest;
import io.leadpipeline.starter.problem.NotFound;
import io.leadpipeline.starter.problem.Unavailable;
import io.leadpipeline.starter.support.Gate;
import io.leadpipeline.starter.support.Thing;
import io.leadpipeline.starter.trace.ReactiveTrace;
import jakarta.validation.Valid;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
class FluxThings {

  private static final Logger LOG = LoggerFactory.getLogger(FluxThings.class);

  private final Gate gate;

  FluxThings(Gate gate) {
    this.gate = gate;
  }

  @GetMapping("/v1/things")
  Mono<Page<String>> list() {
    return Mono.just(Page.last(List.of("a")));
  }

  @GetMapping("/v1/things/{id}")
  Mono<String> one(@PathVariable String id) {
    return Mono.error(new NotFound("thing"));
  }

  @PostMapping(value = "/v1/things", consumes = "application/json", produces = "application/json")
  Mono<Thing> create(@Valid @RequestBody Mono<Thing> body) {
    return body.doOnNext(thing -> {
      if (thing.size() < 0) {
        throw new InvalidRequest("size", "negative", "0 or more");
      }
    });
  }

  @PostMapping("/v1/bytes")
  Mono<Integer> bytes(@RequestBody Mono<byte[]> body) {
    return body.map(bytes -> bytes.length);
  }

  @GetMapping("/v1/numbers")
  Mono<Integer> number(@RequestParam int n) {
    return Mono.just(n);
  }

  @GetMapping("/v1/bug")
  Mono<String> bug(@RequestParam String about) {
    return Mono.error(() -> new IllegalStateException("cannot do " + about));
  }

  @GetMapping("/v1/busy")
  Mono<String> busy() {
    return Mono.error(new Unavailable(Duration.ofMillis(1500)));
  }

  @GetMapping("/v1/outage")
  Mono<String> outage() {
    return Mono.error(
        new IllegalStateException(new SQLTransientConnectionException("no connection")));
  }

  @GetMapping("/v1/managers")
  @PreAuthorize("hasRole('MANAGER')")
  public Mono<String> managers() {
    return Mono.just("managers");
  }

  @GetMapping("/v1/operations/restart")
  Mono<String> restart() {
    return Mono.just("restarted");
  }

  @GetMapping("/v1/me")
  Mono<String> me(@AuthenticationPrincipal Caller caller) {
    return Mono.just(
        caller.name() + " " + caller.rep().orElse("nobody") + " " + caller.may(Role.REP));
  }

  @GetMapping("/v1/trace")
  Mono<String> trace(ServerWebExchange exchange) {
    return Mono.fromSupplier(() ->
        ReactiveTrace.logged(
            exchange,
            () -> {
              LOG.info("traced line");
              return ReactiveTrace.traceparent(exchange).orElse("none");
            }));
  }

  @GetMapping("/v1/slow")
  Mono<String> slow() {
    return Mono.fromSupplier(
            () -> {
              gate.pass();
              return "done";
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/public/hello")
  Mono<String> hello() {
    return Mono.just("hello");
  }
}
