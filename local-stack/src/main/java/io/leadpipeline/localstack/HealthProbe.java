package io.leadpipeline.localstack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks an address whether it answers 200. */
record HealthProbe(URI address) {

  private static final int MILLIS = 2_000;

  boolean ready() {
    return Ports.answers(address.getPort()) && answersOk();
  }

  private boolean answersOk() {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(MILLIS);
      connection.setReadTimeout(MILLIS);
      try {
        return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      } finally {
        connection.disconnect();
      }
    } catch (IOException _) {
      return false;
    }
  }
}
