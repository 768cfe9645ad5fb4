package io.leadpipeline.starter.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Reads the token of a request. On a public path an unknown one is none: webhooks bring bearer
 * secrets of their own, which the service verifies.
 */
final class ServletBearer implements AuthenticationConverter {

  private final TokenCheck check;
  private final List<RequestMatcher> publicPaths;

  ServletBearer(TokenCheck check, List<RequestMatcher> publicPaths) {
    this.check = check;
    this.publicPaths = publicPaths;
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    return BearerToken.in(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(token -> !isPublic(request) || check.knows(token))
        .orElse(null);
  }

  private boolean isPublic(HttpServletRequest request) {
    return publicPaths.stream().anyMatch(path -> path.matches(request));
  }
}
