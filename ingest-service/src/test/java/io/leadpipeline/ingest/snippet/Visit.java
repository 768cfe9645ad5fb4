package io.leadpipeline.ingest.snippet;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/** Somebody new at a browser, who takes a person's time for everything. */
final class Visit implements AutoCloseable {

  private static final long A_WHILE = 5_000;

  private final BrowserContext context;
  private final Page page;
  private final List<Request> posts = new ArrayList<>();

  private Visit(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onRequest(request -> {
      if (request.url().contains("/f/")) {
        posts.add(request);
      }
    });
  }

  static Visit withoutScripts(Browser browser) {
    return new Visit(
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)));
  }

  static Visit begin(Browser browser) {
    BrowserContext context = browser.newContext();
    context.clock().install();
    return new Visit(context);
  }

  /** Comes to a page and reads it. */
  Page read(String url) {
    hurryTo(url);
    context.clock().fastForward(A_WHILE);
    return page;
  }

  /** Comes to a page as only a robot is done with it. */
  Page hurryTo(String url) {
    page.navigate(url);
    return page;
  }

  void send(String email) {
    page.locator("[name=email]").fill(email);
    page.locator("button").click();
  }

  /** What the form says to the person; waits until it says something. */
  String told() {
    return message().textContent();
  }

  Locator message() {
    return page.locator("[data-lead-message]:not(:empty)");
  }

  /** Every post to ingest so far, beacons too. */
  List<Request> posts() {
    return List.copyOf(posts);
  }

  Object run(String script) {
    return page.evaluate(script);
  }

  Object run(String function, Object argument) {
    return page.evaluate(function, argument);
  }

  @Override
  public void close() {
    context.close();
  }
}
