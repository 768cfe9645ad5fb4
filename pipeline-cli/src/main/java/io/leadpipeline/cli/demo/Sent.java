package io.leadpipeline.cli.demo;

import java.time.Instant;

/** A post that left at a moment; equal only to itself. */
final class Sent {

  private final Post post;
  private final Instant at;

  Sent(Post post, Instant at) {
    this.post = post;
    this.at = at;
  }

  Post post() {
    return post;
  }

  Instant at() {
    return at;
  }
}
