package id.prima.dashboard.lake;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Tables;
import java.util.List;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;

/** Schemas as several writers spell them. */
class FileSchemaTest {

  private static List<String> columns(String... fields) {
    String schema = "message spark_schema { " + String.join("; ", fields) + "; }";
    return FileSchema.columns(MessageTypeParser.parseMessageType(schema), Tables.UNIT_IKM);
  }

  private static String list(String element) {
    return "optional group a (LIST) { repeated group list { " + element + "; } }";
  }

  @Test
  void sparkWritesPlainIntegers() {
    assertThat(
            columns(
                "optional binary s (STRING)",
                "optional int32 i",
                "optional int64 l",
                "optional boolean b",
                "optional int32 d (DATE)",
                "optional int32 ikm (DECIMAL(5,2))"))
        .containsExactly("s STRING", "i INT", "l LONG", "b BOOLEAN", "d DATE", "ikm DECIMAL");
  }

  @Test
  void othersSayTheWidth() {
    assertThat(
            columns(
                "required int32 i (INTEGER(32,true))",
                "required int64 l (INTEGER(64,true))",
                "required int64 ikm (DECIMAL(5,2))",
                "required fixed_len_byte_array(3) target (DECIMAL(5,2))"))
        .containsExactly("i INT", "l LONG", "ikm DECIMAL", "target DECIMAL");
  }

  @Test
  void listsHaveThreeLevels() {
    assertThat(MessageTypeParser.parseMessageType("message m { " + list("optional int64 e") + " }"))
        .isNotNull();
    assertThat(columnsOf(list("optional int64 element"))).containsExactly("a LONG_LIST");
    assertThat(columnsOf(list("optional binary element (STRING)")))
        .containsExactly("a STRING_LIST");
    assertThat(columnsOf(list("optional int32 element")).get(0)).startsWith("a optional group a");
    assertThat(columnsOf(list("optional int64 e; optional int64 f")).get(0)).contains("group");
    assertThat(columnsOf("optional group a { optional int64 e; }").get(0)).contains("group");
  }

  private static List<String> columnsOf(String group) {
    return FileSchema.columns(
        MessageTypeParser.parseMessageType("message m { " + group + " }"), Tables.UNIT_IKM);
  }

  @Test
  void whatTheContractDoesNotKnowIsSaidInParquetsWords() {
    assertThat(
            columns(
                "optional binary s",
                "optional double x",
                "optional int32 i (INTEGER(16,true))",
                "optional int64 l (INTEGER(64,false))",
                "optional int64 t (TIMESTAMP(MICROS,true))",
                "optional int32 ikm (DECIMAL(5,1))",
                "repeated int64 r"))
        .containsExactly(
            "s optional binary s",
            "x optional double x",
            "i optional int32 i (INTEGER(16,true))",
            "l optional int64 l (INTEGER(64,false))",
            "t optional int64 t (TIMESTAMP(MICROS,true))",
            "ikm DECIMAL(5,1)",
            "r repeated repeated int64 r");
  }
}
