package io.leadpipeline.ingest.http;

import io.leadpipeline.ingest.application.Captchas;
import io.leadpipeline.ingest.domain.Captcha;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/**
 * Turnstile, hCaptcha and reCAPTCHA, which all take a post of secret, response and remoteip at an
 * address called siteverify.
 */
public final class SiteVerify implements Captchas {

  private static final int LONGEST_ANSWER = 16 * 1024;

  private final WebClient client;
  private final Map<Captcha.Type, URI> addresses;

  /**
   * @param patience how long a connection and an answer are waited for, each
   */
  public SiteVerify(Map<Captcha.Type, URI> addresses, Duration patience) {
    this.addresses = Map.copyOf(addresses);
    HttpClient http =
        HttpClient.create()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) patience.toMillis())
            .responseTimeout(patience);
    http.warmup().block(); // reads files, which the first post would do on an event loop
    this.client =
        WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(http))
            .codecs(it -> it.defaultCodecs().maxInMemorySize(LONGEST_ANSWER))
            .build();
  }

  @Override
  public CompletableFuture<Verdict> ask(Captcha captcha, Question question) {
    return client
        .post()
        .uri(Objects.requireNonNull(addresses.get(captcha.type())))
        .body(BodyInserters.fromFormData(form(captcha, question)))
        .retrieve()
        .bodyToMono(byte[].class)
        .defaultIfEmpty(new byte[0])
        .map(body -> SiteAnswer.read(body).verdict(captcha))
        .toFuture()
        .thenApply(Objects::requireNonNull);
  }

  private static MultiValueMap<String, String> form(Captcha captcha, Question question) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("secret", captcha.secret());
    form.add("response", question.token());
    question.address().ifPresent(address -> form.add("remoteip", address));
    if (captcha.type() == Captcha.Type.TURNSTILE) {
      form.add("idempotency_key", question.submissionId().toString());
    }
    return form;
  }
}
