package io.leadpipeline.ingest.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.domain.Expressions.Compiled;
import io.leadpipeline.ingest.json.JacksonJsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelExpressionsTest {

  private static final String BODY =
      """
      {"name":"Lan","Full name":"Lan Anh","n":7,"id":12345678901234567890,"price":12.5,"yes":true,
       "no":null,"list":[1,"b",null],"inner":{"a":{"b":"c"}}}\
      """;

  private final CelExpressions expressions = new CelExpressions();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          body.name                                     | Lan
          body["Full name"]                             | Lan Anh
          body.inner.a.b                                | c
          body.name.lowerAscii() + "@acme.example"      | lan@acme.example
          headers["x-kind"]                             | K
          event.type                                    | t
          string(body.n)                                | 7
          body.id                                       | 12345678901234567890
          body.yes ? "on" : "off"                       | on
          body.?missing.orValue("other")                | other
          body.list.filter(x, x != null).size() == 2    | true
          body.name.split("a")[0]                       | L
          """)
  void readsValues(String expression, String value) {
    assertThat(evaluate(expression)).map(String::valueOf).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body.missing",
        "body.missing.deeper",
        "body.no",
        "body.no.deeper",
        "null",
        "body.name.deeper",
        "body.list[9]",
        "headers[\"x-missing\"]",
        "body.?missing",
        "1 / (body.n - 7)",
        "body.n + body.name"
      })
  void takesWhatItCannotFindForNotSaid(String expression) {
    assertThat(evaluate(expression)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          boddy.email      | line 1, column 1  | boddy
          body.email +     | line 1, column    | mismatched input
          WEBINAR_JOINED   | line 1, column 1  | WEBINAR_JOINED
          body.name.upper()| line 1, column 16 | upper
          """)
  void saysWhereAnExpressionIsWrong(String expression, String position, String reason) {
    Compiled compiled = expressions.compile(expression);

    assertThat(compiled).isInstanceOf(Compiled.Wrong.class);
    assertThat(((Compiled.Wrong) compiled).position()).startsWith(position);
    assertThat(((Compiled.Wrong) compiled).reason()).contains(reason);
  }

  @Test
  void stopsALoopThatWouldNotEnd() {
    String list = "[1,2,3,4,5,6,7,8,9,10]";
    String loop = "%s.all(a, %s.all(b, %s.all(c, %s.all(d, %s.all(e, %s.all(f, true))))))";

    assertThat(evaluate(loop.replace("%s", list))).isEmpty();
  }

  private Optional<Object> evaluate(String expression) {
    Compiled compiled = expressions.compile(expression);
    assertThat(compiled).as(expression).isInstanceOf(Compiled.Right.class);
    Object body =
        new JacksonJsonReader()
            .document(BODY.getBytes(StandardCharsets.UTF_8))
            .flatMap(it -> it.tree())
            .orElseThrow();
    return ((Compiled.Right) compiled)
        .expression()
        .evaluate(
            expressions.variables(
                Map.of(
                    "body", body, "headers", Map.of("x-kind", "K"), "event", Map.of("type", "t"))));
  }
}
