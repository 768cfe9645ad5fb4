package io.leadpipeline.ingest.on24;

import io.leadpipeline.ingest.application.pull.PolledSource;
import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Pull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * ON24's API for webinars (v2). It counts days in Pacific time, takes no more than 180 of them, and
 * says 403 both to whom it does not know and to who asks too much.
 */
public final class On24Webinars implements PolledSource {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final int DAYS_BEFORE = 30;
  private static final int DAYS_AFTER = 149;
  private static final String TOO_MANY = "maximum number of calls";

  @Override
  public String slug() {
    return On24People.SLUG;
  }

  /** The token is the key and its secret, with a colon between. */
  @Override
  public Map<String, String> headers(Pull pull) {
    String token = pull.token();
    int colon = token.indexOf(':');
    return Map.of(
        "accessTokenKey",
        token.substring(0, Math.max(0, colon)),
        "accessTokenSecret",
        token.substring(colon + 1));
  }

  @Override
  public Verdict verdict(int status, Document body) {
    boolean tooMany = body.text("message").orElse("").toLowerCase(Locale.ROOT).contains(TOO_MANY);
    return status == 403 && tooMany ? Verdict.BUSY : PolledSource.super.verdict(status, body);
  }

  @Override
  public String webinars(Pull pull, Instant now) {
    LocalDate today = day(now);
    return "%s/event?startdate=%s&enddate=%s"
        .formatted(client(pull), today.minusDays(DAYS_BEFORE), today.plusDays(DAYS_AFTER));
  }

  @Override
  public List<Document> webinars(Document answer) {
    return answer.items("events").stream().filter(it -> id(it).matches("\\d{1,18}")).toList();
  }

  /** Nobody came to what has not begun. */
  @Override
  public List<String> people(Pull pull, Document webinar, Instant since, Instant now) {
    String days = "?startdate=" + day(since) + "&enddate=" + day(now).plusDays(1);
    String path = client(pull) + "/event/" + id(webinar);
    List<String> paths = new ArrayList<>();
    paths.add(path + "/registrant" + days + "&excludeanonymous=Y");
    if (webinar.instant("livestart").map(it -> it.isBefore(now)).orElse(true)) {
      paths.add(path + "/attendee" + days + "&datefiltermode=lastActivity&excludeanonymous=Y");
    }
    return paths;
  }

  @Override
  public List<Document> people(Document webinar, Document answer) {
    return On24People.people(webinar, answer);
  }

  @Override
  public Heard read(Document person) {
    return On24People.heard(person);
  }

  private static String id(Document webinar) {
    return webinar.text("eventid").orElse("");
  }

  private static String client(Pull pull) {
    return "/client/" + pull.account().orElse("");
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(PACIFIC).toLocalDate();
  }
}
