package io.leadpipeline.ingest.web;

import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.application.ReceiveForm;
import io.leadpipeline.ingest.application.ReceiveHook;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;

/** Every address of ingest. */
public final class Routes {

  /** Before portal and form, as HubSpot's API has it. */
  static final String HUBSPOT = "/submissions/v3/integration/submit/";

  private Routes() {}

  public static RouterFunction<ServerResponse> of(
      ReceiveForm forms,
      ReceiveHook hooks,
      JsonReader json,
      AfterPost afterPost,
      Clients clients,
      Clock exactClock) {
    Clock clock = Clock.tick(exactClock, Duration.ofMillis(1));
    Pages pages = new Pages();
    FormDecoder decoder = new FormDecoder(json);
    FormAnswers answers = new FormAnswers(pages, afterPost);
    FormHandler form = new FormHandler(forms, decoder, answers, clients, clock);
    HookHandler hook = new HookHandler(hooks, clients, clock);
    Snippet snippet = Snippet.read();
    PreviewHandler preview = new PreviewHandler(forms, hooks, decoder, clock);
    return RouterFunctions.route()
        .POST("/f/{form}", form::post)
        .GET("/leadpipeline.js", snippet::get)
        .HEAD("/leadpipeline.js", snippet::get)
        .GET("/openapi.yaml", ApiDescription.read()::get)
        .POST("/hooks/{slug}/{connection}", hook::post)
        .GET("/hooks/{slug}/{connection}", hook::get)
        .POST(HUBSPOT + "{portal}/{form}", hook::postForm)
        .POST("/v1/connections/{slug}/{connection}/preview", preview::post)
        .build();
  }

  /** Lets scripts of allowed pages post. */
  public static WebFilter origins(ReceiveForm forms, ReceiveHook hooks) {
    return new PageOrigins(forms, hooks);
  }
}
