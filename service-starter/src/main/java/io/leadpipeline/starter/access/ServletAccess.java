package io.leadpipeline.starter.access;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import io.leadpipeline.starter.problem.ServletProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The filter chain of the servlet stack. Cross-site request forgery is no danger here: a browser
 * does not add a bearer token by itself, and public pages carry their own proof in the link.
 */
final class ServletAccess {

  private final TokenCheck check;
  private final List<RequestMatcher> publicPaths;
  private final AccessRules rules;
  private final ServletProblems answers;

  ServletAccess(
      TokenCheck check, PublicPaths publicPaths, AccessRules rules, ServletProblemWriter problems) {
    this.check = check;
    this.publicPaths = publicPaths.patterns().stream().map(ServletAccess::matcher).toList();
    this.rules = rules;
    this.answers = new ServletProblems(problems);
  }

  SecurityFilterChain chain(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .cors(Customizer.withDefaults())
        .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
        .exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .authenticationManager(check)
        .addFilterBefore(bearerFilter(), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(this::authorize)
        .build();
  }

  private AuthenticationFilter bearerFilter() {
    AuthenticationFilter filter =
        new AuthenticationFilter(check, new ServletBearer(check, publicPaths));
    filter.setSuccessHandler((request, response, caller) -> {});
    filter.setFailureHandler(new AuthenticationEntryPointFailureHandler(answers));
    return filter;
  }

  private void authorize(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
        .permitAll();
    requests.requestMatchers(EndpointRequest.to("health")).permitAll();
    requests.requestMatchers(EndpointRequest.to("prometheus")).access(fromHereOrReader());
    requests
        .requestMatchers(EndpointRequest.toAnyEndpoint(), EndpointRequest.toLinks())
        .hasRole(Role.OPERATOR.name());
    publicPaths.forEach(path -> requests.requestMatchers(path).permitAll());
    rules
        .rules()
        .forEach(
            rule -> requests.requestMatchers(matcher(rule.pattern())).hasAnyRole(rule.roleNames()));
    requests.anyRequest().authenticated();
  }

  /** A scraper on the same machine needs no token; elsewhere it is given one. */
  private static AuthorizationManager<RequestAuthorizationContext> fromHereOrReader() {
    return (caller, context) ->
        new AuthorizationDecision(
            Loopback.isPeer(context.getRequest().getRemoteAddr())
                || caller.get() instanceof KnownCaller);
  }

  private static RequestMatcher matcher(RequestPattern pattern) {
    return pattern
        .method()
        .map(method -> PathPatternRequestMatcher.pathPattern(method, pattern.path()))
        .orElseGet(() -> PathPatternRequestMatcher.pathPattern(pattern.path()));
  }
}
