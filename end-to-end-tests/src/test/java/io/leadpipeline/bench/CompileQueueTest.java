package io.leadpipeline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As {@code jcmd Compiler.queue} of JDK 25 puts it. */
class CompileQueueTest {

  @Test
  void isEmptyWhenEachOfItsQueuesIs() {
    String told =
        """
        21242:
        Current compiles:

        C1 compile queue:
        Empty

        C2 compile queue:
        Empty
        """;

    assertThat(CompileQueue.nothingWaits(told)).isTrue();
  }

  @Test
  void isNotEmptyWhileOneOfThemHoldsAMethod() {
    String told =
        """
        21242:
        Current compiles:
        C2 CompilerThread0  4123       4       java.util.HashMap::putVal (300 bytes)

        C1 compile queue:
        Empty

        C2 compile queue:
         4171       4       io.netty.buffer.AbstractByteBuf::readByte (28 bytes)
        """;

    assertThat(CompileQueue.nothingWaits(told)).isFalse();
  }

  @Test
  void isNotTakenForEmptyWhenTheProcessSaysNothing() {
    assertThat(CompileQueue.nothingWaits("21242: No such process")).isFalse();
  }
}
