package io.leadpipeline.e2e;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Stands in for a collector of traces: takes spans by OTLP over HTTP and keeps them. */
final class OtlpCollector implements AutoCloseable {

  private final List<Span> spans = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  OtlpCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  /** A finished span, with ids as W3C writes them. */
  record Span(String service, String name, String trace, String id, String parent) {}

  List<Span> spans() {
    return List.copyOf(spans);
  }

  /** The settings by which a service sends every span here, at once. */
  Map<String, String> settings() {
    String endpoint = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    return Map.of(
        "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", endpoint,
        "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULE_DELAY", "200ms",
        "MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1",
        "LOGGING_LEVEL_IO_LEADPIPELINE_MESSAGING_TRACE", "debug");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = body(exchange)) {
      ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(this::keep);
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    return "gzip".equals(encoding)
        ? new GZIPInputStream(exchange.getRequestBody())
        : exchange.getRequestBody();
  }

  private void keep(ResourceSpans of) {
    String service =
        of.getResource().getAttributesList().stream()
            .filter(it -> it.getKey().equals("service.name"))
            .map(it -> it.getValue().getStringValue())
            .findFirst()
            .orElse("");
    of.getScopeSpansList().stream()
        .flatMap(it -> it.getSpansList().stream())
        .map(it ->
            new Span(
                service,
                it.getName(),
                hex(it.getTraceId()),
                hex(it.getSpanId()),
                hex(it.getParentSpanId())))
        .forEach(spans::add);
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }
}
