package io.leadpipeline.starter.access;

import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.AuthenticationWebFilter;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Mono;

/**
 * The filter chain of the reactive stack. Cross-site request forgery is no danger here: a browser
 * does not add a bearer token by itself, and public pages carry their own proof in the link.
 */
final class ReactiveAccess {

  private final ReactiveAuthenticationManager manager;
  private final ReactiveBearer bearer;
  private final AccessRules rules;
  private final ReactiveProblems answers;

  ReactiveAccess(
      ReactiveAuthenticationManager manager,
      ReactiveBearer bearer,
      AccessRules rules,
      ReactiveProblems answers) {
    this.manager = manager;
    this.bearer = bearer;
    this.rules = rules;
    this.answers = answers;
  }

  SecurityWebFilterChain chain(ServerHttpSecurity http) {
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .addFilterAt(bearerFilter(), SecurityWebFiltersOrder.AUTHENTICATION)
        .authorizeExchange(this::authorize)
        .build();
  }

  private AuthenticationWebFilter bearerFilter() {
    AuthenticationWebFilter filter = new AuthenticationWebFilter(manager);
    filter.setServerAuthenticationConverter(bearer);
    filter.setAuthenticationFailureHandler(
        new ServerAuthenticationEntryPointFailureHandler(answers));
    return filter;
  }

  private void authorize(AuthorizeExchangeSpec exchanges) {
    exchanges.matchers(EndpointRequest.to("health")).permitAll();
    exchanges.matchers(EndpointRequest.to("prometheus")).access(ReactiveAccess::fromHereOrReader);
    exchanges
        .matchers(EndpointRequest.toAnyEndpoint(), EndpointRequest.toLinks())
        .hasRole(Role.OPERATOR.name());
    rules
        .rules()
        .forEach(rule ->
            exchanges.matchers(ReactivePatterns.one(rule.pattern())).hasAnyRole(rule.roleNames()));
    exchanges.anyExchange().authenticated();
  }

  /** A scraper on the same machine needs no token; elsewhere it is given one. */
  private static Mono<AuthorizationResult> fromHereOrReader(
      Mono<Authentication> caller, AuthorizationContext context) {
    return Loopback.isPeer(context.getExchange().getRequest().getRemoteAddress())
        ? Mono.just(new AuthorizationDecision(true))
        : caller
            .map(known -> known instanceof KnownCaller)
            .defaultIfEmpty(false)
            .map(AuthorizationDecision::new);
  }
}
