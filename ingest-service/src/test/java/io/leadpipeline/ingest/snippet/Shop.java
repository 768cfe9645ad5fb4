package io.leadpipeline.ingest.snippet;

import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.testsupport.browser.Chromium;

/** A site with the snippet, the service it sends to, and a browser that finds both. */
record Shop(RunningIngest ingest, WebSite site, Chromium chromium) implements AutoCloseable {

  /** Another name of this machine, whose pages may not read answers. */
  static final String STRANGER = "stranger.example";

  static Shop open(RunningIngest ingest) {
    String names = "--host-resolver-rules=MAP " + STRANGER + " 127.0.0.1";
    Chromium chromium = Chromium.launch(Chromium.executable().orElseThrow(), names);
    return new Shop(ingest, WebSite.open(), chromium);
  }

  @Override
  public void close() {
    site.close();
    chromium.close();
  }
}
