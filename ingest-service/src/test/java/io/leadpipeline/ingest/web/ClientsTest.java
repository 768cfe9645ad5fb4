package io.leadpipeline.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpipeline.starter.startup.InvalidSetting;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {

  private static final TrustedProxies PROXIES =
      new TrustedProxies(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8:1::/48"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          198.51.100.1 | 203.0.113.9                     | 198.51.100.1
          10.1.2.3     | 203.0.113.9                     | 203.0.113.9
          10.1.2.3     | 1.2.3.4, 203.0.113.9            | 203.0.113.9
          10.1.2.3     | 1.2.3.4, 203.0.113.9, 192.0.2.7 | 203.0.113.9
          10.1.2.3     | 10.9.9.9                        | 10.9.9.9
          10.1.2.3     | 203.0.113.9:4711                | 203.0.113.9
          10.1.2.3     | [2001:db8:2::1]:4711            | 2001:db8:2:0:0:0:0:1
          10.1.2.3     | 2001:db8:2::1                   | 2001:db8:2:0:0:0:0:1
          2001:db8:1::9 | ::ffff:203.0.113.9             | 203.0.113.9
          10.1.2.3     | 1.2.3.4, unknown                | 10.1.2.3
          10.1.2.3     | 1.2.3.4, localhost              | 10.1.2.3
          10.1.2.3     | ''                              | 10.1.2.3
          10.1.2.3     | '[]'                            | 10.1.2.3
          """)
  void believesTrustedProxiesOnly(String peer, String header, String client) {
    Clients clients = new Clients(PROXIES, "X-Forwarded-For");

    assertThat(clients.address(InetAddress.ofLiteral(peer), List.of(header))).isEqualTo(client);
  }

  @Test
  void readsSeveralHeadersAsOne() {
    Clients clients = new Clients(PROXIES, "X-Forwarded-For");

    assertThat(
            clients.address(
                InetAddress.ofLiteral("10.1.2.3"), List.of("1.2.3.4", "203.0.113.9, 10.0.0.1")))
        .isEqualTo("203.0.113.9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for=203.0.113.9;proto=https;by=10.0.0.1          | 203.0.113.9
          for=1.2.3.4, For="203.0.113.9:80", for=10.0.0.5  | 203.0.113.9
          for="[2001:db8:2::1]:4711"                       | 2001:db8:2:0:0:0:0:1
          for=_hidden                                      | 10.1.2.3
          proto=https                                      | 10.1.2.3
          """)
  void readsTheStandardHeaderWhereProxiesWriteThatOne(String header, String client) {
    Clients clients = new Clients(PROXIES, "Forwarded");

    assertThat(clients.address(InetAddress.ofLiteral("10.1.2.3"), List.of(header)))
        .isEqualTo(client);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "", "::/129"})
  void refusesWhatIsNoNetworkWithoutAskingForItsName(String network) {
    assertThatThrownBy(() -> new TrustedProxies(List.of("10.0.0.0/8", network)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("leadpipeline.ingest.trusted-proxies[1]");
  }
}
