package io.leadpipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.application.Backoff;
import io.leadpipeline.notification.application.Channel;
import io.leadpipeline.notification.application.LetterChannel;
import io.leadpipeline.notification.application.Practice;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.mail.SmtpCourier;
import io.leadpipeline.notification.mail.SmtpSettings;
import io.leadpipeline.notification.resilience.SmtpGuards;
import io.leadpipeline.notification.slack.SlackChannel;
import io.leadpipeline.notification.slack.SlackSettings;
import io.leadpipeline.notification.support.Fault;
import io.leadpipeline.notification.support.ScriptedSmtp;
import io.leadpipeline.notification.support.StandIn;
import io.leadpipeline.notification.support.Trap;
import io.leadpipeline.notification.support.Trial;
import io.leadpipeline.notification.teams.TeamsChannel;
import io.leadpipeline.notification.telegram.TelegramChannel;
import io.leadpipeline.notification.telegram.TelegramSettings;
import io.leadpipeline.notification.template.TemplateChannel;
import io.leadpipeline.notification.template.TemplateSettings;
import io.leadpipeline.notification.thymeleaf.TemplateFiles;
import io.leadpipeline.notification.thymeleaf.ThymeleafLetterWriter;
import io.leadpipeline.notification.thymeleaf.ThymeleafMessageWriter;
import io.leadpipeline.notification.webhook.RetrySchedule;
import io.leadpipeline.notification.webhook.WebhookChannel;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each channel with each fault, and what becomes of an alert: seconds pass on a settable clock. */
class FaultMatrixTest {

  private static final Duration LIMIT = Duration.ofMillis(400);
  private static final Clock CLOCK = Clock.systemUTC();
  private static final TemplateFiles FILES = new TemplateFiles(List.of());
  private static final Backoff BACKOFF =
      SmtpGuards.backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
  private static final Duration DAY = Duration.ofHours(24);

  /** The first call of all takes longer than any fault is allowed to. */
  @BeforeAll
  static void warmsUp() {
    try (StandIn provider = new StandIn()) {
      provider.playing(yes("SLACK"));
      Trial.of(practice("SLACK", provider), errand("SLACK", provider));
    }
  }

  /** A webhook's ten tries take 272,105 to 299,316 seconds. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SLACK    | SLOW                  | Accepted | false | 3  | 2      | 5
          SLACK    | DOWN                  | FellBack | false | 5  | 8      | 30
          SLACK    | FLAPPING              | Accepted | false | 3  | 2      | 5
          SLACK    | RATE_LIMITED          | Accepted | false | 2  | 7      | 7
          SLACK    | RATE_LIMITED_FOR_LONG | FellBack | false | 1  | 0      | 0
          SLACK    | REDIRECTING           | FellBack | false | 5  | 8      | 30
          SLACK    | PERMANENT             | FellBack | true  | 1  | 0      | 0
          TELEGRAM | SLOW                  | Accepted | false | 3  | 2      | 5
          TELEGRAM | DOWN                  | FellBack | false | 5  | 8      | 30
          TELEGRAM | FLAPPING              | Accepted | false | 3  | 2      | 5
          TELEGRAM | RATE_LIMITED          | Accepted | false | 2  | 7      | 7
          TELEGRAM | RATE_LIMITED_FOR_LONG | FellBack | false | 1  | 0      | 0
          TELEGRAM | REDIRECTING           | FellBack | false | 5  | 8      | 30
          TELEGRAM | PERMANENT             | FellBack | true  | 1  | 0      | 0
          TEAMS    | SLOW                  | Accepted | false | 3  | 2      | 5
          TEAMS    | DOWN                  | FellBack | false | 5  | 8      | 30
          TEAMS    | FLAPPING              | Accepted | false | 3  | 2      | 5
          TEAMS    | RATE_LIMITED          | Accepted | false | 2  | 7      | 7
          TEAMS    | RATE_LIMITED_FOR_LONG | FellBack | false | 1  | 0      | 0
          TEAMS    | REDIRECTING           | FellBack | false | 5  | 8      | 30
          TEAMS    | PERMANENT             | FellBack | true  | 1  | 0      | 0
          HTTP     | SLOW                  | Accepted | false | 3  | 2      | 5
          HTTP     | DOWN                  | FellBack | false | 5  | 8      | 30
          HTTP     | FLAPPING              | Accepted | false | 3  | 2      | 5
          HTTP     | RATE_LIMITED          | Accepted | false | 2  | 7      | 7
          HTTP     | RATE_LIMITED_FOR_LONG | FellBack | false | 1  | 0      | 0
          HTTP     | REDIRECTING           | FellBack | false | 5  | 8      | 30
          HTTP     | PERMANENT             | FellBack | true  | 1  | 0      | 0
          WEBHOOK  | SLOW                  | Accepted | false | 3  | 305    | 336
          WEBHOOK  | DOWN                  | Failed   | false | 10 | 272105 | 299316
          WEBHOOK  | FLAPPING              | Accepted | false | 3  | 305    | 336
          WEBHOOK  | RATE_LIMITED          | Accepted | false | 2  | 7      | 7
          WEBHOOK  | RATE_LIMITED_FOR_LONG | Accepted | false | 2  | 120    | 120
          WEBHOOK  | REDIRECTING           | Failed   | false | 10 | 272105 | 299316
          WEBHOOK  | PERMANENT             | Failed   | true  | 1  | 0      | 0
          """)
  void becomesOfAnAlert(
      String channel, Fault fault, String what, boolean gone, int tries, long from, long to)
      throws Exception {
    try (StandIn provider = new StandIn(LIMIT);
        Trap trap = new Trap()) {
      String inside = "http://127.0.0.1:" + trap.port() + "/latest/meta-data";
      provider.playing(fault.script(yes(channel), never(channel), inside));

      Trial trial = Trial.of(practice(channel, provider), errand(channel, provider));

      assertThat(trial.what()).isEqualTo(what);
      assertThat(trial.gone()).isEqualTo(gone);
      assertThat(trial.tries()).isBetween(Math.max(tries - 1, 1), tries + 1);
      assertThat(trial.took().toSeconds()).isBetween(from, to);
      assertThat(trap.visits()).isZero();
    }
  }

  /** A mail server's faults: the words it says at a command, twice. */
  @ParameterizedTest(name = "EMAIL {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SLOW         | RCPT | hang                   | 2    | Accepted | 3
          DOWN         | EHLO | drop                   | 9999 | Failed   | 1440
          FLAPPING     | DATA | drop                   | 2    | Accepted | 3
          RATE_LIMITED | RCPT | 450 4.2.1 too many     | 2    | Accepted | 3
          PERMANENT    | RCPT | 550 5.1.1 no such user | 9999 | Failed   | 1
          """)
  void becomesOfAMail(String fault, String command, String reply, int times, String what, int tries)
      throws Exception {
    AtomicInteger left = new AtomicInteger(times);
    try (ScriptedSmtp server = new ScriptedSmtp();
        SmtpCourier courier = new SmtpCourier(settings(server), from(), CLOCK)) {
      server.answering(said -> {
        boolean wrong = said.startsWith(command) || command.equals("EHLO");
        return wrong && left.getAndDecrement() > 0 ? reply : ScriptedSmtp.politely(said);
      });
      var letters = new LetterChannel(new ThymeleafLetterWriter(CLOCK), courier);

      Trial trial =
          Trial.of(
              new Practice(letters, BACKOFF, DAY),
              StandIn.errand(AlertChannel.EMAIL, "linh@sales.test"));

      assertThat(trial.what()).as(fault).isEqualTo(what);
      assertThat(trial.tries()).isBetween(tries * 3 / 4, tries * 3 / 2);
      assertThat(trial.took()).isLessThan(DAY.plusMinutes(2));
    }
  }

  private static Practice practice(String name, StandIn at) {
    return switch (name) {
      case "SLACK" ->
          patient(
              new SlackChannel(
                  at.web(),
                  ThymeleafMessageWriter.slack(FILES, CLOCK),
                  new SlackSettings(at.url("/api"), "xoxb-1")));
      case "TELEGRAM" ->
          patient(
              new TelegramChannel(
                  at.web(),
                  ThymeleafMessageWriter.telegram(FILES, CLOCK),
                  new TelegramSettings(at.url("/bot"), "1:abc")));
      case "TEAMS" ->
          patient(new TeamsChannel(at.web(), ThymeleafMessageWriter.teams(FILES, CLOCK)));
      case "HTTP" ->
          patient(
              new TemplateChannel(
                  at.web(),
                  ThymeleafMessageWriter.http(FILES, "http/line.json.txt", CLOCK),
                  new TemplateSettings(at.url("/push"), "application/json", Map.of())));
      default ->
          new Practice(
              new WebhookChannel(
                  at.web(), List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), CLOCK),
              new RetrySchedule(Math::random),
              RetrySchedule.PATIENCE);
    };
  }

  private static Practice patient(Channel channel) {
    return new Practice(channel, BACKOFF, DAY);
  }

  private static Errand errand(String name, StandIn at) {
    return StandIn.errand(
        new AlertChannel(name),
        name.equals("SLACK") || name.equals("TELEGRAM") ? "7001" : at.url("/hook"));
  }

  private static MockResponse yes(String channel) {
    return switch (channel) {
      case "SLACK" -> saying(200, "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.2\"}");
      case "TELEGRAM" ->
          saying(200, "{\"ok\":true,\"result\":{\"message_id\":4,\"chat\":{\"id\":7}}}");
      default -> saying(202, "");
    };
  }

  private static MockResponse never(String channel) {
    return switch (channel) {
      case "SLACK" -> saying(200, "{\"ok\":false,\"error\":\"token_revoked\"}");
      case "TELEGRAM" -> saying(403, "{\"ok\":false,\"description\":\"bot was blocked\"}");
      case "TEAMS" -> saying(404, "");
      default -> saying(410, "");
    };
  }

  private static MockResponse saying(int status, String body) {
    return new MockResponse.Builder().code(status).body(body).build();
  }

  private static SmtpSettings settings(ScriptedSmtp server) {
    return new SmtpSettings(
        "127.0.0.1",
        server.port(),
        "",
        "",
        SmtpSettings.Encryption.NONE,
        Duration.ofMillis(200),
        1,
        Duration.ofMinutes(1));
  }

  private static InternetAddress from() throws Exception {
    return new InternetAddress("alerts@leadpipeline.test");
  }
}
