package io.leadpipeline.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.support.StandIn;
import io.leadpipeline.notification.thymeleaf.TemplateFiles;
import io.leadpipeline.notification.thymeleaf.ThymeleafMessageWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateChannelTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final StandIn sms = new StandIn();
  private final Errand errand = StandIn.errand(AlertChannel.HTTP, "+84901112222");

  @AfterEach
  void stops() {
    sms.close();
  }

  @Test
  void sendsAFormAsShortMessageServicesHaveIt() {
    sms.answering(201, "{\"sid\":\"SM1\"}");

    Delivery delivery = channel(new TemplateFiles(List.of())).send(errand, "+84901112222");

    assertThat(delivery).isEqualTo(new Delivery.Accepted("http 201"));
    RecordedRequest asked = sms.asked();
    assertThat(asked.getHeaders().get("Content-Type")).startsWith(FORM);
    assertThat(asked.getHeaders().get("Idempotency-Key"))
        .isEqualTo(errand.notice().id().toString());
    String link = URLEncoder.encode(errand.notice().offer().acceptUrl(), StandardCharsets.UTF_8);
    assertThat(StandIn.bodyOf(asked))
        .startsWith("To=%2B84901112222&Body=New+lead%3A+Jane+Doe%2C+Acme+")
        .endsWith(link);
  }

  @Test
  void takesAUsersOwnTemplateFirst(@TempDir Path own) throws Exception {
    sms.answering(200, "");
    Path file = own.resolve("http/sms.form.txt");
    Files.createDirectories(own.resolve("http"));
    Files.writeString(file, "number=[(${encoded.form(to)})]");

    channel(new TemplateFiles(List.of(own))).send(errand, "+84901112222");

    assertThat(StandIn.bodyOf(sms.asked())).isEqualTo("number=%2B84901112222");
  }

  private TemplateChannel channel(TemplateFiles files) {
    return new TemplateChannel(
        sms.web(),
        ThymeleafMessageWriter.http(files, "http/sms.form.txt", Clock.systemUTC()),
        new TemplateSettings(sms.url("/Messages.json"), FORM, Map.of()));
  }
}
