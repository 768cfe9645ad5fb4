package io.leadpipeline.starter.mvc;

import io.leadpipeline.starter.access.Caller;
import io.leadpipeline.starter.access.Role;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.InvalidRequest;
import io.leadpipeline.starter.problem.NotFound;
import io.leadpipeline.starter.problem.Unavailable;
import io.leadpipeline.starter.support.Gate;
import io.leadpipeline.starter.support.Thing;
import io.leadpipeline.starter.trace.TraceContext;
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

@RestController
class MvcThings {

  private static final Logger LOG = LoggerFactory.getLogger(MvcThings.class);

  private final Gate gate;

  MvcThings(Gate gate) {
    this.gate = gate;
  }

  @GetMapping("/v1/things")
  Page<String> list() {
    return Page.last(List.of("a"));
  }

  @GetMapping("/v1/things/{id}")
  String one(@PathVariable String id) {
    throw new NotFound("thing");
  }

  @PostMapping(value = "/v1/things", consumes = "application/json", produces = "application/json")
  Thing create(@Valid @RequestBody Thing thing) {
    if (thing.size() < 0) {
      throw new InvalidRequest("size", "negative", "0 or more");
    }
    return thing;
  }

  @PostMapping("/v1/bytes")
  int bytes(@RequestBody byte[] body) {
    return body.length;
  }

  @GetMapping("/v1/numbers")
  int number(@RequestParam int n) {
    return n;
  }

  @GetMapping("/v1/bug")
  String bug(@RequestParam String about) {
    throw new IllegalStateException("cannot do " + about);
  }

  @GetMapping("/v1/busy")
  String busy() {
    throw new Unavailable(Duration.ofMillis(1500));
  }

  @GetMapping("/v1/outage")
  String outage() {
    throw new IllegalStateException(new SQLTransientConnectionException("no connection"));
  }

  @GetMapping("/v1/managers")
  @PreAuthorize("hasRole('MANAGER')")
  String managers() {
    return "managers";
  }

  @GetMapping("/v1/operations/restart")
  String restart() {
    return "restarted";
  }

  @GetMapping("/v1/me")
  String me(@AuthenticationPrincipal Caller caller) {
    return caller.name() + " " + caller.rep().orElse("nobody") + " " + caller.may(Role.REP);
  }

  @GetMapping("/v1/trace")
  String trace() {
    LOG.info("traced line");
    return TraceContext.current().orElse("none");
  }

  @GetMapping("/v1/slow")
  String slow() {
    gate.pass();
    return "done";
  }

  @GetMapping("/public/hello")
  String hello() {
    return "hello";
  }
}
