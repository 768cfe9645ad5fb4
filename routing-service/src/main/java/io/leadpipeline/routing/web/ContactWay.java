package io.leadpipeline.routing.web;

/** How a rep reached a person. */
enum ContactWay {
  PHONE,
  EMAIL,
  MESSAGE,
  MEETING;

  /** As events carry it. */
  String code() {
    return name();
  }
}
