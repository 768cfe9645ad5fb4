package io.leadpipeline.cli.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What people write into forms. */
final class Forms {

  private final Random random;
  private final String mark;

  /** Fills in forms by {@code random}; the mark tells this run's keys from those of others. */
  Forms(Random random, String mark) {
    this.random = random;
    this.mark = mark;
  }

  /** A form with nothing but who it is, as for a newsletter or an e-book. */
  Post.Form brief(String form, Prospect who) {
    return form(form, who, Map.of());
  }

  /** A form that asks sales to call, with all a good customer would say. */
  Post.Form eager(String form, Prospect who) {
    return form(
        form,
        who,
        Map.of(
            "purchasing_time_frame", who.words().any("soon", random).shown(),
            "role_in_purchase_process", who.words().any("decides", random).shown(),
            "employees", "51-100",
            "message", who.words().any("message", random).shown()));
  }

  /** The same from somebody who asks but decides nothing. */
  Post.Form curious(String form, Prospect who) {
    return form(
        form,
        who,
        Map.of(
            "purchasing_time_frame", who.words().any("later", random).shown(),
            "role_in_purchase_process", who.words().any("influences", random).shown(),
            "message", who.words().any("message", random).shown()));
  }

  /** From somebody who is no customer as yet. */
  Post.Form poor(String form, Prospect who) {
    return form(form, who, Map.of("role_in_purchase_process", "Not involved", "employees", "1-4"));
  }

  /** The same content, without the person's doing: a robot fills every field. */
  Post.Form byRobot(Prospect who) {
    Map<String, String> fields = new HashMap<>(brief("demo", who).fields());
    fields.put("_gotcha", "https://cheap.example");
    return new Post.Form("demo", fields, key(), "", Expect.SPAM);
  }

  Post.Form withoutContact(Prospect who) {
    Map<String, String> fields = Map.of("name", who.fullName(), "message", "?");
    return new Post.Form("demo", fields, key(), "", Expect.REFUSED);
  }

  /** As a page without script sends it, so that a second click repeats all of it. */
  Post.Form withoutKey(Post.Form form) {
    return new Post.Form(form.form(), form.fields(), "", form.email(), form.expects());
  }

  private Post.Form form(String form, Prospect who, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("name", who.fullName());
    fields.put("email", who.email());
    fields.put("company", who.company());
    fields.put("job_title", who.jobTitle());
    fields.put("country", who.country());
    fields.put("language", who.words().language());
    fields.put("phone", who.phone());
    return new Post.Form(form, fields, key(), who.email(), Expect.ACCEPTED);
  }

  private String key() {
    return mark + "-" + Long.toHexString(random.nextLong());
  }
}
