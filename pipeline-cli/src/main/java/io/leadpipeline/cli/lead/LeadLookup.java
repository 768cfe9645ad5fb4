package io.leadpipeline.cli.lead;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.target.CliFailure;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.messaging.codec.EventJson;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks scoring who the lead is, routing who has it, notification who was told. */
final class LeadLookup {

  private static final JsonMapper JSON = EventJson.mapper();
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String NOTHING = "{\"items\": []}";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int UNAUTHORIZED = 401;

  private final Target target;
  private final Http http;

  LeadLookup(Target target) {
    this.target = target;
    this.http = new Http(target.token());
  }

  /** The lead of this id, or those of this e-mail: one, and perhaps a test lead. */
  List<WholeLead> find(String idOrEmail) {
    if (ID.matcher(idOrEmail).matches()) {
      return leads(ask(Service.SCORING, "/v1/leads/" + UUID.fromString(idOrEmail)));
    }
    if (!idOrEmail.contains("@")) {
      throw new CliFailure("That is neither a lead's id nor an e-mail address.");
    }
    return leads(ask(Service.SCORING, "/v1/leads?email=" + Http.part(idOrEmail)));
  }

  private List<WholeLead> leads(JsonNode found) {
    JsonNode items = found.has("items") ? found.path("items") : JSON.createArrayNode().add(found);
    List<WholeLead> leads =
        each(items)
            .filter(JsonNode::isObject)
            .map(lead -> whole(JSON.treeToValue(lead, LeadFacts.class)))
            .toList();
    if (leads.isEmpty()) {
      throw new CliFailure("No such lead is known at " + target.api(Service.SCORING) + ".");
    }
    return leads;
  }

  private WholeLead whole(LeadFacts lead) {
    JsonNode handoffs = ask(Service.ROUTING, "/v1/handoffs?lead=" + lead.id());
    JsonNode alerts = ask(Service.NOTIFICATION, "/v1/alerts?lead=" + lead.id());
    return new WholeLead(
        lead,
        each(handoffs.path("items"))
            .map(item -> JSON.treeToValue(item, HandoffFacts.class))
            .toList(),
        each(alerts.path("items")).map(item -> JSON.treeToValue(item, AlertFacts.class)).toList());
  }

  private static Stream<JsonNode> each(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false);
  }

  /** Says nothing of the address asked for, which may hold an e-mail. */
  private JsonNode ask(Service service, String path) {
    String name = service.shortName();
    try {
      HttpResponse<String> answer = http.look(target.api(service) + path);
      return switch (answer.statusCode()) {
        case OK -> JSON.readTree(answer.body());
        case NOT_FOUND -> JSON.readTree(NOTHING);
        case UNAUTHORIZED ->
            throw new CliFailure(
                "The token is not known to %s: set LEADPIPELINE_TOKEN.".formatted(name));
        default ->
            throw new CliFailure(
                "%s answered %d (expected: 200); see ./pipeline status."
                    .formatted(name, answer.statusCode()));
      };
    } catch (UncheckedIOException away) {
      throw new CliFailure(
          "%s does not answer at %s; see ./pipeline status.".formatted(name, target.api(service)),
          away);
    }
  }
}
