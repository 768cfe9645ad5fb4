package io.leadpipeline.cli.demo;

/** What should become of a post. */
enum Expect {
  ACCEPTED,
  SPAM,
  REFUSED
}
