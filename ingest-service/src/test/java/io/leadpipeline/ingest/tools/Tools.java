package io.leadpipeline.ingest.tools;

import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.delivered;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.application.PostReader;
import io.leadpipeline.ingest.application.tool.Tool;
import io.leadpipeline.ingest.application.tool.ToolProvider;
import io.leadpipeline.ingest.calendly.Calendly;
import io.leadpipeline.ingest.contactform7.ContactForm7;
import io.leadpipeline.ingest.elementor.Elementor;
import io.leadpipeline.ingest.googleads.GoogleAds;
import io.leadpipeline.ingest.googleforms.GoogleForms;
import io.leadpipeline.ingest.gotowebinar.GoToWebinar;
import io.leadpipeline.ingest.gravityforms.GravityForms;
import io.leadpipeline.ingest.hubspot.HubSpotForm;
import io.leadpipeline.ingest.jotform.Jotform;
import io.leadpipeline.ingest.json.JacksonJsonReader;
import io.leadpipeline.ingest.linkedin.LinkedIn;
import io.leadpipeline.ingest.livestorm.Livestorm;
import io.leadpipeline.ingest.meta.Meta;
import io.leadpipeline.ingest.on24.On24;
import io.leadpipeline.ingest.sources.Calls;
import io.leadpipeline.ingest.tally.Tally;
import io.leadpipeline.ingest.typeform.Typeform;
import io.leadpipeline.ingest.web.KeptPosts;
import io.leadpipeline.ingest.webflow.Webflow;
import io.leadpipeline.ingest.wix.Wix;
import java.util.List;
import java.util.Map;

/** Every tool that is read, and what its calls say to the delivered connections. */
final class Tools {

  private static final PostReader POSTS = new KeptPosts(new JacksonJsonReader());
  private static final List<Tool> TOOLS =
      List.of(
          new Calendly(),
          new ContactForm7(POSTS),
          new Elementor(POSTS),
          new GoToWebinar(),
          new GoogleAds(),
          new GoogleForms(),
          new GravityForms(),
          new HubSpotForm(),
          new Jotform(POSTS),
          new LinkedIn(),
          new Livestorm(),
          new Meta(),
          new On24(),
          new Tally(),
          new Typeform(),
          new Webflow(),
          new Wix());

  private Tools() {}

  static Signal signal(String slug, String body) {
    return Calls.accepted(provider(slug), call(delivered(slug, "local"), body));
  }

  /** The one signal of a body that says what it is. */
  static Signal posted(String slug, String contentType, String body) {
    Map<String, String> headers = Map.of("content-type", contentType);
    return Calls.accepted(provider(slug), call(delivered(slug, "local"), headers, body));
  }

  static String unused(String slug, String body) {
    return Calls.unreadable(provider(slug), call(delivered(slug, "local"), body));
  }

  static ToolProvider provider(String slug) {
    Tool tool = TOOLS.stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow();
    return new ToolProvider(tool, Calls.documentReader());
  }
}
