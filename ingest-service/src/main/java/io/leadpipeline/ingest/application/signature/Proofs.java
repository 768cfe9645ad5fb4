package io.leadpipeline.ingest.application.signature;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.Hmac;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Proof;
import java.util.Optional;

/** Checks that a call proves what its connection asks for; either active secret will do. */
public final class Proofs {

  private Proofs() {}

  /** True when the sender knows a secret of the connection. */
  public static boolean isGenuine(Proof proof, Call call) {
    Arrival arrival = call.arrival();
    return switch (proof) {
      case Proof.None _ -> true;
      case Proof.SecretHeader it -> isSecret(arrival, afterPrefix(arrival, it));
      case Proof.Basic _ ->
          BasicCredentials.of(arrival).filter(it -> it.prove(arrival)).isPresent();
      case Proof.Hmac it -> HmacSignature.isGenuine(it, arrival);
      case Proof.SignedParts it -> SignedParts.isGenuine(it, arrival);
      case Proof.Key _ -> isSecret(arrival, key(arrival));
      case Proof.StandardWebhooks _ -> StandardWebhooksSignature.isGenuine(arrival);
      case Proof.SignedToken _ -> SignedToken.isGenuine(call);
      case Proof.BodySecret it ->
          isSecret(arrival, call.document().flatMap(body -> body.text(path(it))));
    };
  }

  /** A document as it may be kept: without the secret that came in it. */
  public static Document withoutSecret(Proof proof, Document body) {
    return proof instanceof Proof.BodySecret it ? body.without(path(it)) : body;
  }

  /** True for an active secret of the connection. */
  public static boolean isSecret(Arrival arrival, Optional<String> presented) {
    return presented.isPresent()
        && arrival.connection().secrets().stream()
            .anyMatch(secret -> Hmac.equal(secret, presented.get()));
  }

  private static Optional<String> key(Arrival arrival) {
    return Optional.of(arrival.header(Arrival.KEY)).filter(it -> !it.isEmpty());
  }

  private static Optional<String> afterPrefix(Arrival arrival, Proof.SecretHeader proof) {
    String value = arrival.header(proof.header());
    String prefix = proof.prefix();
    return value.regionMatches(true, 0, prefix, 0, prefix.length())
        ? Optional.of(value.substring(prefix.length()).strip())
        : Optional.empty();
  }

  private static String[] path(Proof.BodySecret proof) {
    return proof.field().split("\\.", -1);
  }
}
