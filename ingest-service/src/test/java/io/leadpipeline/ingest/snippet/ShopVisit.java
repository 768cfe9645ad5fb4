package io.leadpipeline.ingest.snippet;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.Topics;
import io.leadpipeline.testsupport.TopicProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who visits the shop, and what is received of it. */
@ExtendWith(OneShop.class)
abstract class ShopVisit {

  static final String HERE = "127.0.0.1";
  static final String FORM =
      """
      <body><form data-lead-form="demo" %s>
      <label>Name <input name="name"></label> <label>E-mail <input name="email"></label>
      <button>Send</button></form></body>
      """;

  Shop shop;
  TopicProbe received;
  Visit visit;

  @BeforeEach
  void watch(Shop one) {
    shop = one;
    received = TopicProbe.fromNow(Topics.RECEIVED);
    visit = Visit.begin(shop.chromium().browser());
  }

  @AfterEach
  void leave() {
    visit.close();
    received.close();
  }

  void show(String path, String attributes, String body) {
    shop.site().show(path, shop.ingest().at("/"), attributes, body);
  }

  String at(String path) {
    return shop.site().at(HERE, path);
  }

  Signal signalOf(String email) {
    return received
        .await(LeadReceived.class, it -> email.equals(it.signal().person().contact().email()))
        .event()
        .signal();
  }
}
