package io.leadpipeline.notification.web;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.TargetBook;
import io.leadpipeline.notification.domain.Target;
import io.leadpipeline.starter.http.Page;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where channels other than e-mail find the reps. */
@RestController
final class TargetsController {

  private static final Set<String> CHANNELS =
      Set.of("SLACK", "TELEGRAM", "WEBHOOK", "TEAMS", "HTTP");
  private static final int LONGEST = 1_000;

  private final TargetBook targets;

  TargetsController(TargetBook targets) {
    this.targets = targets;
  }

  @GetMapping("/v1/people/{rep}/targets")
  Page<Target> of(@PathVariable String rep) {
    return Page.last(targets.of(rep));
  }

  @PutMapping("/v1/people/{rep}/targets/{channel}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@PathVariable String rep, @PathVariable String channel, @RequestBody Place place) {
    targets.put(rep, named(channel), place.checked());
  }

  @DeleteMapping("/v1/people/{rep}/targets/{channel}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String rep, @PathVariable String channel) {
    targets.remove(rep, named(channel));
  }

  /** What a revoked token has taken out of use is good again once there is a new one. */
  @PostMapping("/v1/targets/{channel}/restore")
  Restored restore(@PathVariable String channel) {
    return new Restored(targets.restore(named(channel)));
  }

  private static AlertChannel named(String channel) {
    String name = channel.toUpperCase(Locale.ROOT);
    if (!CHANNELS.contains(name)) {
      String known = String.join(", ", new TreeSet<>(CHANNELS));
      throw new InvalidRequest("channel", "unknown", "one of " + known);
    }
    return new AlertChannel(name);
  }

  /** How many targets are used again. */
  record Restored(int targets) {}

  /** An address as the channel has it: a Slack member's id, a Telegram chat's, a URL, a number. */
  record Place(String address) {

    String checked() {
      if (address.isBlank() || address.length() > LONGEST) {
        throw new InvalidRequest("address", "unreadable", "1 to " + LONGEST + " characters");
      }
      return address.strip();
    }
  }
}
