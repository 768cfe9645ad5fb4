package io.leadpipeline.messaging.codec;

import io.leadpipeline.events.OpenValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes and reads every {@link OpenValue} as its bare text. */
final class OpenValueModule extends SimpleModule {

  OpenValueModule() {
    super("open-values");
    addSerializer(OpenValue.class, new Writer());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addDeserializers(new Readers());
  }

  private static final class Writer extends StdSerializer<OpenValue> {
    Writer() {
      super(OpenValue.class);
    }

    @Override
    public void serialize(OpenValue value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.value());
    }
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return EventJson.isOpenValue(type);
    }

    @Override
    public @org.jspecify.annotations.Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier beanDescription) {
      Class<?> raw = type.getRawClass();
      return EventJson.isOpenValue(raw) ? new Reader(raw) : null;
    }
  }

  private static final class Reader extends StdScalarDeserializer<OpenValue> {
    private final MethodHandle constructor;

    Reader(Class<?> type) {
      super(type);
      constructor = constructorOf(type);
    }

    @Override
    public OpenValue deserialize(JsonParser in, DeserializationContext context) {
      try {
        return (OpenValue) constructor.invoke(in.getValueAsString());
      } catch (RuntimeException refused) {
        throw refused;
      } catch (Throwable impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    private static MethodHandle constructorOf(Class<?> type) {
      try {
        return MethodHandles.publicLookup()
            .findConstructor(type, MethodType.methodType(void.class, String.class));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(type + " (expected: a record of one text)", e);
      }
    }
  }
}
