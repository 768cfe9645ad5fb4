package io.leadpipeline.ingest;

import io.github.bucket4j.TimeMeter;
import io.leadpipeline.ingest.application.Captchas;
import io.leadpipeline.ingest.application.CheckCaptcha;
import io.leadpipeline.ingest.application.Limiter;
import io.leadpipeline.ingest.http.SiteVerify;
import io.leadpipeline.ingest.resilience.Breakers;
import io.leadpipeline.ingest.resilience.BucketLimiter;
import io.leadpipeline.ingest.resilience.GuardedCaptchas;
import io.leadpipeline.ingest.resilience.RememberedCaptchas;
import io.leadpipeline.ingest.web.Clients;
import io.leadpipeline.ingest.web.TrustedProxies;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps floods and robots away from everybody else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DefenceProperties.class)
class DefenceConfiguration {

  @Bean
  Clients clients(DefenceProperties properties) {
    TrustedProxies proxies = new TrustedProxies(properties.trustedProxies());
    return new Clients(proxies, properties.clientAddressHeader());
  }

  @Bean
  Limiter limiter(DefenceProperties properties, MeterRegistry meters) {
    return new BucketLimiter(properties.limits().limits(), meters, TimeMeter.SYSTEM_NANOTIME);
  }

  @Bean
  CheckCaptcha checkCaptcha(DefenceProperties properties, Breakers breakers, MeterRegistry meters) {
    DefenceProperties.Makers makers = properties.captcha();
    Captchas asked = new SiteVerify(makers.addresses(), makers.patience());
    Captchas guarded = new GuardedCaptchas(asked, makers.patience(), breakers);
    return new CheckCaptcha(new RememberedCaptchas(guarded), meters);
  }
}
