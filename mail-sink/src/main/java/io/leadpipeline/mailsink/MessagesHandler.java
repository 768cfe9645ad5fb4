package io.leadpipeline.mailsink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** {@code /api/messages}: the mails as JSON, and emptying the mailbox. */
final class MessagesHandler implements HttpHandler {

  private final MailIndex index;

  MessagesHandler(MailIndex index) {
    this.index = index;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" -> list(exchange);
      case "DELETE" -> clear(exchange);
      default -> refuse(exchange);
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    try {
      Query query = Query.of(exchange.getRequestURI());
      long since = query.number("since", 0);
      int limit = Math.toIntExact(query.number("limit", Integer.MAX_VALUE));
      exchange.getResponseHeaders().set("Mailbox-Generation", index.generation());
      Answer.send(exchange, 200, "application/json", array(index.since(since, limit)));
    } catch (ArithmeticException | NumberFormatException _) {
      Answer.json(exchange, 400, "{\"detail\":\"since and limit (expected: whole numbers)\"}");
    }
  }

  private void clear(HttpExchange exchange) throws IOException {
    index.clear();
    Answer.nothing(exchange, 204);
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Allow", "GET, HEAD, DELETE");
    Answer.nothing(exchange, 405);
  }

  private static byte[] array(List<IndexedMail> mails) {
    ByteArrayOutputStream array = new ByteArrayOutputStream();
    array.write('[');
    for (int i = 0; i < mails.size(); i++) {
      if (i > 0) {
        array.write(',');
      }
      array.writeBytes(mails.get(i).json());
    }
    array.write(']');
    return array.toByteArray();
  }
}
