package io.leadpipeline.testsupport.fuzz;

import java.util.List;
import java.util.Map;

/** Calls of tools: their real bodies, rightly signed. */
final class HookDrafts {

  private static final String JSON = "application/json";
  private static final Proof WRITE_KEY = Proof.writeKey("local-segment-secret");
  private static final Proof GENERIC = Proof.token("local-generic-secret");
  private static final Proof EVENTS = Proof.token("local-cloudevents-secret");

  private final Payloads payloads;

  HookDrafts(Payloads payloads) {
    this.payloads = payloads;
  }

  Draft of(Dice dice, Somebody somebody) {
    return switch (dice.below(8)) {
      case 0, 1 -> zoom(dice, somebody);
      case 2, 3 -> segment(dice, somebody);
      case 4 -> cloudEvents(dice, somebody);
      case 5 -> standardWebhook(dice, somebody);
      default -> generic(dice, somebody);
    };
  }

  private Draft zoom(Dice dice, Somebody somebody) {
    String name = dice.one(payloads.names("zoom-"));
    return Draft.post(name, "/hooks/zoom/local", JSON, payloads.of(name, somebody), Proof.ZOOM);
  }

  private Draft segment(Dice dice, Somebody somebody) {
    String one = payloads.of(dice.one(payloads.names("segment-")), somebody);
    if (dice.once(3)) {
      String batch = "{\"batch\":[" + one + "," + one.replace("messageId", "message") + ",7]}";
      return Draft.post("Segment batch", "/v1/batch", JSON, batch, WRITE_KEY);
    }
    String target =
        dice.one(
            List.of(
                "/hooks/segment/local",
                "/v1/track",
                "/v1/identify",
                "/v1/page",
                "/v1/screen",
                "/v1/group",
                "/v1/alias"));
    return Draft.post("Segment", target, JSON, one, WRITE_KEY);
  }

  private Draft cloudEvents(Dice dice, Somebody somebody) {
    String target = dice.one(List.of("/hooks/cloudevents/local", "/v1/events"));
    String event = payloads.of("cloudevents-structured.json", somebody);
    return switch (dice.below(3)) {
      case 0 -> Draft.post("CloudEvent", target, "application/cloudevents+json", event, EVENTS);
      case 1 ->
          Draft.post(
              "CloudEvents batch",
              target,
              "application/cloudevents-batch+json",
              "[" + event + "," + event.replace("\"id\"", "\"di\"") + "]",
              EVENTS);
      default ->
          Draft.post(
                  "binary CloudEvent",
                  target,
                  JSON,
                  "{\"email\":\"" + somebody.email() + "\"}",
                  EVENTS)
              .headers(
                  Map.of(
                      "ce-specversion",
                      "1.0",
                      "ce-type",
                      "com.example.lead.submitted",
                      "ce-id",
                      "id-" + dice.below(1_000_000),
                      "ce-source",
                      "/fuzz"));
    };
  }

  private Draft standardWebhook(Dice dice, Somebody somebody) {
    String body =
        "{\"type\":\"user.created\",\"data\":{\"email\":\"%s\",\"phone\":\"%s\",\"name\":\"%s\"}}"
            .formatted(somebody.email(), somebody.phone(), "Lan");
    Proof proof = Proof.standardWebhooks("msg_" + dice.below(1_000_000));
    return Draft.post("standard webhook", "/hooks/standard-webhooks/local", JSON, body, proof);
  }

  private Draft generic(Dice dice, Somebody somebody) {
    return switch (dice.below(4)) {
      case 0 -> generic("zuddl", "zuddl-joined_session.json", somebody, Proof.ZUDDL);
      case 1 ->
          generic("formsort", "formsort-answers-not_finalized.json", somebody, Proof.FORMSORT);
      case 2 ->
          generic("google-forms", "google_forms-apps_script.json", somebody, Proof.GOOGLE_FORMS);
      default -> generic("local", dice.one(payloads.names("")), somebody, GENERIC);
    };
  }

  private Draft generic(String connection, String file, Somebody somebody, Proof proof) {
    String target = "/hooks/generic/" + connection;
    return Draft.post("generic " + file, target, JSON, payloads.of(file, somebody), proof);
  }
}
