package id.prima.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What one column of a table means. It stands on a record component; the Spark schema, the reader
 * and the dictionary in {@code data/README.md} are derived from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {

  /** Meaning of the column, with its unit, for the dictionary. */
  String value();

  /** Name in files and exports; by default the component's name in snake_case. */
  String name() default "";

  /** Whether the column may be empty; what an empty cell means belongs in {@link #value}. */
  boolean nullable() default false;

  /** Digits of a decimal column, before and after the point together. */
  int precision() default 0;

  /** Digits of a decimal column after the point. */
  int scale() default 0;
}
