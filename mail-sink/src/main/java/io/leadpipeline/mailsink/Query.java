package io.leadpipeline.mailsink;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The query string of a request; of a repeated name the first counts. */
record Query(Map<String, String> values) {

  static Query of(URI address) {
    String query = Optional.ofNullable(address.getQuery()).orElse("");
    return new Query(
        Arrays.stream(query.split("&"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, _) -> first)));
  }

  long number(String name, long standard) {
    return Long.parseLong(values.getOrDefault(name, Long.toString(standard)));
  }
}
