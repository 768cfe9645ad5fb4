package io.leadpipeline.scoring.cel;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Functions that compare what people typed with the words of a list, whatever its case. */
final class Words {

  private static final String MENTIONS = "mentions";
  private static final String IS_ONE_OF = "isOneOf";

  private Words() {}

  static List<CelFunctionDecl> declarations() {
    return List.of(declaration(MENTIONS), declaration(IS_ONE_OF));
  }

  static List<CelFunctionBinding> bindings() {
    return List.of(
        CelFunctionBinding.from(
            MENTIONS + "_list", String.class, Map.class, (text, words) -> mentions(text, words)),
        CelFunctionBinding.from(
            IS_ONE_OF + "_list",
            String.class,
            Map.class,
            (text, words) -> words.containsKey(plain(text))));
  }

  private static CelFunctionDecl declaration(String name) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newMemberOverload(
            name + "_list", SimpleType.BOOL, SimpleType.STRING, Shapes.FLAGS));
  }

  private static boolean mentions(String text, Map<?, ?> words) {
    String spaced = " " + plain(text) + " ";
    return words.keySet().stream().anyMatch(word -> spaced.contains(" " + word + " "));
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
