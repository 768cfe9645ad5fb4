package io.leadpipeline.cli.demo;

import java.util.Map;

/** One request to ingest. */
sealed interface Post {

  Expect expects();

  /** The address of whom it tells about; empty when it tells about nobody. */
  String email();

  /**
   * A form as a page's script sends it.
   *
   * @param key the Idempotency-Key; empty when the page sends none
   */
  record Form(String form, Map<String, String> fields, String key, String email, Expect expects)
      implements Post {
    public Form {
      fields = Map.copyOf(fields);
    }
  }

  /**
   * A call of Zoom's.
   *
   * @param template name of the event, as in the resources
   * @param values what its placeholders stand for
   * @param secret it is signed with
   */
  record Zoom(
      String template, Map<String, String> values, String secret, String email, Expect expects)
      implements Post {
    public Zoom {
      values = Map.copyOf(values);
    }
  }

  /** A body of JSON, or what somebody took for it, sent to a form. */
  record Raw(String form, String body, Expect expects) implements Post {
    @Override
    public String email() {
      return "";
    }
  }
}
