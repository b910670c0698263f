package id.prima.ingest.spark;

import id.prima.data.Table;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes kept blocks to Parquet files as Spark writes rows, without making rows of them first. A
 * task writes one file; of a task that was tried again, what the other tries left is deleted.
 */
final class BlockFiles {

  /** Of what a task has in memory before it writes; far less than Spark's, for a small heap. */
  private static final long ROW_GROUP_BYTES = 32L << 20;

  private BlockFiles() {}

  /**
   * What fills a folder with the kept rows but the dropped ones.
   *
   * @param table whose columns are those of the blocks
   * @param parts files at most
   */
  static FeedSegments.Filling of(
      JavaSparkContext spark,
      LakeFiles files,
      JavaRDD<Judged> judged,
      DroppedRows dropped,
      Table<?> table,
      int parts) {
    return folder -> {
      files.makeFolder(folder);
      Broadcast<SerializableConfiguration> configuration =
          spark.broadcast(new SerializableConfiguration(files.configuration()));
      Broadcast<DroppedRows> known = spark.broadcast(dropped);
      try {
        Set<String> written =
            new HashSet<>(
                judged
                    .coalesce(parts)
                    .mapPartitions(
                        new Writing(RowCodec.nullableSchema(table), folder, configuration, known))
                    .collect());
        for (String name : files.names(folder)) {
          if (!written.contains(name)) {
            files.deleteFolder(folder.resolve(name));
          }
        }
      } finally {
        configuration.destroy();
        known.destroy();
      }
    };
  }

  /** Writes one file and gives its name. */
  private record Writing(
      StructType columns,
      URI folder,
      Broadcast<SerializableConfiguration> configuration,
      Broadcast<DroppedRows> dropped)
      implements FlatMapFunction<Iterator<Judged>, String> {
    @Override
    public Iterator<String> call(Iterator<Judged> blocks) throws IOException {
      TaskContext task = TaskContext.get();
      String name =
          String.format(
              Locale.ROOT, "part-%05d-%d.parquet", task.partitionId(), task.attemptNumber());
      Configuration hadoop = configuration.value().value();
      try (ParquetWriter<BlockRow> writer =
          new Builder(HadoopOutputFile.fromPath(new Path(folder.resolve(name)), hadoop), columns)
              .withConf(new HadoopParquetConfiguration(hadoop))
              .withCompressionCodec(CompressionCodecName.ZSTD)
              .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
              .withRowGroupSize(ROW_GROUP_BYTES)
              .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
              .build()) {
        while (blocks.hasNext()) {
          if (blocks.next() instanceof Judged.Kept kept) {
            write(new BlockRow(kept.rows(), columns), writer);
          }
        }
      }
      return List.of(name).iterator();
    }

    private void write(BlockRow row, ParquetWriter<BlockRow> writer) throws IOException {
      boolean touched = row.isTouched(dropped.value());
      while (row.next()) {
        if (!touched || !row.isIn(dropped.value())) {
          writer.write(row);
        }
      }
    }
  }

  /** Makes a writer of rows of blocks. */
  private static final class Builder extends ParquetWriter.Builder<BlockRow, Builder> {
    private final StructType columns;

    Builder(OutputFile file, StructType columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<BlockRow> getWriteSupport(ParquetConfiguration configuration) {
      return new BlockWriteSupport(columns);
    }

    // abstract still, though nothing calls it
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<BlockRow> getWriteSupport(Configuration configuration) {
      return new BlockWriteSupport(columns);
    }
  }
}
