package io.leadpipeline.ingest.zoom;

import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.application.Provider;
import io.leadpipeline.ingest.application.Statement;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.PhoneReader;
import io.leadpipeline.ingest.domain.Wordings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Webhooks of Zoom webinars. */
public final class ZoomProvider implements Provider {

  /** Looks like no signed text, which begins {@code v0:}: what is signed here opens nothing. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private final ZoomRegistrations registrations;
  private final ZoomAttendance attendance;

  public ZoomProvider(PhoneReader phones, Wordings wordings, Identities identities) {
    this.registrations = new ZoomRegistrations(phones, wordings, identities);
    this.attendance = new ZoomAttendance(phones, identities);
  }

  @Override
  public String slug() {
    return "zoom";
  }

  @Override
  public boolean isGenuine(Call call) {
    return ZoomSignature.signer(call.arrival()).isPresent();
  }

  @Override
  public Optional<Map<String, String>> handshake(Call call) {
    return call.document()
        .filter(it -> it.text("event").filter("endpoint.url_validation"::equals).isPresent())
        .flatMap(it -> it.text("payload", "plainToken"))
        .filter(token -> TOKEN.matcher(token).matches())
        .flatMap(
            token -> ZoomSignature.signer(call.arrival()).map(secret -> answer(token, secret)));
  }

  @Override
  public List<Statement> read(Call call) {
    return call.says(
        call.document().map(it -> parse(call, it)).orElseGet(() -> call.unreadable("not-json")));
  }

  private Parsed parse(Call call, Document document) {
    ZoomEvent event = new ZoomEvent(call, document);
    return switch (event.name()) {
      case "webinar.registration_created" -> registrations.created(event);
      case "webinar.registration_approved" -> registrations.approved(event);
      case "webinar.registration_cancelled", "webinar.registration_denied" ->
          registrations.ended(event);
      case "webinar.participant_joined" -> attendance.joined(event);
      case "webinar.participant_left" -> attendance.left(event);
      case "webinar.ended" -> attendance.over(event);
      case "endpoint.url_validation" -> event.unreadable("no-challenge-token");
      default -> event.unreadable("event-not-used");
    };
  }

  private static Map<String, String> answer(String token, String secret) {
    String encrypted = new Hmac(secret).hex(token.getBytes(StandardCharsets.UTF_8));
    return Map.of("plainToken", token, "encryptedToken", encrypted);
  }
}
