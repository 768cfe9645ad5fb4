package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.application.JsonReader;

/** How a tool is asked, and how its answers are read. */
public final class Asking {

  private final Api api;
  private final PullReader reader;

  public Asking(Remote remote, JsonReader json, PullReader reader) {
    this.api = new Api(remote, json);
    this.reader = reader;
  }

  Api api() {
    return api;
  }

  PullReader reader() {
    return reader;
  }
}
