package io.leadpipeline.prove.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {

  private static final int PATIENCE = 5_000;
  private static final int MOMENT = 200;

  private ServerSocket echo;
  private Link link;

  @BeforeEach
  void open() throws IOException {
    echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    var _ = Thread.ofVirtual().start(this::repeatWhatIsSaid);
    link = Link.to(echo.getLocalPort());
  }

  @AfterEach
  void close() throws IOException {
    link.close();
    echo.close();
  }

  @Test
  void passesOnWhatIsSaid() throws IOException {
    try (Socket socket = connected()) {
      assertThat(said(socket, "hello")).isEqualTo("hello");
    }
  }

  @Test
  void holdsBackWhileStalledAndLosesNothing() throws IOException {
    try (Socket socket = connected()) {
      link.become(Condition.STALLED);
      socket.setSoTimeout(MOMENT);
      assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> said(socket, "one"));

      link.become(Condition.WELL);

      socket.setSoTimeout(PATIENCE);
      assertThat(new String(socket.getInputStream().readNBytes(3), US_ASCII)).isEqualTo("one");
    }
  }

  @Test
  void breaksWhatIsConnectedWhenCutAndTakesNewOnesAfterwards() throws IOException {
    try (Socket before = connected()) {
      assertThat(said(before, "well")).isEqualTo("well");

      link.become(Condition.CUT);

      assertThatExceptionOfType(IOException.class).isThrownBy(() -> ended(before));
    }
    link.become(Condition.WELL);
    try (Socket after = connected()) {
      assertThat(said(after, "again")).isEqualTo("again");
    }
  }

  @Test
  void answersLateWhenSlow() throws IOException {
    link.become(Condition.SLOW);
    try (Socket socket = connected()) {
      long before = System.nanoTime();

      assertThat(said(socket, "slowly")).isEqualTo("slowly");

      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isGreaterThan(Duration.ofMillis(500));
    }
  }

  @Test
  void takesNoMailWhenRefusing() throws IOException {
    link.become(Condition.REFUSING);
    try (Socket socket = connected()) {
      byte[] greeting = socket.getInputStream().readNBytes("220 mail.test\r\n".length());

      assertThat(new String(greeting, US_ASCII)).startsWith("220");
      assertThat(answer(socket, "EHLO a\r\n")).startsWith("250");
      assertThat(answer(socket, "MAIL FROM:<a@b.test>\r\n")).startsWith("451");
    }
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), link.port());
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  private static String said(Socket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(US_ASCII));
    return new String(socket.getInputStream().readNBytes(words.length()), US_ASCII);
  }

  private static String answer(Socket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(US_ASCII));
    InputStream in = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  private static void ended(Socket socket) throws IOException {
    if (socket.getInputStream().read() < 0) {
      throw new IOException("ended");
    }
  }

  private void repeatWhatIsSaid() {
    while (!echo.isClosed()) {
      try {
        Socket socket = echo.accept();
        var _ = Thread.ofVirtual().start(() -> repeat(socket));
      } catch (IOException _) {
        // Closed.
      }
    }
  }

  private static void repeat(Socket socket) {
    try (socket) {
      var _ = socket.getInputStream().transferTo(socket.getOutputStream());
    } catch (IOException _) {
      // Cut.
    }
  }
}
