package io.leadpipeline.starter.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Last of all advices: a service that answers a page instead gives its own an order. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ServletProblemAdvice {

  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException denied) {
    throw denied;
  }

  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<Problem> answer(Exception failure) {
    return DisconnectedClientHelper.isClientDisconnectedException(failure)
        ? null
        : entity(Answers.to(failure));
  }

  static ResponseEntity<Problem> entity(Answer answer) {
    return ResponseEntity.status(answer.status())
        .headers(answer.headers())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(answer.problem());
  }
}
