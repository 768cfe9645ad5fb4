package io.leadpipeline.mailsink;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mail ready to be sent as JSON.
 *
 * @param number counts the mails of this run from 1; it is also the {@code id} in the JSON
 */
record IndexedMail(long number, byte[] json) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static IndexedMail of(long number, Mail mail) {
    return new IndexedMail(
        number, MAPPER.writeValueAsBytes(new WithId(Long.toString(number), mail)));
  }

  private record WithId(String id, @JsonUnwrapped Mail mail) {}
}
