package io.leadpipeline.cli.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** The hour's one webinar, as Zoom tells of it. */
final class Webinar {

  static final double START = 0.3;
  static final double END = 0.9;

  private static final String SECRET = "local-zoom-secret";

  private final Random random;
  private final String mark;

  Webinar(Random random, String mark) {
    this.random = random;
    this.mark = mark;
  }

  Post.Zoom registered(Prospect who) {
    Map<String, String> values = new HashMap<>(person(who));
    values.put("country", who.country());
    values.put("phone", who.phone());
    values.put("company", who.company());
    values.put("job_title", who.jobTitle());
    values.put("time_frame", random.nextBoolean() ? "1-3 months" : "More than 6 months");
    values.put("role", random.nextBoolean() ? "Decision Maker" : "Influencer");
    values.put("employees", random.nextBoolean() ? "51-100" : "101-500");
    values.put("comments", who.words().any("message", random).shown());
    return call("registration_created", values, who);
  }

  Post.Zoom approved(Prospect who) {
    return call("registration_approved", person(who), who);
  }

  Post.Zoom joined(Prospect who) {
    return call("participant_joined", person(who), who);
  }

  Post.Zoom left(Prospect who) {
    return call("participant_left", person(who), who);
  }

  Post.Zoom ended() {
    return new Post.Zoom("webinar_ended", webinar(), SECRET, "", Expect.ACCEPTED);
  }

  /** An event that nobody subscribed to. */
  Post.Zoom unwanted() {
    return new Post.Zoom("webinar_started", webinar(), SECRET, "", Expect.REFUSED);
  }

  /** Somebody else's call in Zoom's name. */
  Post.Zoom forged(Prospect who) {
    return new Post.Zoom("participant_joined", person(who), "not-the-secret", "", Expect.REFUSED);
  }

  private Post.Zoom call(String template, Map<String, String> values, Prospect who) {
    return new Post.Zoom(template, values, SECRET, who.email(), Expect.ACCEPTED);
  }

  private Map<String, String> webinar() {
    return Map.of("webinar_uuid", "demo-" + mark + "==", "webinar_id", "98765432100");
  }

  private Map<String, String> person(Prospect who) {
    Map<String, String> values = new HashMap<>(webinar());
    String id = Integer.toHexString(who.email().hashCode()) + mark;
    values.put("registrant_id", "r-" + id);
    values.put("participant_uuid", "p-" + id);
    values.put("first_name", who.firstName());
    values.put("last_name", who.lastName());
    values.put("full_name", who.fullName());
    values.put("email", who.email());
    return values;
  }
}
