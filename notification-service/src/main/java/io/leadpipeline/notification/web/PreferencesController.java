package io.leadpipeline.notification.web;

import io.leadpipeline.events.RepChanged.QuietHours;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.notification.application.WishBook;
import io.leadpipeline.notification.domain.Wishes;
import io.leadpipeline.starter.problem.InvalidRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How reps want to be told. */
@RestController
final class PreferencesController {

  private static final Set<Temperature> HEATS =
      Set.of(Temperature.HOT, Temperature.WARM, Temperature.COLD);
  private static final JsonMapper JSON = EventJson.mapper();
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  private final WishBook wishes;

  PreferencesController(WishBook wishes) {
    this.wishes = wishes;
  }

  @GetMapping(path = "/v1/people/{rep}/preferences", produces = MediaType.APPLICATION_JSON_VALUE)
  String of(@PathVariable String rep) {
    return JSON.writeValueAsString(wishes.of(rep));
  }

  @PutMapping("/v1/people/{rep}/preferences")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@PathVariable String rep, @RequestBody String body) {
    Wishes wanted = read(body);
    wanted.quietHours().forEach(PreferencesController::check);
    wanted.channels().forEach(PreferencesController::check);
    wishes.put(rep, wanted);
  }

  private static Wishes read(String body) {
    try {
      return JSON.readValue(body, Wishes.class);
    } catch (JacksonException unreadable) {
      throw new InvalidRequest("preferences", "unreadable", "as docs/channels.md has them");
    }
  }

  private static void check(QuietHours hours) {
    if (!TIME.matcher(hours.from()).matches() || !TIME.matcher(hours.to()).matches()) {
      throw new InvalidRequest("quietHours", "unreadable", "from and to as HH:mm");
    }
  }

  private static void check(Wishes.Wish wish) {
    if (!HEATS.containsAll(wish.heat())) {
      throw new InvalidRequest("channels.heat", "unknown", "HOT, WARM or COLD");
    }
  }

  @DeleteMapping("/v1/people/{rep}/preferences")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String rep) {
    wishes.remove(rep);
  }
}
