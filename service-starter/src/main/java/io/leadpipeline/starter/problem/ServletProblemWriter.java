package io.leadpipeline.starter.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers with a problem from a servlet filter. */
public final class ServletProblemWriter {

  private final ProblemJson json;

  ServletProblemWriter(ProblemJson json) {
    this.json = json;
  }

  public void write(HttpServletResponse response, HttpStatus status) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    byte[] body = json.bytes(Problem.of(status));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
